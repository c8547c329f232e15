import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { ANNOTATIONS_PER_LESSON, REPORTS_PER_DAY } from '@lumit/annotations/domain';
import { aLesson, anEdition, aProgramme } from '@lumit/courses/api/testing';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { AnnotationsApiModule } from './annotations-api.module';
import { LessonAnnotation } from './lesson-annotation.entity';
import { LessonReport } from './lesson-report.entity';

describe('what learners write in lessons', () => {
  let test: TestApp;
  let programmeId: string;
  let editionId: string;
  let learner: Caller;
  let classmate: Caller;

  beforeAll(async () => {
    test = await startTestApp({
      modules: [AccountsApiModule, EnrolmentsApiModule, AnnotationsApiModule],
      startAt: '2026-11-24T14:00:00Z',
    });
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    programmeId = (await aProgramme(test.dataSource)).id;
    await aLesson(test.dataSource, {
      programmeId,
      code: '1.1',
      title: 'Il permesso',
      version: { blocks: 40 },
    });
    editionId = (await anEdition(test.dataSource, { programmeId })).id;
    learner = test.as(await anEnrolment(test.dataSource, { editionId }));
    classmate = test.as(await anEnrolment(test.dataSource, { editionId }));
  });

  const tutor = async (where = editionId) => {
    const person = await aPerson(test.dataSource);
    const organisationId = (await anEdition(test.dataSource)).organisationId;
    await aGrant(test.dataSource, { personId: person.id, role: 'tutor', organisationId, editionId: where });
    return test.as({ personId: person.id });
  };
  const path = (rest: string, code = '1.1') => `/api/editions/${editionId}/lessons/${code}/${rest}`;
  const note = (text: string | null, rev = 0, highlighted = false) => ({
    quote: 'Testo di prova.',
    highlighted,
    note: text,
    rev,
  });

  describe('notes and highlights', () => {
    it('are kept with the paragraph and its version, and read back', async () => {
      const saved = await learner.put(path('annotations/1/2'), note('Da chiedere in questura'));
      expect(saved).toMatchObject({ status: 200, body: { item: { version: 1, block: 2, rev: 1 } } });
      await learner.put(path('annotations/1/3'), note(null, 0, true));
      const { body } = await learner.get(path('annotations'));
      expect(body.bookmarked).toBe(false);
      expect(body.items).toMatchObject([
        { block: 2, note: 'Da chiedere in questura', highlighted: false, quote: 'Testo di prova.' },
        { block: 3, note: null, highlighted: true },
      ]);
    });

    it('change, and go when nothing is left of them', async () => {
      await learner.put(path('annotations/1/2'), note('prima'));
      expect((await learner.put(path('annotations/1/2'), note('dopo', 1, true))).body.item).toMatchObject({
        note: 'dopo',
        highlighted: true,
        rev: 2,
      });
      expect((await learner.put(path('annotations/1/2'), note('   ', 2))).body).toEqual({ item: null });
      expect((await learner.get(path('annotations'))).body.items).toEqual([]);
    });

    it('written on two screens: the later one of the same revision is told, and nothing is overwritten', async () => {
      await learner.put(path('annotations/1/2'), note('prima'));
      await learner.put(path('annotations/1/2'), note('dal telefono', 1));
      const late = await learner.put(path('annotations/1/2'), note('dal computer', 1));
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({
        refusals: [{ code: 'annotations.changed_elsewhere' }],
        current: { note: 'dal telefono', rev: 2 },
      });
      expect((await learner.put(path('annotations/1/2'), note(null, 1))).status).toBe(409);
      expect((await learner.get(path('annotations'))).body.items[0].note).toBe('dal telefono');
    });

    it('sent at the same moment are one, not two', async () => {
      const replies = await Promise.all(
        ['a', 'b', 'c', 'd'].map((text) => learner.put(path('annotations/1/2'), note(text))),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    });

    it('are nobody else’s: not a classmate’s, not a tutor’s', async () => {
      await learner.put(path('annotations/1/2'), note('privata'));
      expect((await classmate.get(path('annotations'))).body.items).toEqual([]);
      expect((await classmate.get(`/api/editions/${editionId}/annotations`)).body).toEqual({ lessons: [] });
      const teacher = await tutor();
      expect((await teacher.get(path('annotations'))).status).toBe(403);
      expect((await teacher.get(`/api/editions/${editionId}/annotations`)).status).toBe(403);
    });

    it.each([
      ['an unknown field', { ...note('a'), colour: 'red' }, 422],
      ['no quote', { ...note('a'), quote: ' ' }, 422],
      ['a note of 4,001 characters', note('a'.repeat(4_001)), 422],
      ['a revision that the next could not be stored after', note('a', 2_147_483_647), 422],
      ['a revision past all integers', note('a', 2 ** 53), 422],
      ['a NUL in the note', note('a\u0000'), 422],
      ['half a character in the note', note('a\ud800'), 422],
      ['a NUL in the quote', { ...note('a'), quote: 'a\u0000' }, 422],
      ['a quote of 161 characters', { ...note('a'), quote: 'a'.repeat(161) }, 422],
    ])('with %s are refused', async (_, body, status) => {
      expect((await learner.put(path('annotations/1/2'), body)).status).toBe(status);
    });

    it('of a lesson or an edition that is not theirs are not found', async () => {
      expect((await learner.put(path('annotations/1/2', '9.9'), note('a'))).status).toBe(404);
      const other = (await anEdition(test.dataSource, { programmeId })).id;
      expect((await learner.get(`/api/editions/${other}/lessons/1.1/annotations`)).status).toBe(404);
      expect((await learner.get(`/api/editions/${other}/annotations`)).status).toBe(404);
      expect((await learner.put(path('annotations/0/2'), note('a'))).status).toBe(422);
    });

    it.each(['9/2', '2/1', '1/41', '1/1000000'])(
      'at a place that is not there (%s) are refused',
      async (place) => {
        const reply = await learner.put(path(`annotations/${place}`), note('nel vuoto'));
        expect([reply.status, reply.body.refusals]).toEqual([
          422,
          [{ code: 'annotations.no_such_paragraph' }],
        ]);
        expect((await learner.get(path('annotations'))).body.items).toEqual([]);
      },
    );

    it('have room for a whole lesson, not for any number', async () => {
      const { enrolmentId, lessonId } = await firstOwn();
      const rows = Array.from({ length: ANNOTATIONS_PER_LESSON - 2 }, (_, place) => ({
        enrolmentId,
        lessonId,
        version: 1,
        block: place + 100,
        quote: 'x',
        highlighted: true,
        note: null,
        rev: 1,
        updatedAt: test.clock.now(),
      }));
      await test.dataSource.manager.insert(LessonAnnotation, rows);
      const sent = [0, 5, 0, 7].map((rev, place) =>
        learner.put(path(`annotations/1/${place + 3}`), note('x', rev)),
      );
      const statuses = (await Promise.all(sent)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 422, 422, 422]);
      expect((await learner.put(path('annotations/1/2'), note('ancora', 1))).status).toBe(200);
      const full = await learner.put(path('annotations/1/9'), note('troppe', 1));
      expect(full.body.refusals).toEqual([
        { code: 'annotations.too_many', params: { limit: ANNOTATIONS_PER_LESSON } },
      ]);
    });
  });

  const firstOwn = async () => {
    await learner.put(path('annotations/1/2'), note('prima'));
    return test.dataSource.manager.findOneOrFail(LessonAnnotation, {
      where: { note: 'prima' },
      order: { updatedAt: 'DESC' },
    });
  };

  describe('bookmarks', () => {
    it('are set and taken away, again and again, and stand in the notebook with the notes', async () => {
      await learner.put(path('annotations/1/2'), note('appunto'));
      for (const bookmarked of [true, true, false, true])
        expect((await learner.put(path('bookmark'), { bookmarked })).body).toEqual({ bookmarked });
      const { body } = await learner.get(`/api/editions/${editionId}/annotations`);
      expect(body.lessons).toMatchObject([
        { code: '1.1', title: 'Il permesso', bookmarked: true, items: [{ note: 'appunto' }] },
      ]);
    });
  });

  describe('reports of an error', () => {
    const report = (text = 'Il termine è di 90 giorni') => ({
      version: 1,
      block: 2,
      quote: 'Testo di prova.',
      text,
    });

    it('reach the tutors of the edition with the paragraph and the name, and can be closed', async () => {
      const sent = await learner.post(path('reports'), report());
      expect(sent.status).toBe(201);
      const teacher = await tutor();
      const list = await teacher.get(`/api/editions/${editionId}/lesson-reports`);
      expect(list.body.items).toMatchObject([
        {
          id: sent.body.id,
          lesson: { code: '1.1', title: 'Il permesso' },
          quote: 'Testo di prova.',
          text: 'Il termine è di 90 giorni',
          closedAt: null,
        },
      ]);
      const close = () => teacher.post(`/api/lesson-reports/${sent.body.id}/close`, {});
      expect((await close()).status).toBe(200);
      const closed = (await teacher.get(`/api/editions/${editionId}/lesson-reports`)).body.items[0].closedAt;
      expect(closed).not.toBeNull();
      test.clock.set('2026-11-25T09:00:00Z');
      await close();
      expect((await teacher.get(`/api/editions/${editionId}/lesson-reports`)).body.items[0].closedAt).toBe(
        closed,
      );
      test.clock.set('2026-11-24T14:00:00Z');
    });

    it('are one when the same is sent twice, also at once', async () => {
      const replies = await Promise.all([1, 2, 3].map(() => learner.post(path('reports'), report())));
      expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    });

    it('are not shown to learners, nor to tutors of another edition, who cannot close them either', async () => {
      const { id } = (await learner.post(path('reports'), report())).body;
      expect((await learner.get(`/api/editions/${editionId}/lesson-reports`)).status).toBe(403);
      const other = await tutor((await anEdition(test.dataSource, { programmeId })).id);
      expect((await other.get(`/api/editions/${editionId}/lesson-reports`)).status).toBe(404);
      expect((await other.post(`/api/lesson-reports/${id}/close`, {})).status).toBe(404);
      expect((await test.dataSource.manager.findOneByOrFail(LessonReport, { id })).closedAt).toBeNull();
    });

    it('are at most 20 in a day from one person, and again possible the day after', async () => {
      for (let n = 0; n < REPORTS_PER_DAY; n += 1)
        expect((await learner.post(path('reports'), report(`Errore numero ${n}`))).status).toBe(201);
      const more = await learner.post(path('reports'), report('Uno di troppo'));
      expect(more.body.refusals).toEqual([
        { code: 'annotations.too_many_reports', params: { limit: REPORTS_PER_DAY } },
      ]);
      expect((await classmate.post(path('reports'), report('Altro errore'))).status).toBe(201);
      test.clock.set('2026-11-25T14:00:01Z');
      expect((await learner.post(path('reports'), report('Il giorno dopo'))).status).toBe(201);
      test.clock.set('2026-11-24T14:00:00Z');
    });

    it('about a paragraph that is not there are refused', async () => {
      const reply = await learner.post(path('reports'), { ...report(), block: 999 });
      expect([reply.status, reply.body.refusals]).toEqual([422, [{ code: 'annotations.no_such_paragraph' }]]);
    });

    it('need some words', async () => {
      expect((await learner.post(path('reports'), report('no'))).status).toBe(422);
    });
  });
});
