import { AccountsApiModule } from '@lumit/accounts/api';
import { CoursePage, Lesson, storedPages } from '@lumit/courses/api';
import type { CoursePageKind } from '@lumit/courses/domain';
import { aLesson, aModule, anEdition, aProgramme } from '@lumit/courses/api/testing';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { Enrolment } from './enrolment.entity';
import { EnrolmentsApiModule } from './enrolments-api.module';
import { anEnrolment } from './testing';

const EMPTY = {
  references: { modules: [], acts: [], changed: [], toVerify: [] },
  glossary: { terms: [] },
  news: { items: [] },
  territory: { map: null, areas: [], offices: [], needs: [] },
};
const KINDS = ['references', 'glossary', 'news', 'territory'] as const;

describe('pages about a whole course', () => {
  let test: TestApp;
  let learner: Enrolment;
  let programmeId: string;
  let lesson: Lesson;

  beforeAll(async () => {
    test = await startTestApp({
      modules: [AccountsApiModule, EnrolmentsApiModule],
      startAt: '2026-11-22T09:00:00Z',
    });
    programmeId = (await aProgramme(test.dataSource)).id;
    const module = await aModule(test.dataSource, { programmeId });
    lesson = await aLesson(test.dataSource, { moduleId: module.id });
    const edition = await anEdition(test.dataSource, { programmeId });
    learner = await anEnrolment(test.dataSource, { editionId: edition.id });
  });
  afterAll(() => test.close());

  const read = (kind: CoursePageKind, person: { personId: string } = learner) =>
    test.as(person).get(`/api/editions/${learner.editionId}/${kind}`);
  const keep = (kind: CoursePageKind, content: object) => keepAs(kind, content, null);
  const keepAs = (kind: CoursePageKind, content: object, shape: string | null) =>
    test.dataSource.manager.upsert(CoursePage, { programmeId, kind, content, shape }, [
      'programmeId',
      'kind',
    ]);

  it('are empty before the first import', async () => {
    expect((await read('references')).body).toEqual({ modules: [], acts: [], changed: [], toVerify: [] });
    expect((await read('glossary')).body).toEqual({ terms: [] });
    expect((await read('news')).body).toEqual({ items: [] });
    expect((await read('territory')).body).toEqual({ map: null, areas: [], offices: [], needs: [] });
  });

  it('tell only changes of the law that have come', async () => {
    const act = {
      key: 'tui',
      short: 'TUI',
      act: 'D.Lgs.',
      title: 'Testo unico',
      href: 'https://x.it',
      points: [],
    };
    const by = (on: string) => ({ on, by: 'dl-1', articles: [] });
    const link = { code: '1.1', title: 'Uno', moduleCode: 'M1' };
    await keep('references', {
      modules: [],
      toVerify: [],
      acts: [
        { ...act, checkedOn: '2026-11-01', state: 'verified', changes: [by('2026-11-23'), by('2026-11-20')] },
      ],
      changed: ['2026-11-23', '2026-11-20'].map((on) => ({ lesson: link, on, by: 'dl-1', citations: [] })),
    });
    const days = async () => {
      const { body } = await read('references');
      return [body.acts[0].changes, body.changed].map((list) => list.map(({ on }: { on: string }) => on));
    };
    expect(await days()).toEqual([['2026-11-20'], ['2026-11-20']]);
    test.clock.set('2026-11-22T23:00:00Z');
    expect(await days()).toEqual([
      ['2026-11-23', '2026-11-20'],
      ['2026-11-23', '2026-11-20'],
    ]);
    test.clock.set('2026-11-22T09:00:00Z');
  });

  it('a lesson tells the last change that it has not taken in, from the day it has come', async () => {
    const changedOn = async () =>
      (await test.as(learner).get(`/api/editions/${learner.editionId}/lessons/1.1`)).body.content
        .lawChangedOn;
    expect(await changedOn()).toBeNull();
    await test.dataSource.manager.update(Lesson, lesson.id, { lawChanges: ['2026-11-20', '2027-04-30'] });
    expect(await changedOn()).toBe('2026-11-20');
  });

  it('a lesson says from the day after that a dated statement has passed, without a new import', async () => {
    const note = '<span class="scade-nota" data-on="2026-11-28" data-then="Controlla in Gazzetta"></span>';
    const html = `<p id="p1">Il decreto <span class="scade">va convertito${note}</span>.</p>`;
    const dated = await aLesson(test.dataSource, {
      programmeId,
      moduleId: lesson.moduleId,
      version: { html },
    });
    const read = async () =>
      (await test.as(learner).get(`/api/editions/${learner.editionId}/lessons/${dated.code}`)).body.content;
    test.clock.set('2026-11-28T22:59:59Z');
    expect(await read()).toMatchObject({ overdue: [], html: html.replace(note, '') });
    test.clock.set('2026-11-28T23:00:00Z');
    const { html: shown, overdue } = await read();
    expect(shown).toContain('Termine passato il 28 novembre 2026.</strong> Controlla in Gazzetta.]');
    expect(overdue).toMatchObject([{ anchor: 'p1', text: 'va convertito', on: '2026-11-28' }]);
    test.clock.set('2026-11-22T09:00:00Z');
  });

  it('news say from the day after what of them has passed, in their text or as a whole', async () => {
    const note = '<span class="scade-nota" data-on="2026-11-28" data-then="Controlla"></span>';
    const news = {
      key: 'a',
      date: '2026-09-29',
      when: null,
      title: 'A',
      references: [],
      lessons: [],
      check: null,
    };
    const deadlines = [{ on: '2026-11-28', then: 'Rileggi.', text: 'A', reference: null }];
    const html = `<p><span class="scade">Vale${note}</span></p>`;
    await keep('news', { items: [{ ...news, state: 'verified', html, deadlines }] });
    const [before] = (await read('news')).body.items;
    expect(before).toMatchObject({ overdue: [], html: '<p><span class="scade">Vale</span></p>' });
    test.clock.set('2026-11-28T23:00:00Z');
    const [after] = (await read('news')).body.items;
    expect(after.overdue).toMatchObject([{ then: 'Rileggi.' }, { text: 'Vale', then: 'Controlla' }]);
    expect(after.html).toContain('Termine passato il 28 novembre 2026');
    test.clock.set('2026-11-22T09:00:00Z');
  });

  it('that an earlier build wrote are read as far as they can be, with the defaults of what they lack', async () => {
    const news = { key: 'a', date: '2026-09-29', when: null, title: 'A', html: '<p>A</p>' };
    const item = { ...news, references: [], lessons: [], check: null, state: 'verified' };
    await keepAs('news', { items: [item], aKeyOfThen: 1 }, 'another shape');
    expect((await read('news')).body).toEqual({ items: [{ ...item, overdue: [] }] });
  });

  it.each(['references', 'glossary', 'news', 'territory'] as const)(
    'that an earlier build wrote and this one cannot read say so in words until they are written anew: %s',
    async (kind) => {
      for (const shape of [null, 'another shape']) {
        await keepAs(kind, { writtenBy: 'an earlier build' }, shape);
        const { status, body } = await read(kind);
        expect([status, body.detail]).toEqual([
          503,
          expect.stringContaining('prossima importazione dei corsi'),
        ]);
      }
      await keepAs(kind, EMPTY[kind], storedPages[kind].shape);
      expect((await read(kind)).status).toBe(200);
    },
  );

  it('a lesson whose version an earlier build rendered without what this one shows says so too', async () => {
    const old = await aLesson(test.dataSource, {
      programmeId,
      moduleId: lesson.moduleId,
      version: { citations: [{ ref: 'tui:art5' }] as never },
    });
    const { status, body } = await test
      .as(learner)
      .get(`/api/editions/${learner.editionId}/lessons/${old.code}`);
    expect([status, body.detail]).toEqual([503, expect.stringContaining('prossima importazione dei corsi')]);
  });

  it('are not found by people of other editions, nor by who no longer attends', async () => {
    const other = await anEnrolment(test.dataSource);
    const gone = await anEnrolment(test.dataSource, { editionId: learner.editionId, state: 'withdrawn' });
    for (const kind of KINDS) {
      expect([kind, (await read(kind, other)).status]).toEqual([kind, 404]);
      expect([kind, (await read(kind, gone)).status]).toEqual([kind, 404]);
    }
  });
});
