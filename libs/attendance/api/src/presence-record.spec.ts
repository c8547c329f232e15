import type { TestApp } from '@lumit/platform/testing';
import { ClassSessions } from './class-sessions.service';
import { aClassWorld, type ClassWorld, startAttendance } from './testing/class-world';

let test: TestApp;
let world: ClassWorld;

beforeAll(async () => {
  test = await startAttendance();
  world = await aClassWorld(test);
  await world.mark(world.tutor, 0, { kind: 'present' });
  await world.mark(world.tutor, 0, { kind: 'absent', expectedVersion: 1 });
});
afterAll(() => test.close());

const sql = (text: string) =>
  test.dataSource.query(text).then(
    () => 'accepted',
    (error: Error) => error.message,
  );

describe('the record of presence in the database', () => {
  it('refuses to change, delete or truncate what was written', async () => {
    for (const attack of [
      "UPDATE presence_entry SET kind = 'excused' WHERE version = 2",
      "UPDATE presence_entry SET kind = 'excused', superseded_by = 9 WHERE version = 2",
      'UPDATE presence_entry SET recorded_at = now(), superseded_by = 9 WHERE version = 2',
      'UPDATE presence_entry SET superseded_by = NULL WHERE version = 1',
      'UPDATE presence_entry SET superseded_by = 3 WHERE version = 1',
      'UPDATE presence_entry SET note = note',
      'DELETE FROM presence_entry',
      'TRUNCATE presence_entry',
      'TRUNCATE class_session CASCADE',
    ])
      expect([attack, await sql(attack)]).toEqual([attack, expect.stringContaining('append-only')]);
    const rows = await test.dataSource.query(
      'SELECT version, kind, superseded_by FROM presence_entry ORDER BY version',
    );
    expect(rows).toEqual([
      { version: 1, kind: 'present', superseded_by: 2 },
      { version: 2, kind: 'absent', superseded_by: null },
    ]);
  });

  it('keeps one standing entry per source, one entry per version, and a reason for every correction', async () => {
    const copy = (change: string) =>
      sql(
        `INSERT INTO presence_entry SELECT (json_populate_record(p, json_build_object('id', gen_random_uuid(), ${change}))).* FROM presence_entry p WHERE version = 2`,
      );
    expect(await copy("'version', 3")).toContain('uq_presence_entry_standing');
    expect(await copy("'version', 1, 'source', 'qr'")).toContain('uq_presence_entry_version');
    expect(await copy("'version', 3, 'source', 'correction'")).toContain('ck_presence_entry_reason');
    expect(await copy("'version', 3, 'source', 'qr', 'kind', 'late'")).toContain('ck_presence_entry_kind');
    expect(await copy(`'version', 3, 'source', 'qr', 'intervals', '[{"from":"x"}]'::jsonb`)).toContain(
      'ck_presence_entry_intervals',
    );
  });
});

describe('planning a class session', () => {
  it('B-744 refuses an end before the start, with its code', async () => {
    const { id: _, teachers: __, ...planned } = world.classSession;
    const impossible = { ...planned, teacherIds: [], endsAt: planned.startsAt };
    await expect(
      test.app.get(ClassSessions).plan(test.dataSource.manager, impossible, null),
    ).rejects.toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'attendance.end_before_start' }],
    });
  });
});
