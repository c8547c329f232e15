import type { StoredDeadline } from '@lumit/shared';
import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import type { CaseStudySource } from '@lumit/assignments/domain';
import { anEdition, aProgramme } from '@lumit/courses/api/testing';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { AssignmentsApiModule } from './assignments-api.module';
import { keepCases } from './case-importer';
import { CaseStudy } from './case-study.entity';
import { aCaseFile, aCaseStudy, fromFolders, MODEL_ANSWER_TEXT } from './testing';

describe('case studies', () => {
  let test: TestApp;
  let programmeId: string;
  let editionId: string;
  let learner: Caller;
  let tutor: Caller;

  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule, EnrolmentsApiModule, AssignmentsApiModule] });
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    const programme = await aProgramme(test.dataSource);
    programmeId = programme.id;
    editionId = (await anEdition(test.dataSource, { programmeId })).id;
    learner = test.as(await anEnrolment(test.dataSource, { editionId }));
    const person = await aPerson(test.dataSource);
    const { organisationId } = programme;
    await aGrant(test.dataSource, { personId: person.id, role: 'tutor', organisationId, editionId });
    tutor = test.as({ personId: person.id });
  });

  const path = (rest = '') => `/api/editions/${editionId}/cases${rest}`;
  const imported = (cases: CaseStudySource[], deadlines: StoredDeadline[] = []) =>
    test.dataSource.transaction((manager) =>
      keepCases(manager, {
        programmeId,
        cases,
        toHtml: (markdown) => `<p>${markdown}</p>`,
        deadlinesOf: () => deadlines,
        importedAt: new Date('2026-11-22T08:00:00Z'),
        ...fromFolders(),
      }),
    );

  it('are listed in the order of the programme, without their texts', async () => {
    expect((await learner.get(path())).body).toEqual({ items: [] });
    await imported([aCaseFile('caso-2', 'Primo'), aCaseFile('caso-1', 'Secondo')]);
    const { body } = await learner.get(path());
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual(['Primo', 'Secondo']);
    expect(body.items[0]).toEqual({
      code: 'caso-2',
      title: 'Primo',
      modules: ['M4', 'M5'],
      profiles: ['A'],
      minutes: 90,
      words: { min: 600, max: 900 },
      documents: 1,
    });
  });

  it('say from the day after that a statement of theirs has passed, in the text, the rubric and above both', async () => {
    const note = '<span class="scade-nota" data-on="2026-11-28" data-then="Controlla"></span>';
    const dated = `Il decreto <span class="scade">va convertito${note}</span>`;
    const file = aCaseFile('caso-1');
    const serious = { ...file.rubric, serious: [dated] };
    const deadline = { on: '2026-11-28', then: 'Rileggi', text: 'scheda', reference: null };
    await imported([{ ...file, body: dated, rubric: serious }], [deadline]);
    test.clock.set('2026-11-28T22:59:59Z');
    expect((await learner.get(path('/caso-1'))).body).toMatchObject({
      overdue: [],
      html: '<p>Il decreto <span class="scade">va convertito</span></p>',
    });
    test.clock.set('2026-11-28T23:00:00Z');
    const { body } = await learner.get(path('/caso-1'));
    expect(body.overdue).toMatchObject([
      { text: 'scheda', then: 'Rileggi' },
      { text: 'va convertito', then: 'Controlla' },
    ]);
    expect(body.html).toContain('Termine passato il 28 novembre 2026');
    expect(body.rubric.serious[0]).toContain('Termine passato il 28 novembre 2026');
  });

  it('P-17 show a learner situation, documents and rubric, and nowhere the model answer', async () => {
    await aCaseStudy(test.dataSource, { programmeId });
    const { status, body, raw } = await learner.get(path('/caso-1'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      checkedOn: '2026-11-22',
      rubric: { pass: 18, cap: 15, maximum: 30 },
    });
    expect(body.documents[0]).toMatchObject({ key: '1-foglio', from: 'Questura', date: '2026-07-28' });
    expect(raw.toString()).not.toContain(MODEL_ANSWER_TEXT);
    const answer = await learner.get(path('/caso-1/model-answer'));
    expect(answer.status).toBe(403);
    expect(answer.raw.toString()).not.toContain(MODEL_ANSWER_TEXT);
  });

  it('show the model answer to tutors of this edition only', async () => {
    await aCaseStudy(test.dataSource, { programmeId });
    expect((await tutor.get(path('/caso-1/model-answer'))).body.html).toContain(MODEL_ANSWER_TEXT);
    const other = await anEdition(test.dataSource, { programmeId });
    expect((await tutor.get(`/api/editions/${other.id}/cases/caso-1/model-answer`)).status).toBe(404);
    expect((await tutor.get(`/api/editions/${other.id}/cases/caso-1`)).status).toBe(404);
    expect((await tutor.get(`/api/editions/${other.id}/cases`)).status).toBe(404);
  });

  it('are not there for a learner of another edition, nor under a code that no file has', async () => {
    await aCaseStudy(test.dataSource, { programmeId });
    const stranger = test.as(await anEnrolment(test.dataSource));
    expect((await stranger.get(path('/caso-1'))).status).toBe(404);
    expect((await stranger.get(path())).status).toBe(404);
    expect((await learner.get(path('/caso-9'))).status).toBe(404);
    expect((await learner.get(path('/..%2Fcaso'))).status).toBe(422);
  });

  it('stay as they are when imported again, and get a new version when a text changes', async () => {
    const file = aCaseFile();
    expect(await imported([file])).toEqual([{ name: 'caso-1', as: 'added' }]);
    expect(await imported([file])).toEqual([{ name: 'caso-1', as: 'unchanged' }]);
    expect(await imported([{ ...file, body: 'Un’altra situazione.' }])).toEqual([
      { name: 'caso-1', as: 'changed' },
    ]);
    expect((await learner.get(path('/caso-1'))).body.version).toBe(2);
  });

  it('are withdrawn, not deleted, when their files go, and come back with them', async () => {
    await imported([aCaseFile()]);
    expect(await imported([])).toEqual([{ name: 'caso-1', as: 'withdrawn' }]);
    expect(await imported([])).toEqual([]);
    expect((await learner.get(path('/caso-1'))).status).toBe(404);
    expect((await learner.get(path())).body).toEqual({ items: [] });
    expect(await test.dataSource.manager.countBy(CaseStudy, { programmeId })).toBe(1);
    expect(await imported([aCaseFile()])).toEqual([{ name: 'caso-1', as: 'changed' }]);
    expect((await learner.get(path('/caso-1'))).body.version).toBe(1);
  });
});
