import type { TestApp } from '@lumit/platform/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { aClassWorld, type ClassWorld, startAttendance } from './testing/class-world';

let test: TestApp;
let world: ClassWorld;

beforeAll(async () => {
  test = await startAttendance();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-11-24T14:04:00Z');
  world = await aClassWorld(test);
});

const PLANNED = [{ from: '2026-11-24T14:00:00.000Z', to: '2026-11-24T16:00:00.000Z' }];
const rowsOf = async () => (await world.tutor.get(world.rollUrl)).body.people;
const codesOf = (reply: { body: { refusals: { code: string }[] } }) =>
  reply.body.refusals.map(({ code }) => code);

describe('the roll', () => {
  it('lists people by surname with their body, nobody marked at first', async () => {
    const { status, body } = await world.tutor.get(world.rollUrl);
    expect(status).toBe(200);
    expect(body.people.map((row: { familyName: string }) => row.familyName)).toEqual([
      'Agostini',
      'Baldi',
      'Conti',
    ]);
    expect(body.people[0]).toMatchObject({
      bodyName: expect.stringContaining('Comune'),
      kind: 'unset',
      status: 'unset',
      version: 0,
      intervals: [],
      recordedBy: null,
    });
    expect(body.classSession).toMatchObject({
      phase: 'running',
      state: 'planned',
      plannedSeconds: 7200,
      graceMinutes: 15,
    });
    expect(body.mayReopen).toBe(false);
  });

  it('leaves out who withdrew and who is in another group', async () => {
    await anEnrolment(test.dataSource, { editionId: world.edition.id, state: 'withdrawn' });
    await anEnrolment(test.dataSource, { editionId: world.edition.id, groupName: 'B' });
    expect(await rowsOf()).toHaveLength(4);
    const ofGroupB = await aClassWorld(test, { groupName: 'B' });
    await anEnrolment(test.dataSource, { editionId: ofGroupB.edition.id, groupName: 'B' });
    expect((await ofGroupB.tutor.get(ofGroupB.rollUrl)).body.people).toHaveLength(1);
  });

  it('is not there for a tutor or an administrator of another edition, and not for learners', async () => {
    for (const caller of [world.strangeTutor, world.strangeAdmin]) {
      expect((await caller.get(world.rollUrl)).status).toBe(404);
      expect((await world.mark(caller, 0, { kind: 'present' })).status).toBe(404);
      expect(
        (await caller.post(`/api/class-sessions/${world.classSession.id}/mark-remaining-present`)).status,
      ).toBe(404);
      expect((await caller.post(`/api/class-sessions/${world.classSession.id}/close`, {})).status).toBe(404);
    }
    expect((await world.learners[0]!.caller.get(world.rollUrl)).status).toBe(403);
    expect((await test.anonymous().get(world.rollUrl)).status).toBe(401);
    expect((await rowsOf()).every((row: { version: number }) => row.version === 0)).toBe(true);
  });
});

describe('marking a person', () => {
  it('writes present from planned start to planned end, and opens the register', async () => {
    const { status, body } = await world.mark(world.tutor, 0, { kind: 'present' });
    expect(status).toBe(200);
    expect(body.classSession.state).toBe('open');
    expect(body.rows).toEqual([
      expect.objectContaining({
        familyName: 'Agostini',
        kind: 'present',
        status: 'present',
        intervals: PLANNED,
        attendedSeconds: 7200,
        version: 1,
        source: 'roll-call',
        recordedBy: 'Laura Conti',
        recordedAt: '2026-11-24T14:04:00.000Z',
      }),
    ]);
  });

  it('changes nothing when the same mark comes twice', async () => {
    await world.mark(world.tutor, 0, { kind: 'present', expectedVersion: 0 });
    const again = await world.mark(world.tutor, 0, { kind: 'present', expectedVersion: 0 });
    expect([again.status, again.body.rows[0].version]).toEqual([200, 1]);
  });

  it('takes a mark back, and then the person is unset, not absent', async () => {
    await world.mark(world.tutor, 0, { kind: 'absent' });
    const { body } = await world.mark(world.tutor, 0, { kind: 'unset', expectedVersion: 1 });
    expect(body.rows[0]).toMatchObject({ kind: 'unset', status: 'unset', version: 2, attendedSeconds: 0 });
  });

  it('records times with any offset, and derives late', async () => {
    const { body } = await world.mark(world.tutor, 1, {
      kind: 'present',
      intervals: [{ from: '2026-11-24T15:22:00+01:00', to: '2026-11-24T17:00:00+01:00' }],
      note: 'Treno in ritardo',
    });
    expect(body.rows[0]).toMatchObject({
      status: 'late',
      attendedSeconds: 98 * 60,
      note: 'Treno in ritardo',
      intervals: [{ from: '2026-11-24T14:22:00.000Z', to: '2026-11-24T16:00:00.000Z' }],
    });
  });

  it('lets the later of two tutors win only with the version they saw, else answers the other’s value', async () => {
    await world.mark(world.tutor, 0, { kind: 'present', expectedVersion: 0 });
    const late = await world.mark(world.otherTutor, 0, { kind: 'absent', expectedVersion: 0 });
    expect([late.status, codesOf(late)]).toEqual([409, ['attendance.changed_by_others']]);
    expect(late.body.current).toMatchObject({ kind: 'present', version: 1, recordedBy: 'Laura Conti' });
    expect((await world.mark(world.otherTutor, 0, { kind: 'absent', expectedVersion: 1 })).status).toBe(200);
    expect((await rowsOf())[0]).toMatchObject({ kind: 'absent', version: 2, recordedBy: 'Paolo Neri' });
  });

  it('gives exactly one of many simultaneous writers the first version', async () => {
    const marks = (['present', 'absent', 'excused', 'exempt'] as const).map((kind, index) =>
      world.mark(index % 2 === 0 ? world.tutor : world.otherTutor, 2, { kind, expectedVersion: 0 }),
    );
    const replies = await Promise.all(marks);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await rowsOf())[2].version).toBe(1);
  });

  it('refuses what is readable but wrong, naming the field, and saves nothing', async () => {
    const interval = (from: string, to: string) => ({ kind: 'present', intervals: [{ from, to }] });
    const wrong: [string, object][] = [
      ['B-828 unknown field', { kind: 'present', status: 'present' }],
      ['unknown kind', { kind: 'late' }],
      ['B-741 local time', interval('2026-03-29T02:30', '2026-11-24T16:00:00Z')],
      ['B-744 24:00', interval('2026-11-24T24:00:00Z', '2026-11-24T16:00:00Z')],
      ['B-744 29 February 2027', interval('2027-02-29T14:00:00Z', '2026-11-24T16:00:00Z')],
      ['B-744 a word', interval('oggi', '2026-11-24T16:00:00Z')],
      ['B-748 leap second', interval('2026-11-24T14:00:00Z', '2026-12-31T23:59:60Z')],
      ['too many times', { kind: 'present', intervals: Array(21).fill(PLANNED[0]) }],
      ['NUL', { kind: 'present', note: 'a\u0000b' }],
      ['negative version', { kind: 'present', expectedVersion: -1 }],
    ];
    for (const [name, body] of wrong) {
      const reply = await world.mark(world.tutor, 0, body as never);
      expect([name, reply.status, codesOf(reply)[0]]).toEqual([name, 422, 'invalid_field']);
    }
    const refused: [string, object, string][] = [
      [
        'B-744 end before start',
        interval('2026-11-24T15:00:00Z', '2026-11-24T14:00:00Z'),
        'attendance.exit_before_entry',
      ],
      [
        'B-744 the year 1970',
        interval('1970-01-01T00:00:00Z', '2026-11-24T14:00:00Z'),
        'attendance.times_outside_class',
      ],
      [
        'B-744 the year 9999',
        interval('2026-11-24T14:00:00Z', '9999-12-31T00:00:00Z'),
        'attendance.times_outside_class',
      ],
      [
        'another day',
        interval('2026-11-23T14:00:00Z', '2026-11-23T16:00:00Z'),
        'attendance.times_outside_class',
      ],
      ['times of an absent', { kind: 'absent', intervals: PLANNED }, 'attendance.times_without_presence'],
    ];
    for (const [name, body, code] of refused) {
      const reply = await world.mark(world.tutor, 0, body as never);
      expect([name, reply.status, codesOf(reply)]).toEqual([name, 422, [code]]);
    }
    expect((await rowsOf())[0].version).toBe(0);
  });

  it('marks nobody for a day still to come', async () => {
    test.clock.set('2026-11-23T14:04:00Z');
    const reply = await world.mark(world.tutor, 0, { kind: 'present' });
    expect([reply.status, codesOf(reply)]).toEqual([422, ['attendance.not_open_yet']]);
    const all = await world.tutor.post(`/api/class-sessions/${world.classSession.id}/mark-remaining-present`);
    expect(all.status).toBe(409);
  });

  it('does not find a person of another edition, nor one who withdrew', async () => {
    const other = await anEnrolment(test.dataSource);
    const gone = await anEnrolment(test.dataSource, { editionId: world.edition.id, state: 'withdrawn' });
    for (const { id } of [other, gone]) {
      expect((await world.tutor.put(`${world.rollUrl}/${id}`, { kind: 'present' })).status).toBe(404);
    }
  });
});

describe('marking the remaining people present', () => {
  it('never overwrites what was set, and marks who was taken back', async () => {
    await world.mark(world.tutor, 0, { kind: 'absent' });
    await world.mark(world.tutor, 1, { kind: 'present' });
    await world.mark(world.tutor, 1, { kind: 'unset', expectedVersion: 1 });
    const url = `/api/class-sessions/${world.classSession.id}/mark-remaining-present`;
    const { status, body } = await world.otherTutor.post(url);
    expect(status).toBe(200);
    expect(body.rows.map((row: { familyName: string }) => row.familyName)).toEqual(['Baldi', 'Conti']);
    expect((await rowsOf()).map((row: { kind: string; version: number }) => [row.kind, row.version])).toEqual(
      [
        ['absent', 1],
        ['present', 3],
        ['present', 1],
      ],
    );
    expect((await world.tutor.post(url)).body.rows).toEqual([]);
  });
});
