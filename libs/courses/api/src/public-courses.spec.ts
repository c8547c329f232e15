import { AccountsApiModule } from '@lumit/accounts/api';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { CoursesApiModule } from './courses-api.module';
import { Edition } from './edition.entity';
import { Lesson } from './lesson.entity';
import { aLesson, aModule, anEdition, aProgramme } from './testing';

describe('public courses', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({
      modules: [AccountsApiModule, CoursesApiModule],
      startAt: '2026-11-22T09:00:00Z',
    });
  });
  afterAll(() => test.close());

  it('has a home before there is anything to show', async () => {
    expect((await test.anonymous().get('/api/public/home')).body).toEqual({
      programme: null,
      others: [],
      edition: null,
    });
  });

  it('shows the published edition with its deadline, and no draft', async () => {
    const programme = await aProgramme(test.dataSource, { slug: 'lumit', title: 'LUMIT' });
    const { slug, title, summary } = programme;
    expect((await test.anonymous().get('/api/public/home')).body).toEqual({
      programme: { slug, title, summary },
      others: [],
      edition: null,
    });

    await anEdition(test.dataSource, { programmeId: programme.id, state: 'draft', endsOn: '2029-01-01' });
    const applicationsCloseAt = new Date('2026-12-07T22:59:59.999Z');
    const edition = await anEdition(test.dataSource, { programmeId: programme.id, applicationsCloseAt });
    const home = await test.anonymous().get('/api/public/home');
    expect(home.status).toBe(200);
    expect(home.body.edition).toEqual({
      slug: edition.slug,
      title: 'LUMIT 2026-27',
      startsOn: '2026-10-01',
      endsOn: '2027-05-31',
      place: 'Lucca',
      plannedHours: 40,
      applicationsOpenAt: null,
      applicationsCloseAt: '2026-12-07T22:59:59.999Z',
      applicationsOpen: true,
    });
    await test.dataSource.manager.update(Edition, edition.id, {
      applicationsOpenAt: new Date('2026-11-23T08:00:00Z'),
    });
    expect((await test.anonymous().get('/api/public/home')).body.edition).toMatchObject({
      applicationsOpenAt: '2026-11-23T08:00:00.000Z',
      applicationsOpen: false,
    });
    test.clock.set('2026-11-23T08:00:00Z');
    expect((await test.anonymous().get('/api/public/home')).body.edition.applicationsOpen).toBe(true);
    test.clock.set('2026-12-07T23:00:00Z');
    expect((await test.anonymous().get('/api/public/home')).body.edition.applicationsOpen).toBe(false);
    await test.dataSource.manager.update(Edition, edition.id, { applicationsCloseAt: null });
    expect((await test.anonymous().get('/api/public/home')).body.edition).toMatchObject({
      applicationsCloseAt: null,
      applicationsOpen: false,
    });
  });

  it('tells what a programme teaches, modules in preparation included, lesson texts and questions not', async () => {
    const programme = await aProgramme(test.dataSource, { slug: 'prisma' });
    const session = { title: 'Laboratorio', minutes: 120, activity: 'Si prova insieme.' };
    const module = await aModule(test.dataSource, { programmeId: programme.id, session });
    await aModule(test.dataSource, {
      programmeId: programme.id,
      state: 'in-preparation',
      objectives: ['Capire'],
    });
    await aModule(test.dataSource, { programmeId: programme.id, withdrawnAt: new Date() });
    await aLesson(test.dataSource, { moduleId: module.id });
    const gone = await aLesson(test.dataSource, { moduleId: module.id });
    await test.dataSource.manager.update(Lesson, gone.id, { withdrawnAt: new Date() });

    const { body, raw } = await test.anonymous().get('/api/public/programmes/prisma');
    expect(body.modules).toEqual([
      {
        code: 'M1',
        title: 'Modulo 1',
        state: 'published',
        summary: 'Modulo di prova',
        objectives: ['Provare'],
        session,
        lessons: [{ code: '1.1', title: 'Lezione 1', minutes: 20 }],
      },
      {
        code: 'M2',
        title: 'Modulo 2',
        state: 'in-preparation',
        summary: 'Modulo di prova',
        objectives: ['Capire'],
        session: null,
        lessons: [],
      },
    ]);
    expect(raw.toString()).not.toMatch(/Testo di prova|"q1"/);
  });

  it('finds nothing under an unknown or odd name', async () => {
    expect((await test.anonymous().get('/api/public/programmes/altro')).status).toBe(404);
    for (const slug of ['LUMIT', '%00', 'a'.repeat(300)])
      expect([404, 422]).toContain((await test.anonymous().get(`/api/public/programmes/${slug}`)).status);
  });
});
