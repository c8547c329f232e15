import { join } from 'node:path';
import { anOrganisation } from '@lumit/accounts/api/testing';
import {
  checkContent,
  type ContentCheck,
  ContentImport,
  countContent,
  deadlineProblems,
  judgeDeadlines,
} from '@lumit/content/api';
import { Lesson, Module, Programme } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import { ShownQuestion } from '@lumit/quizzes/domain';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from './app.module';

const contentDir = join(import.meta.dirname, '../../../content');

/**
 * The latest day on which somebody read the law for this content. Its dated statements are judged on that day, not on
 * today's: a checkout that was green stays green, whoever reads the law again answers for what has passed since. The
 * calendar itself is `content:check`'s to watch, which fails, and the tutors', whose home lists what has passed.
 */
function lastReading({ content }: ContentCheck): string {
  const lessons = (content?.programmes ?? []).flatMap(({ modules }) =>
    modules.flatMap((module) => module.lessons),
  );
  const days = [...lessons.map(({ front }) => front), ...(content?.norms ?? [])].map(
    ({ checkedOn }) => checkedOn,
  );
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

describe('the content of this repository', () => {
  let test: TestApp;
  let learner: Caller;
  let editionId: string;
  let programmeId: string;
  let check: ContentCheck;

  beforeAll(async () => {
    check = await checkContent(contentDir, 'writing');
    test = await startTestApp({ modules: [...FEATURES], startAt: '2026-11-24T14:00:00Z' });
    const organisationId = (await anOrganisation(test.dataSource)).id;
    const imported = () => test.app.get(ContentImport).importContent({ contentDir, organisationId });
    const first = await imported();
    expect(first.report?.added.length).toBeGreaterThan(50);
    const second = await imported();
    expect({ ...second.report, unchanged: [] }).toEqual({
      added: [],
      changed: [],
      unchanged: [],
      withdrawn: [],
    });

    programmeId = (
      await test.dataSource.manager.findOneByOrFail(Programme, { organisationId, slug: 'lumit' })
    ).id;
    editionId = (await anEdition(test.dataSource, { programmeId })).id;
    learner = test.as(await anEnrolment(test.dataSource, { editionId }));
  });
  afterAll(() => test.close());

  it('has no errors, and holds the whole course', async () => {
    const { problems, readings } = check;
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const modules = await test.dataSource.manager.findBy(Module, { programmeId });
    expect(modules.map(({ state }) => state)).toEqual(Array(8).fill('published'));
    const [lumit] = countContent(check)?.programmes ?? [];
    const total = (kinds: object = {}) => Object.values(kinds).reduce((sum: number, n: number) => sum + n, 0);
    expect(lumit?.lessons).toBeGreaterThanOrEqual(42);
    expect(total(lumit?.questions.test) + total(lumit?.questions.final)).toBeGreaterThanOrEqual(240);
    expect(total(lumit?.questions.final)).toBeGreaterThanOrEqual(120);
    expect(total(lumit?.questions.entry)).toBeGreaterThanOrEqual(20);
    expect(lumit).toMatchObject({ cases: 6, tests: 2 });
    // Readers with a secondary school certificate: 40 is the floor of the index for them, plain texts stay well above.
    for (const { gulpease, file } of readings) expect([file, gulpease >= 55]).toEqual([file, true]);
  });

  it('answers for every dated statement that had passed when its law was last read', () => {
    const judged = judgeDeadlines(check.deadlines, lastReading(check));
    expect(deadlineProblems(judged).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('shows every lesson with text, contents, references, and questions that tell nothing', async () => {
    const lessons = await test.dataSource.manager.find(Lesson, {
      where: { programmeId },
      order: { code: 'ASC' },
    });
    for (const { code } of lessons) {
      const { status, body, raw } = await learner.get(`/api/editions/${editionId}/lessons/${code}`);
      expect([code, status]).toEqual([code, 200]);
      expect(body.content.toc.length).toBeGreaterThan(3);
      expect(body.content.citations.length).toBeGreaterThan(3);
      expect(body.content.selfCheck.length).toBeGreaterThanOrEqual(3);
      for (const question of body.content.selfCheck)
        expect(ShownQuestion.safeParse(question).success).toBe(true);
      expect(raw.toString()).not.toMatch(/"explanation"|"right":/);
    }
  });

  it('every term of a text has its explanation beside it', async () => {
    const { body } = await learner.get(`/api/editions/${editionId}/lessons/5.1`);
    const used = [...body.content.html.matchAll(/data-term="([^"]+)"/g)].map(([, key]) => key as string);
    expect(used.length).toBeGreaterThan(3);
    expect(new Set(body.content.terms.map((term: { key: string }) => term.key))).toEqual(new Set(used));
  });

  it('a lesson becomes done by reading it to the end and trying three questions', async () => {
    const path = `/api/editions/${editionId}/lessons/5.1`;
    const { content } = (await learner.get(path)).body;
    await learner.put(`${path}/progress`, { anchor: content.blocks, reachedEnd: true });
    const single = content.selfCheck.filter(
      (q: { kind: string }) => q.kind === 'single' || q.kind === 'true-false',
    );
    const others = content.selfCheck.filter((q: { kind: string }) => q.kind === 'matching');
    for (const { key, options } of single) {
      const reply = await learner.post(`${path}/self-check/${key}`, { answer: [options[0].id] });
      expect(reply.body).toMatchObject({ explanation: expect.any(String) });
    }
    for (const { key, lefts, rights } of others.slice(0, Math.max(0, 3 - single.length)))
      await learner.post(`${path}/self-check/${key}`, {
        answer: [{ left: lefts[0].id, right: rights[0].id }],
      });
    expect((await learner.get(path)).body.progress).toMatchObject({ state: 'done', missing: [] });
    expect((await learner.get(`/api/editions/${editionId}/course`)).body.progress.lessonsDone).toBe(1);
  });
});
