import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import type { MyCalendar } from '@lumit/attendance/domain';
import { anEdition } from '@lumit/courses/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import ical from 'node-ical';
import { ClassSession } from '../class-session.entity';
import { aClassSession, type ClassSessionValues } from '../testing';
import { aClassWorld, type ClassWorld, startAttendance } from '../testing/class-world';

let test: TestApp;
let world: ClassWorld;

beforeAll(async () => {
  test = await startAttendance('2026-11-20T09:00:00Z');
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-11-20T09:00:00Z');
  world = await aClassWorld(test);
});

const anna = () => world.learners[0]!;
const find = async (who = anna()) => (await who.caller.get('/api/calendar')).body as MyCalendar;
const plan = (values: ClassSessionValues = {}) =>
  aClassSession(test.dataSource, {
    editionId: world.edition.id,
    startsAt: new Date('2026-12-01T14:00:00Z'),
    endsAt: new Date('2026-12-01T16:00:00Z'),
    ...values,
  });
const makeFeed = async (): Promise<string> => {
  const { status, body } = await anna().caller.post('/api/calendar/feed');
  expect(status).toBe(201);
  return new URL((body as { address: string }).address).pathname;
};
const asProgram = (path: string) => test.anonymous().get(path);
const events = async (path: string) => {
  const { raw } = await asProgram(path);
  return Object.values(ical.sync.parseICS(raw.toString())).flatMap((one) =>
    one?.type === 'VEVENT' ? [one] : [],
  );
};
/** As the office changes it. */
const change = async (values: Record<string, unknown>) => {
  const { id, version } = await test.dataSource.manager.findOneByOrFail(ClassSession, {
    id: world.classSession.id,
  });
  const reply = await world.admin.put(`/api/admin/class-sessions/${id}`, {
    title: 'Accoglienza',
    topic: '',
    moduleCode: null,
    modality: 'presenza',
    place: 'Lucca, aula 2',
    link: null,
    startsAt: '2026-11-24T14:00:00.000Z',
    endsAt: '2026-11-24T16:00:00.000Z',
    breaks: [],
    groupId: null,
    teachers: [{ id: null, name: 'Laura Conti' }],
    despiteClashes: true,
    version,
    ...values,
  });
  expect(reply.status).toBe(200);
};
const MOVED = { startsAt: '2026-11-26T14:00:00.000Z', endsAt: '2026-11-26T16:00:00.000Z' };

describe('the calendar of a learner', () => {
  it('has the class sessions of all editions that they attend, of their own group, in order of time', async () => {
    await plan({ groupName: 'B', title: 'Di altri' });
    const second = await anEdition(test.dataSource, { title: 'PRISMA 2026-27' });
    await anEnrolment(test.dataSource, { personId: anna().personId, editionId: second.id });
    await plan({ editionId: second.id, startsAt: new Date('2026-11-23T14:00:00Z'), title: 'Scuola' });
    const { items, feedMadeAt } = await find();
    expect(items.map(({ title, editionTitle }) => [title, editionTitle])).toEqual([
      ['Scuola', 'PRISMA 2026-27'],
      ['Accoglienza', 'LUMIT 2026-27'],
    ]);
    expect(feedMadeAt).toBeNull();
  });

  it('says what was moved and from when, what is off and why, and how they attended', async () => {
    await change(MOVED);
    const off = await plan({ title: 'Saltato', link: 'https://aula.example.it/2' });
    await world.admin.post(`/api/admin/class-sessions/${off.id}/cancel`, { version: 1, reason: 'Sciopero' });
    const { items } = await find();
    expect(items).toMatchObject([
      { startsAt: MOVED.startsAt, previousStartsAt: '2026-11-24T14:00:00.000Z', status: null },
      { title: 'Saltato', state: 'cancelled', cancellingReason: 'Sciopero', link: null },
    ]);
    test.clock.set('2026-11-26T16:30:00Z');
    await world.mark(world.tutor, 0, { kind: 'present' });
    await world.tutor.post(`/api/class-sessions/${world.classSession.id}/close`, {
      reason: 'Mancano risposte',
    });
    expect((await find()).items[0]).toMatchObject({ state: 'closed', status: 'present' });
  });

  it('is empty of editions that are drafts, and refused to who does not study', async () => {
    await test.dataSource.query(`update edition set state = 'draft' where id = $1`, [world.edition.id]);
    expect((await find()).items).toEqual([]);
    expect((await world.tutor.get('/api/calendar')).status).toBe(403);
    expect((await world.tutor.post('/api/calendar/feed')).status).toBe(403);
  });
});

describe('the secret address of a calendar', () => {
  it('gives the class sessions to a calendar program without a sign-in, with Rome’s clocks', async () => {
    const path = await makeFeed();
    const { status, headers, raw } = await asProgram(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'no-store',
    ]);
    expect(raw.toString()).toContain('DTSTART;TZID=Europe/Rome:20261124T150000');
    const [event] = await events(path);
    expect(event?.start.toISOString()).toBe('2026-11-24T14:00:00.000Z');
    expect((await find()).feedMadeAt).toBe('2026-11-20T09:00:00.000Z');
  });

  it('keeps one event through a move and a cancellation, each time with a higher number', async () => {
    const path = await makeFeed();
    const seen = [await events(path)];
    await change(MOVED);
    seen.push(await events(path));
    await world.admin.post(`/api/admin/class-sessions/${world.classSession.id}/cancel`, {
      version: 2,
      reason: 'Sciopero',
    });
    seen.push(await events(path));
    expect(seen.map((list) => list.length)).toEqual([1, 1, 1]);
    const told = seen.map(([event]) => [event?.uid, Number(event?.sequence), event?.status]);
    const uid = `${world.classSession.id}@lumit-formazione`;
    expect(told).toEqual([
      [uid, 0, 'CONFIRMED'],
      [uid, 1, 'CONFIRMED'],
      [uid, 2, 'CANCELLED'],
    ]);
    expect(seen[1]?.[0]?.start.toISOString()).toBe(MOVED.startsAt);
  });

  it('stands nowhere: the database has a hash, and a log none of it', async () => {
    const path = await makeFeed();
    const token = /([^/]+)\.ics$/.exec(path)?.[1] ?? '';
    const [row] = await test.dataSource.query('select * from calendar_feed');
    expect(row.token_hash).toHaveLength(32);
    const dump = await test.dataSource.query('select details::text from audit_entry');
    expect(JSON.stringify([row, dump])).not.toContain(token);
  });

  it('opens nothing any more once there is a new one, or it is switched off', async () => {
    const first = await makeFeed();
    const second = await makeFeed();
    expect((await asProgram(first)).status).toBe(404);
    expect((await asProgram(second)).status).toBe(200);
    expect((await anna().caller.delete('/api/calendar/feed')).body).toEqual({ feedMadeAt: null });
    expect((await asProgram(second)).status).toBe(404);
    expect((await anna().caller.delete('/api/calendar/feed')).status).toBe(200);
  });

  it('opens nothing while its person is suspended, and what they no longer attend is gone', async () => {
    const path = await makeFeed();
    const suspend = (state: string) =>
      test.dataSource.query('update person set state = $2 where id = $1', [anna().personId, state]);
    await suspend('suspended');
    expect((await asProgram(path)).status).toBe(404);
    await suspend('active');
    expect(await events(path)).toHaveLength(1);
    await test.dataSource.query(`update enrolment set state = 'withdrawn' where id = $1`, [
      anna().enrolmentId,
    ]);
    expect(await events(path)).toEqual([]);
  });

  it('holds nothing of anybody else: no name, no address, no group', async () => {
    const colleague = await aPerson(test.dataSource, { givenName: 'Zaccheo', familyName: 'Quarantotti' });
    await anEnrolment(test.dataSource, { personId: colleague.id, editionId: world.edition.id });
    const { organisationId, id: editionId } = world.edition;
    await aGrant(test.dataSource, { personId: colleague.id, role: 'tutor', organisationId, editionId });
    const text = (await asProgram(await makeFeed())).raw.toString();
    for (const name of ['Quarantotti', 'Laura Conti', 'Baldi', 'Agostini', '@example'])
      expect(text).not.toContain(name);
  });

  it('is none for anything else that somebody may try there', async () => {
    await makeFeed();
    const hex = 'a'.repeat(43);
    for (const name of [`${hex}.ics`, hex, 'x.ics', `${hex}.ics.ics`, `${hex}%2F.ics`])
      expect((await asProgram(`/calendario/${name}`)).status).toBe(404);
    expect((await asProgram('/calendario/%00.ics')).status).toBe(422);
  });
});
