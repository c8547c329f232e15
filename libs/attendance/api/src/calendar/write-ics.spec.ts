import { type EventFacts, toCalendarEvent } from '@lumit/attendance/domain';
import fc from 'fast-check';
import ical from 'node-ical';
import { writeIcs } from './write-ics';

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
const write = (values: Partial<EventFacts>) =>
  writeIcs({ name: 'Incontri', events: [toCalendarEvent({ ...facts, ...values }, PAGE)] });

/** As another program reads it. */
function read(file: string) {
  const [event] = Object.values(ical.sync.parseICS(file)).filter((one) => one?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('No event was read.');
  return event;
}
const CHANGES = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'];
/** Whole minutes of the day before, of and after a change of clocks. */
const anyStart = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -1440, max: 2880 }))
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000));
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });

describe('a calendar file', () => {
  it('P-75: is read back at the same instants by another program, around every change of clocks', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 15, max: 600 }), (startsAt, minutes) => {
        const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
        const event = read(write({ startsAt, endsAt }));
        expect([event.start.getTime(), event.end?.getTime()]).toEqual([startsAt.getTime(), endsAt.getTime()]);
      }),
    );
  });

  it('keeps every text whole, folds lines at 75 bytes and never tears a letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, place) => {
        const file = write({ title, place });
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(file.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1);
        expect(Buffer.from(file).toString('utf8')).toBe(file);
        const unfolded = file.replaceAll('\r\n ', '');
        const location = /^LOCATION:(.*)$/m.exec(unfolded.replaceAll('\r\n', '\n'))?.[1] ?? '';
        const plain = place.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[^\n\P{Cc}]|\u007f/gu, ' ');
        expect(location.replace(/\\(n|.)/gi, (_, sign: string) => (sign === 'n' ? '\n' : sign))).toBe(plain);
      }),
    );
  });

  it('cannot be made to hold another event by what somebody typed', () => {
    const file = write({ title: 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:x', place: 'b;c,d\\e' });
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(file.match(/^UID:/gm)).toHaveLength(1);
    expect(read(file).location).toBe('b;c,d\\e');
  });

  it('brings Europe/Rome with both changes of clocks', () => {
    const file = write({});
    expect(file).toContain('DTSTART;TZID=Europe/Rome:20261126T150000\r\n');
    const zone = /BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/.exec(file)?.[0] ?? '';
    expect(zone).toMatch(
      /BEGIN:DAYLIGHT[\s\S]*TZOFFSETTO:\+0200[\s\S]*RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU/,
    );
    expect(zone).toMatch(
      /BEGIN:STANDARD[\s\S]*TZOFFSETTO:\+0100[\s\S]*RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU/,
    );
  });

  it('says what moved and what is off, under the same name', () => {
    const [first, moved, off] = [
      write({}),
      write({
        version: 2,
        startsAt: new Date('2026-11-27T14:00:00Z'),
        endsAt: new Date('2026-11-27T16:00:00Z'),
      }),
      write({ version: 3, isCancelled: true, cancellingReason: 'Sciopero' }),
    ].map(read);
    expect(new Set([first?.uid, moved?.uid, off?.uid]).size).toBe(1);
    expect([first, moved, off].map((event) => Number(event?.sequence))).toEqual([0, 1, 2]);
    expect([first?.status, off?.status]).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('gives the same bytes for the same events', () => {
    expect(write({})).toBe(write({}));
  });
});
