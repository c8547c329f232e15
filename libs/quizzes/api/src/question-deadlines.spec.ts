import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { NormRow } from '@lumit/courses/api';
import type { QuizFile } from '@lumit/quizzes/domain';
import { AuditEntry } from '@lumit/platform';
import type { Caller, TestApp } from '@lumit/platform/testing';
import { QuestionConfirmation } from './question-confirmation.entity';
import { aQuizWorld, type QuizWorld, startQuizApp } from './testing/quiz-world';

let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
const LAST_DAY = '2026-11-28T22:59:59Z';
const DAY_AFTER = '2026-11-28T23:00:00Z';
beforeEach(() => test.clock.set(LAST_DAY));
afterAll(() => test.close());

const perishes = [{ on: '2026-11-28', norm: 'dl-168-2026:art4', then: 'Controlla se è stato convertito.' }];
/** Twelve questions; the first `dated` rest on a day. */
const bank = (dated: number, more: object = {}): QuizFile['questions'] =>
  Array.from({ length: 12 }, (_, place) => ({
    key: `q-${place}`,
    kind: 'true-false',
    stem: `Domanda ${place}`,
    answer: true,
    explanation: 'Perché.',
    objective: 1,
    ...(place < dated ? { perishes, ...more } : {}),
  }));
const aWorld = (dated: number, draw: number | undefined = 10) =>
  aQuizWorld(test, { questions: bank(dated), draw, settings: { pauseHours: 0, attempts: 100 } });

async function aStaffCaller(world: QuizWorld, role: 'tutor' | 'admin'): Promise<Caller> {
  const person = await aPerson(test.dataSource, { givenName: 'Rita', familyName: 'Neri' });
  const { id: editionId, organisationId } = world.edition;
  await aGrant(test.dataSource, {
    personId: person.id,
    role,
    organisationId,
    editionId: role === 'tutor' ? editionId : undefined,
  });
  return test.as({ personId: person.id });
}
const deadlinesOf = (world: QuizWorld) => `/api/editions/${world.edition.id}/question-deadlines`;
const checked = 'Letto in Gazzetta: legge 200/2026, nulla cambia.';

describe('questions whose day has passed', () => {
  it('are drawn until their last day, and from the day after no more', async () => {
    const world = await aWorld(2);
    const drawn = async () => {
      const id = await world.attempt();
      const keys = (await world.questions(id)).map(({ key }) => key);
      await world.submit(id);
      return keys;
    };
    const before = new Set((await Promise.all([drawn()])).flat());
    for (let times = 0; times < 8; times++) for (const key of await drawn()) before.add(key);
    expect(before.has('q-0') || before.has('q-1')).toBe(true);

    test.clock.set(DAY_AFTER);
    for (let times = 0; times < 8; times++) {
      const keys = await drawn();
      expect(keys).toHaveLength(10);
      expect(keys).not.toContain('q-0');
      expect(keys).not.toContain('q-1');
    }
    expect((await world.caller.get(world.quizUrl)).body).toMatchObject({ drawnFrom: 10, blockers: [] });
  });

  it('stay in an attempt that was begun before', async () => {
    const world = await aQuizWorld(test, { questions: bank(12), settings: { limitMinutes: 60 } });
    const id = await world.attempt();
    test.clock.set(DAY_AFTER);
    expect(await world.questions(id)).toHaveLength(12);
    expect((await world.begin()).body).toEqual({ id });
    expect((await world.submit(id)).status).toBe(200);
  });

  it.each([
    ['draws', 3, 10, { needed: 10, available: 9 }],
    ['asks all it has', 1, undefined, { needed: 12, available: 11 }],
  ])(
    'keep a test that %s from beginning when too few are left, and staff is told',
    async (_, dated, draw, params) => {
      const world = await aQuizWorld(test, { questions: bank(dated), draw });
      const tutor = await aStaffCaller(world, 'tutor');
      expect((await tutor.get(deadlinesOf(world))).body.blocked).toEqual([]);
      test.clock.set(DAY_AFTER);
      const refused = await world.begin();
      expect(refused.status).toBe(409);
      expect(refused.body.refusals).toEqual([{ code: 'quiz.questions_to_confirm', params }]);
      expect((await world.caller.get(world.quizUrl)).body.blockers).toEqual(refused.body.refusals);
      const { body } = await tutor.get(deadlinesOf(world));
      expect(body.blocked).toEqual([{ code: world.quiz.code, title: 'Test di prova', ...params }]);
      expect(body.questions).toHaveLength(dated);
    },
  );

  it('are asked again once a tutor or an administrator has confirmed them, with what they checked', async () => {
    const world = await aWorld(3);
    const { organisationId } = world.edition;
    await test.dataSource.manager.insert(NormRow, {
      organisationId,
      key: 'dl-168-2026',
      short: 'D.L. 168/2026',
      act: 'Decreto-legge',
      title: 'Proroga',
      urn: 'urn:nir:stato:decreto.legge:2026-09-29;168',
      checkedOn: '2026-11-22',
      state: 'to-check',
    });
    const [tutor, admin] = [await aStaffCaller(world, 'tutor'), await aStaffCaller(world, 'admin')];
    test.clock.set(DAY_AFTER);
    const confirm = (caller: Caller, key: string) =>
      caller.post(`${deadlinesOf(world)}/${key}/confirm`, { on: '2026-11-28', checked });
    const { status, body } = await confirm(tutor, 'q-0');
    expect(status).toBe(200);
    expect(body.blocked).toEqual([]);
    expect(body.questions[0]).toMatchObject({
      key: 'q-0',
      stem: '<p>Domanda 0</p>',
      quizzes: [{ code: world.quiz.code }],
      statements: [
        {
          on: '2026-11-28',
          then: 'Controlla se è stato convertito.',
          state: 'confirmed',
          reference: { citation: 'art. 4 D.L. 168/2026' },
          confirmed: { by: 'Rita Neri', checked },
        },
      ],
    });
    expect((await world.begin()).status).toBe(200);
    await confirm(admin, 'q-1');
    await confirm(admin, 'q-1');
    const rows = await test.dataSource.manager.findBy(QuestionConfirmation, { checked });
    expect(rows).toHaveLength(2);
    const entries = await test.dataSource.manager.findBy(AuditEntry, {
      organisationId,
      action: 'question.confirmed',
    });
    expect(entries.map(({ details }) => details)).toEqual([
      { key: 'q-0', version: 1, on: '2026-11-28', checked },
      { key: 'q-1', version: 1, on: '2026-11-28', checked },
    ]);
  });

  it('cannot be confirmed before their day is over, for another day, or without saying what was checked', async () => {
    const world = await aWorld(1);
    const tutor = await aStaffCaller(world, 'tutor');
    const confirm = (word: object, key = 'q-0') => tutor.post(`${deadlinesOf(world)}/${key}/confirm`, word);
    const early = await confirm({ on: '2026-11-28', checked });
    expect([early.status, early.body.refusals]).toEqual([409, [{ code: 'quiz.nothing_to_confirm' }]]);
    test.clock.set(DAY_AFTER);
    expect((await confirm({ on: '2026-11-27', checked })).status).toBe(409);
    expect((await confirm({ on: '2026-11-28', checked: '  ok  ' })).status).toBe(422);
    expect((await confirm({ on: '2026-11-28', checked }, 'q-5')).status).toBe(404);
  });

  it('are told to staff of the edition only', async () => {
    const world = await aWorld(1);
    const stranger = await aStaffCaller(await aWorld(1), 'tutor');
    const path = deadlinesOf(world);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${path}/q-0/confirm`, { on: '2026-11-28', checked })).status).toBe(404);
    expect((await world.caller.get(path)).status).toBe(403);
  });

  it('are told 60 days before', async () => {
    const world = await aWorld(1);
    const tutor = await aStaffCaller(world, 'tutor');
    const states = async () =>
      (await tutor.get(deadlinesOf(world))).body.questions.map(
        (one: { statements: object[] }) => one.statements,
      );
    test.clock.set('2026-09-28T12:00:00Z');
    expect(await states()).toEqual([]);
    test.clock.set('2026-09-29T12:00:00Z');
    expect(await states()).toMatchObject([[{ state: 'expiring', confirmed: null }]]);
  });
});
