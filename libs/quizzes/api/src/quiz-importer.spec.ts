import { anEdition, aModule } from '@lumit/courses/api/testing';
import { QuizFile } from '@lumit/quizzes/domain';
import { answerTo, QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import type { ImportTouch } from '@lumit/shared';
import type { TestApp } from '@lumit/platform/testing';
import { prepareSelfCheck } from './prepare-self-check';
import { keepQuiz, type QuizImport } from './quiz-importer';
import { joinQuizWorld, startQuizApp } from './testing/quiz-world';
import { fromAFile } from './testing';
import { Quiz } from './quiz.entity';

const COUNT = QUESTIONS_OF_EACH_KIND.length;
let test: TestApp;
let programmeId: string;
let edition: Awaited<ReturnType<typeof anEdition>>;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(async () => {
  test.clock.set('2026-11-24T10:00:00Z');
  edition = await anEdition(test.dataSource);
  programmeId = edition.programmeId;
  await aModule(test.dataSource, { programmeId, code: 'M3' });
});
afterAll(() => test.close());

let touches: ImportTouch[] = [];
beforeEach(() => {
  touches = [];
});

const settings = { passMark: 60, attempts: 3, pauseHours: 24, limitMinutes: 15, keep: 'best' as const };
const file = (questions = QUESTIONS_OF_EACH_KIND, title = 'Test del modulo 3') =>
  QuizFile.parse({ code: 'test-m3', title, settings, questions });
const importFile = (quiz: QuizFile): Promise<QuizImport> =>
  test.dataSource.transaction((manager) =>
    keepQuiz(manager, {
      organisationId: edition.organisationId,
      programmeId,
      kind: 'module',
      moduleCode: 'M3',
      moduleOfEach: null,
      quiz,
      toHtml: (markdown) => `<p>${markdown}</p>`,
      importedAt: new Date('2026-11-22T08:00:00Z'),
      touch: (touch) => touches.push(touch),
      ...fromAFile(),
      isInFiles: (key) => quiz.questions.some((question) => question['key'] === key),
    }),
  );
const changed = QUESTIONS_OF_EACH_KIND.map((question) =>
  question['key'] === 'q-numerical' ? { ...question, value: 60, mistakes: [] } : question,
);
const versions = () =>
  test.dataSource.query('select key, version from question where programme_id = $1 order by key, version', [
    programmeId,
  ]);

describe('importing a test', () => {
  it('adds it once: the same file again changes nothing', async () => {
    expect(await importFile(file())).toMatchObject({ quiz: 'added', changed: [], removed: [] });
    const before = await versions();
    expect(await importFile(file())).toEqual({ quiz: 'unchanged', added: [], changed: [], removed: [] });
    expect(await versions()).toEqual(before);
  });

  it('makes a new version of a changed question, and asks those that left the file no more', async () => {
    await importFile(file());
    const diff = await importFile(file(changed.slice(1)));
    expect(diff).toEqual({ quiz: 'changed', added: [], changed: ['q-numerical'], removed: ['q-single'] });
    expect(await versions()).toContainEqual({ key: 'q-numerical', version: 2 });
    expect(await importFile(file())).toMatchObject({ added: ['q-single'], changed: ['q-numerical'] });
    expect(await importFile(file(undefined, 'Altro titolo'))).toMatchObject({ quiz: 'changed', changed: [] });
  });

  it('P-18: leaves open and past attempts as they were drawn and marks them by their own key', async () => {
    await importFile(file());
    const quiz = await test.dataSource.manager.findOneByOrFail(Quiz, { programmeId, code: 'test-m3' });
    const world = await joinQuizWorld(test, edition, quiz);
    const id = await world.attempt();
    const before = await world.questions(id);
    await importFile(file(changed.slice(1)));
    expect(await world.questions(id)).toEqual(before);
    await world.submit(
      id,
      before.map((one) => ({ questionKey: one.key, rev: 1, value: answerTo(one) })),
    );
    const { body } = await world.caller.get(`/api/attempts/${id}/result`);
    expect(body.mark).toEqual({ earned: COUNT * 1000, possible: COUNT * 1000 });
    const other = await joinQuizWorld(test, edition, quiz);
    expect(await other.questions(await other.attempt())).toHaveLength(COUNT - 1);
  });

  it('a question cannot be edited in place', async () => {
    await importFile(file());
    await expect(test.dataSource.query("update question set body = '{}'")).rejects.toThrow('append-only');
  });
});

describe('a self-check question at import', () => {
  it('is split the same way each time, and what is shown does not hold the answer', () => {
    const [question] = QUESTIONS_OF_EACH_KIND;
    const split = () => prepareSelfCheck(question, (markdown) => markdown);
    expect(split()).toEqual(split());
    const { shown, key } = split();
    expect(key['right']).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain('termine di prima');
    expect(Object.keys(shown).toSorted()).toEqual(['key', 'kind', 'options', 'stem', 'worth']);
  });
});
