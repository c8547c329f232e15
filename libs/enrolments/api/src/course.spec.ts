import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { Lesson, LessonVersion } from '@lumit/courses/api';
import { aLesson, aLessonVersion, aModule, anEdition, aProgramme } from '@lumit/courses/api/testing';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { Enrolment } from './enrolment.entity';
import { EnrolmentsApiModule } from './enrolments-api.module';
import { LessonProgressService } from './lesson-progress.service';
import { anEnrolment } from './testing';

const tests = [{ kind: 'final' as const, code: 'test-finale', title: 'Test finale' }];

describe('course', () => {
  let test: TestApp;
  let enrolment: Enrolment;
  let editionId: string;
  let programmeId: string;
  let first: Lesson;
  let second: Lesson;

  beforeAll(async () => {
    test = await startTestApp({
      modules: [AccountsApiModule, EnrolmentsApiModule],
      startAt: '2026-11-24T14:00:00Z',
    });
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    programmeId = (await aProgramme(test.dataSource, { tests })).id;
    const m1 = await aModule(test.dataSource, {
      programmeId,
      testCode: 'test-m1',
      testTitle: 'Test del modulo 1',
    });
    const m2 = await aModule(test.dataSource, { programmeId });
    await aModule(test.dataSource, { programmeId, state: 'in-preparation' });
    first = await aLesson(test.dataSource, { moduleId: m1.id });
    second = await aLesson(test.dataSource, { moduleId: m2.id });
    editionId = (await anEdition(test.dataSource, { programmeId })).id;
    enrolment = await anEnrolment(test.dataSource, { editionId });
  });

  const course = async (person = enrolment) =>
    (await test.as(person).get(`/api/editions/${editionId}/course`)).body;
  const lesson = (code: string, person: { personId: string } = enrolment) =>
    test.as(person).get(`/api/editions/${editionId}/lessons/${code}`);
  const put = (code: string, body: object, person: { personId: string } = enrolment) =>
    test.as(person).put(`/api/editions/${editionId}/lessons/${code}/progress`, body);
  const tryQuestion = (key: string, right = true) =>
    test.dataSource.transaction((manager) =>
      test.app.get(LessonProgressService).recordSelfCheckTry(manager, {
        enrolmentId: enrolment.id,
        lessonId: first.id,
        key,
        right,
        answer: [`${key}-0`],
      }),
    );

  it('shows modules in order with lessons, tests and what is in preparation', async () => {
    const body = await course();
    expect(body.programme).toMatchObject({ title: 'LUMIT', plannedHours: 40 });
    expect(body.modules.map((m: { code: string }) => m.code)).toEqual(['M1', 'M2', 'M3']);
    expect(body.modules[0]).toMatchObject({
      state: 'published',
      test: { code: 'test-m1', title: 'Test del modulo 1' },
    });
    expect(body.modules[0].lessons[0]).toEqual({
      code: '1.1',
      title: 'Lezione 1',
      minutes: 20,
      minutesLeft: 20,
      state: 'to-start',
      updated: false,
      missing: [
        { code: 'enrolments.lesson_not_opened' },
        { code: 'enrolments.end_not_reached' },
        { code: 'enrolments.self_check_missing', params: { needed: 3, of: 3, missing: 3 } },
      ],
    });
    expect(body.modules[2]).toMatchObject({ state: 'in-preparation', lessons: [], test: null });
    expect(body.tests).toEqual(tests);
    expect(body.progress).toEqual({ lessonsDone: 0, lessons: 2, minutesDone: 0 });
    expect(body.resume).toEqual({ code: '1.1', title: 'Lezione 1', begun: false });
  });

  it('shows a lesson with its neighbours across modules and tests, and no key', async () => {
    const { body, status } = await lesson('1.1');
    expect(status).toBe(200);
    expect(body.content).toMatchObject({
      code: '1.1',
      version: 1,
      moduleCode: 'M1',
      previous: null,
      next: { kind: 'quiz', code: 'test-m1' },
    });
    expect(body.content.selfCheck.map((q: { key: string }) => q.key)).toEqual(['q1', 'q2', 'q3']);
    expect(JSON.stringify(body)).not.toMatch(/"right"|explanation|sereno/);
    expect(body.progress).toMatchObject({ state: 'to-start', anchor: 0, tried: {} });
    expect((await lesson('2.1')).body.content).toMatchObject({
      previous: { kind: 'quiz', code: 'test-m1' },
      next: null,
    });
  });

  it('lets the furthest point win, whatever arrives first', async () => {
    expect((await put('1.1', {})).body).toMatchObject({ state: 'opened', anchor: 0, reachedEnd: false });
    expect((await put('1.1', { anchor: 2, reachedEnd: true })).body).toMatchObject({
      anchor: 2,
      reachedEnd: true,
    });
    expect((await put('1.1', { anchor: 1, reachedEnd: false })).body).toMatchObject({
      anchor: 2,
      reachedEnd: true,
    });
    expect((await put('1.1', { anchor: 9_999 })).body.anchor).toBe(2);
  });

  it('says what is missing, and marks the lesson done once and for all', async () => {
    const half = (await put('1.1', { anchor: 2, reachedEnd: true })).body;
    expect(half.missing).toEqual([
      { code: 'enrolments.self_check_missing', params: { needed: 3, of: 3, missing: 3 } },
    ]);
    await tryQuestion('q1', false);
    await tryQuestion('q1', true);
    expect((await tryQuestion('q2')).missing).toEqual([
      { code: 'enrolments.self_check_missing', params: { needed: 3, of: 3, missing: 1 } },
    ]);
    const done = await tryQuestion('q3', false);
    expect(done).toMatchObject({
      state: 'done',
      doneAt: '2026-11-24T14:00:00.000Z',
      missing: [],
      tried: { q1: true, q2: true, q3: false },
    });

    test.clock.advance(3600);
    expect((await put('1.1', {})).body).toMatchObject({ state: 'done', doneAt: '2026-11-24T14:00:00.000Z' });
    const body = await course();
    expect(body.progress).toEqual({ lessonsDone: 1, lessons: 2, minutesDone: 20 });
    expect(body.resume).toMatchObject({ code: '2.1', begun: false });
  });

  it('counts no try of a question that the text does not have', async () => {
    await put('1.1', { reachedEnd: true });
    for (const key of ['q1', 'q2', 'old-question']) await tryQuestion(key);
    expect((await lesson('1.1')).body.progress).toMatchObject({
      state: 'half-way',
      missing: [{ params: { missing: 1 } }],
    });
  });

  it('keeps every step of twenty devices that write at the same time', async () => {
    const anchors = Array.from({ length: 20 }, (_, place) => place % 3);
    const replies = await Promise.all([
      ...anchors.map((anchor) => put('1.1', { anchor })),
      put('1.1', { reachedEnd: true }),
      tryQuestion('q1'),
      tryQuestion('q2'),
      tryQuestion('q3'),
    ]);
    expect(replies).toHaveLength(24);
    expect((await lesson('1.1')).body.progress).toMatchObject({
      state: 'done',
      anchor: 2,
      reachedEnd: true,
      tried: { q1: true, q2: true, q3: true },
    });
  });

  it('shows the new text after a change and tells that it was updated, without touching what was done', async () => {
    await put('1.1', { anchor: 2, reachedEnd: true, version: 1 });
    for (const key of ['q1', 'q2', 'q3']) await tryQuestion(key);
    const newer = await aLessonVersion(test.dataSource, {
      lessonId: first.id,
      version: 2,
      html: '<p id="p1">Nuovo.</p>',
      blocks: 1,
    });
    await test.dataSource.manager.update(Lesson, first.id, { currentVersionId: newer.id });
    expect((await course()).modules[0].lessons[0]).toMatchObject({
      state: 'done',
      updated: true,
      missing: [],
    });
    expect((await lesson('1.1')).body).toMatchObject({
      content: { version: 2, html: '<p id="p1">Nuovo.</p>' },
      progress: { state: 'done' },
    });
    await put('1.1', { version: 1 });
    expect((await course()).modules[0].lessons[0].updated).toBe(true);
    await put('1.1', { version: 2 });
    expect((await course()).modules[0].lessons[0].updated).toBe(false);
  });

  it('finds nothing for who is not of the edition, has withdrawn, or asks for a lesson that is not there', async () => {
    const stranger = await anEnrolment(test.dataSource);
    expect((await test.as(stranger).get(`/api/editions/${editionId}/course`)).status).toBe(404);
    expect((await lesson('1.1', stranger)).status).toBe(404);
    expect((await put('1.1', {}, stranger)).status).toBe(404);
    expect((await lesson('7.7')).status).toBe(404);
    expect((await put('7.7', {})).status).toBe(404);
    await test.dataSource.manager.update(Enrolment, enrolment.id, { state: 'withdrawn' });
    expect((await lesson('1.1')).status).toBe(404);
    expect((await put('1.1', {})).status).toBe(404);
    await test.dataSource.manager.update(Lesson, second.id, { withdrawnAt: new Date() });
    expect((await lesson('2.1')).status).toBe(404);
  });

  it('lets a tutor of the edition read without leaving a trace, and nobody who is not signed in', async () => {
    const tutor = await aPerson(test.dataSource);
    const { organisationId } = enrolment;
    await aGrant(test.dataSource, { personId: tutor.personId, role: 'tutor', organisationId, editionId });
    expect((await lesson('1.1', tutor)).body.progress.state).toBe('to-start');
    expect((await test.as(tutor).get(`/api/editions/${editionId}/course`)).status).toBe(200);
    expect((await put('1.1', {}, tutor)).status).toBe(403);
    expect((await test.anonymous().get(`/api/editions/${editionId}/course`)).status).toBe(401);
    const elsewhere = (await anEdition(test.dataSource)).id;
    expect((await test.as(tutor).get(`/api/editions/${elsewhere}/course`)).status).toBe(404);
  });

  it('refuses unknown fields, odd numbers and addresses of another shape', async () => {
    const refused = await put('1.1', { anchor: 1, doneAt: '2026-01-01', enrolmentId: enrolment.id });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('doneAt');
    for (const body of [
      { anchor: -1 },
      { anchor: 1.5 },
      { anchor: '2' },
      { reachedEnd: 'yes' },
      { version: 0 },
    ])
      expect((await put('1.1', body)).status).toBe(422);
    for (const code of ['1', '1.1.1', 'abc', '%00'])
      expect([404, 422]).toContain((await lesson(code)).status);
    expect([404, 422]).toContain((await test.as(enrolment).get('/api/editions/1/course')).status);
  });

  it('keeps each version of a text for good', async () => {
    expect(await test.dataSource.manager.countBy(LessonVersion, { lessonId: first.id })).toBe(1);
    await expect(aLessonVersion(test.dataSource, { lessonId: first.id, version: 1 })).rejects.toThrow(
      'uq_lesson_version_lesson_id_version',
    );
  });
});
