import { anOrganisation } from '@lumit/accounts/api/testing';
import { aClassSession } from '@lumit/attendance/api/testing';
import { ContentImport } from '@lumit/content/api';
import { Edition, Module, Programme } from '@lumit/courses/api';
import { aContentFolder, type ContentOnDisk, SOUND } from '@lumit/content/api/testing';
import { aModule, anEdition } from '@lumit/courses/api/testing';
import { type Enrolment } from '@lumit/enrolments/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { IsNull, Not } from 'typeorm';
import { FEATURES } from './app.module';

const FIRST = 'lumit/m3-soggiorno/3.1-permesso.md';
const SECOND = 'lumit/m3-soggiorno/3.2-lavoro.md';
const TEST = 'lumit/m3-soggiorno/test.yaml';
const first = SOUND[FIRST] ?? '';
const second = SOUND[SECOND] ?? '';
const passMark70 = (SOUND[TEST] ?? '').replace('passMark: 60', 'passMark: 70');

describe('A6: an import that reaches what people did', () => {
  let test: TestApp;
  let folder: ContentOnDisk;
  let organisationId: string;
  let editionId: string;
  let enrolment: Enrolment;
  let learner: Caller;

  beforeAll(async () => {
    test = await startTestApp({ modules: [...FEATURES], startAt: '2026-11-24T14:00:00Z' });
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-24T14:00:00Z');
    organisationId = (await anOrganisation(test.dataSource)).id;
    folder = await aContentFolder();
    await importNow();
    const { id: programmeId } = await test.dataSource.manager.findOneByOrFail(Programme, { organisationId });
    editionId = (await anEdition(test.dataSource, { programmeId })).id;
    enrolment = await anEnrolment(test.dataSource, { editionId });
    learner = test.as(enrolment);
    test.clock.advance(60);
  });
  afterEach(() => folder.clear());

  const importNow = (confirmed?: string) =>
    test.app.get(ContentImport).importContent({
      contentDir: folder.dir,
      organisationId,
      ...(confirmed === undefined ? {} : { confirmed }),
    });
  const at = (path: string) => `/api/editions/${editionId}/${path}`;
  const lesson = async (address: string) => (await learner.get(at(`lessons/${address}`))).body;
  const exchangeCodes = async () => {
    await folder.remove(FIRST);
    await folder.remove(SECOND);
    const lessons = 'lumit/m3-soggiorno/';
    await folder.write(`${lessons}3.2-permesso.md`, first.replace('code: "3.1"', 'code: "3.2"'));
    await folder.write(`${lessons}3.1-lavoro.md`, second.replace('code: "3.2"', 'code: "3.1"'));
  };
  const readFirst = async () => {
    await learner.put(at('lessons/3.1/progress'), { anchor: 3, reachedEnd: true });
    const note = { quote: 'Allo sportello', highlighted: false, note: 'mia', rev: 0 };
    await learner.put(at('lessons/3.1/annotations/1/1'), note);
    await learner.put(at('lessons/3.1/bookmark'), { bookmarked: true });
    await learner.post(at('lessons/3.1/self-check/l31-a'), { answer: ['x'] });
  };
  const takeTest = async (isRight: boolean): Promise<string> => {
    const { id } = (await learner.post(at('quizzes/test-m3/attempts'))).body;
    const { questions } = (await learner.get(`/api/attempts/${id}`)).body;
    const [question] = questions;
    const value = [
      question.options.find(({ text }: { text: string }) => text === (isRight ? 'Vero' : 'Falso')).id,
    ];
    await learner.post(`/api/attempts/${id}/submit`, {
      answers: [{ questionKey: question.key, rev: 1, value }],
    });
    return id;
  };

  it('moves nothing when two lessons exchange their codes: progress, notes and bookmarks stay with theirs', async () => {
    await readFirst();
    const before = await lesson('permesso');
    await exchangeCodes();
    const waits = await importNow();
    expect(waits.touches).toEqual([
      { what: 'lezione 3.1 «Lezione 3.1»', change: 'diventa la lezione 3.2', people: 1 },
    ]);
    expect(await lesson('permesso')).toEqual(before);

    test.clock.advance(60);
    const done = await importNow(waits.waitsFor ?? '');
    expect(done).toMatchObject({ waitsFor: null, report: { added: [], withdrawn: [] } });
    const after = await lesson('permesso');
    expect(after.content).toMatchObject({ key: 'permesso', code: '3.2', codeWasOf: null });
    expect(after.progress).toMatchObject({ anchor: 3, reachedEnd: true });
    expect((await lesson('lavoro')).progress).toMatchObject({ state: 'to-start', anchor: 0 });
    expect((await learner.get(at('lessons/permesso/annotations'))).body).toMatchObject({
      bookmarked: true,
      items: [{ note: 'mia' }],
    });
    expect((await learner.get(at('lessons/lavoro/annotations'))).body).toMatchObject({
      bookmarked: false,
      items: [],
    });
    expect((await learner.get(at('annotations'))).body.lessons).toMatchObject([
      { key: 'permesso', code: '3.2' },
    ]);
    // A link by the old code opens who has it now, and says whose it was.
    expect((await lesson('3.1')).content).toMatchObject({
      key: 'lavoro',
      codeWasOf: { key: 'permesso', code: '3.2' },
    });
    expect((await importNow()).report).toMatchObject({ added: [], changed: [], withdrawn: [] });
  });

  it('opens a lesson by a code that it had and nobody has now', async () => {
    await folder.remove(SECOND);
    await folder.write('lumit/m3-soggiorno/3.5-lavoro.md', second.replace('code: "3.2"', 'code: "3.5"'));
    expect(await importNow()).toMatchObject({ touches: [], waitsFor: null });
    expect((await lesson('3.2')).content).toMatchObject({ key: 'lavoro', code: '3.5' });
    await learner.put(at('lessons/3.2/progress'), { anchor: 2 });
    expect((await lesson('lavoro')).progress).toMatchObject({ anchor: 2 });
  });

  it('keeps a withdrawn lesson that somebody wrote in: it waits for a word, then opens to read only, marked', async () => {
    await readFirst();
    await folder.remove(FIRST);
    await folder.write(SECOND, second.replaceAll('lesson: "3.1"', 'lesson: "3.2"'));
    await folder.write(TEST, (SOUND[TEST] ?? '').replaceAll('lesson: "3.1"', 'lesson: "3.2"'));
    const waits = await importNow();
    expect(waits.touches).toEqual([
      { what: 'lezione 3.1 «Lezione 3.1»', change: 'esce dal corso (chiave permesso)', people: 1 },
    ]);
    expect(waits.report).toMatchObject({ withdrawn: ['lezione 3.1'] });
    expect((await lesson('3.1')).content.withdrawnAt).toBeNull();
    await importNow(waits.waitsFor ?? '');
    const kept = await lesson('permesso');
    expect(kept.content).toMatchObject({
      withdrawnAt: test.clock.now().toISOString(),
      previous: null,
      next: null,
    });
    expect(kept.content.html).toContain('prima della scadenza');
    expect((await lesson('3.1')).content.key).toBe('permesso');
    expect((await learner.get(at('annotations'))).body.lessons).toMatchObject([
      { key: 'permesso', withdrawn: true },
    ]);
    expect((await learner.get(at('lessons/permesso/annotations'))).body.items).toMatchObject([
      { note: 'mia' },
    ]);
    const more = { quote: 'Allo sportello', highlighted: true, note: null, rev: 0 };
    expect((await learner.put(at('lessons/permesso/annotations/1/2'), more)).status).toBe(404);
    expect((await learner.put(at('lessons/permesso/progress'), { anchor: 4 })).status).toBe(404);
  });

  it('asks before another pass mark, and then turns no attempt, finished or open', async () => {
    const failed = await takeTest(false);
    await folder.write(TEST, passMark70.replace('pauseHours: 24', 'pauseHours: 12'));
    const waits = await importNow();
    expect(waits.touches.map(({ change }) => change)).toEqual([
      'soglia da 60 % a 70 % (vale per i tentativi nuovi)',
      'pausa fra i tentativi da 24 h a 12 h',
    ]);
    expect((await learner.get(`/api/attempts/${failed}/result`)).body.passMark).toBe(60);
    await importNow(waits.waitsFor ?? '');
    expect((await learner.get(`/api/attempts/${failed}/result`)).body).toMatchObject({
      passMark: 60,
      passed: false,
    });
    expect((await learner.get(at('quizzes/test-m3'))).body).toMatchObject({ passMark: 70 });
  });

  it('waits for the list that was read, not for another', async () => {
    await takeTest(true);
    await folder.write(TEST, passMark70);
    const { waitsFor } = await importNow();
    await folder.write(TEST, passMark70.replace('attempts: 3', 'attempts: 1'));
    const again = await importNow(waitsFor ?? '');
    expect(again.waitsFor).not.toBeNull();
    expect((await learner.get(at('quizzes/test-m3'))).body.passMark).toBe(60);
    expect((await importNow('all')).waitsFor).toBeNull();
  });

  it('waits again where the list that was read has come to reach more people', async () => {
    await takeTest(true);
    await folder.write(TEST, passMark70);
    const read = await importNow();
    learner = test.as(await anEnrolment(test.dataSource, { editionId }));
    await takeTest(true);
    const again = await importNow(read.waitsFor ?? '');
    expect([read, again].map(({ touches }) => touches[0]?.people)).toEqual([1, 2]);
    expect([null, read.waitsFor]).not.toContain(again.waitsFor);
    expect((await learner.get(at('quizzes/test-m3'))).body.passMark).toBe(60);
    expect((await importNow(again.waitsFor ?? '')).waitsFor).toBeNull();
  });

  it.each([
    ['3 to 4, at which one has used all and read the explanations', 'attempts: 4', [1, 1]],
    ['3 to 1, which opens nothing to anybody', 'attempts: 1', [1]],
  ])(
    'tells who could begin again on questions that are explained: attempts from %s',
    async (_what, attempts, people) => {
      for (let left = 3; left > 0; left -= 1) {
        await takeTest(false);
        test.clock.advance(24 * 3_600);
      }
      const result = (await learner.get(at('quizzes/test-m3'))).body.finished.at(-1);
      const [explained] = (await learner.get(`/api/attempts/${result.id}/result`)).body.questions;
      expect(explained).toHaveProperty('explanation');
      await folder.write(TEST, (SOUND[TEST] ?? '').replace('attempts: 3', attempts));
      const { touches } = await importNow();
      expect(touches.map((touch) => touch.people)).toEqual(people);
      if (people.length > 1)
        expect(touches[1]?.change).toMatch(/^riapre il test a chi aveva finito i tentativi/);
    },
  );

  it('asks before a module leaves the course, or is published no more, on which presences or attempts stand', async () => {
    const { programmeId } = await test.dataSource.manager.findOneByOrFail(Edition, { id: editionId });
    for (const code of ['M8', 'M9']) await aModule(test.dataSource, { programmeId, code, title: code });
    await test.dataSource.query("UPDATE module SET state = 'published' WHERE programme_id = $1", [
      programmeId,
    ]);
    await takeTest(true);
    await test.dataSource.query("UPDATE quiz SET module_code = 'M9' WHERE programme_id = $1", [programmeId]);
    const { id } = await aClassSession(test.dataSource, { editionId, moduleCode: 'M4', state: 'closed' });
    await test.dataSource.query(
      `INSERT INTO presence_entry (class_session_id, enrolment_id, version, source, kind, intervals, author_id, recorded_at)
       VALUES ($1, $2, 1, 'roll-call', 'absent', '[]', $3, now())`,
      [id, enrolment.id, enrolment.personId],
    );
    const waits = await importNow();
    const [inPreparation, gone] = waits.touches;
    expect(waits.touches).toHaveLength(2);
    expect(inPreparation?.what).toMatch(/^modulo M4 «/);
    expect([inPreparation?.change, inPreparation?.people]).toEqual([
      'torna in preparazione: ci sono presenze nei suoi incontri',
      1,
    ]);
    const change = 'esce dal corso: ci sono tentativi del suo test';
    expect(gone).toEqual({ what: 'modulo M9 «M9»', change, people: 1 });
    const left = () => test.dataSource.manager.countBy(Module, { programmeId, withdrawnAt: Not(IsNull()) });
    expect(await left()).toBe(0);
    expect((await importNow(waits.waitsFor ?? '')).report?.withdrawn).toEqual(['modulo M8', 'modulo M9']);
    expect(await left()).toBe(2);
  });

  it('does not speak of explanations to who has attempts left', async () => {
    await takeTest(false);
    await folder.write(TEST, (SOUND[TEST] ?? '').replace('attempts: 3', 'attempts: 4'));
    expect((await importNow()).touches.map(({ change }) => change)).toEqual(['tentativi da 3 a 4']);
  });

  it('says nothing of changes that reach nobody', async () => {
    await folder.write(TEST, passMark70);
    await exchangeCodes();
    expect(await importNow()).toMatchObject({ touches: [], waitsFor: null });
  });
});
