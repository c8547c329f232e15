import { romeInstants } from '@lumit/shared';
import fc from 'fast-check';
import { type EventFacts, eventTime, toCalendarEvent } from './calendar-event';

const facts: EventFacts = {
  id: '00000000-0000-4000-8000-0000000000c5',
  editionTitle: 'LUMIT 2026-27',
  number: 5,
  title: 'Accoglienza',
  modality: 'presenza',
  place: 'Lucca, aula 2',
  link: null,
  startsAt: new Date('2026-11-26T14:00:00Z'),
  endsAt: new Date('2026-11-26T16:00:00Z'),
  isCancelled: false,
  previousStartsAt: null,
  cancellingReason: null,
  version: 1,
  writtenAt: new Date('2026-10-01T08:00:00Z'),
};
const PAGE = 'https://corsi.example.it/calendario';

/** Whole seconds around both changes of clocks, and any. */
const anySecond = fc.oneof(
  fc.integer({ min: 1_767_225_600, max: 1_861_919_999 }),
  ...['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'].map(
    (change) => fc.integer({ min: -7200, max: 7200 }).map((seconds) => Date.parse(change) / 1000 + seconds),
  ),
);

describe('a class session as an event', () => {
  it('tells every instant so that it is read back as itself, also in the hour that comes twice', () => {
    fc.assert(
      fc.property(anySecond, (second) => {
        const { zone, local } = eventTime(new Date(second * 1000));
        if (zone === 'UTC') return expect(Date.parse(`${local}Z`) / 1000).toBe(second);
        const [day = '', time = ''] = local.split('T');
        const read = romeInstants(day, time.slice(0, 5));
        expect(read.kind).toBe('one');
        if (read.kind === 'one') expect(read.at + Number(time.slice(6))).toBe(second);
      }),
    );
  });

  it('has an hour in Rome in summer and in winter', () => {
    expect(eventTime(new Date('2026-10-24T13:00:00Z'))).toEqual({
      zone: 'Europe/Rome',
      local: '2026-10-24T15:00:00',
    });
    expect(eventTime(new Date('2026-10-26T14:00:00Z'))).toEqual({
      zone: 'Europe/Rome',
      local: '2026-10-26T15:00:00',
    });
    for (const twice of ['2026-10-25T00:30:00', '2026-10-25T01:30:00'])
      expect(eventTime(new Date(`${twice}Z`))).toEqual({ zone: 'UTC', local: twice });
  });

  it('keeps its name and counts its changes', () => {
    const [first, moved] = [
      toCalendarEvent(facts, PAGE),
      toCalendarEvent({ ...facts, version: 2, previousStartsAt: new Date('2026-11-24T14:00:00Z') }, PAGE),
    ];
    expect([first.uid, first.sequence]).toEqual([moved.uid, 0]);
    expect(moved.sequence).toBe(1);
    expect(moved.description).toContain('Spostato: prima era martedì 24 novembre 2026 alle 15:00.');
    expect(first.description).not.toContain('Spostato');
  });

  it('says that it is cancelled and why, and opens no room any more', () => {
    const link = 'https://aula.example.it/5';
    const online = { ...facts, modality: 'online' as const, place: null, link };
    expect(toCalendarEvent(online, PAGE)).toMatchObject({ location: 'Online', url: link });
    const off = toCalendarEvent({ ...online, isCancelled: true, cancellingReason: 'Sciopero' }, PAGE);
    expect(off).toMatchObject({
      isCancelled: true,
      summary: 'Annullato: Incontro 5: Accoglienza',
      url: null,
    });
    expect(off.description).toContain('Annullato. Sciopero');
    expect(off.description).not.toContain(link);
  });
});
