import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { Edition } from '@lumit/courses/api';
import { anEdition, aProgramme, aSearchableLesson, searchableRegisters } from '@lumit/courses/api/testing';
import type { SearchView } from '@lumit/courses/domain';
import { startTestApp, type TestApp, type TestReply } from '@lumit/platform/testing';
import { Enrolment } from './enrolment.entity';
import { EnrolmentsApiModule } from './enrolments-api.module';
import { anEnrolment } from './testing';

describe('search', () => {
  let test: TestApp;
  let learner: Enrolment;
  let programmeId: string;

  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule, EnrolmentsApiModule] });
    const programme = await aProgramme(test.dataSource);
    programmeId = programme.id;
    const { organisationId } = programme;
    const edition = await anEdition(test.dataSource, { programmeId });
    learner = await anEnrolment(test.dataSource, { editionId: edition.id });
    await aSearchableLesson(test.dataSource, {
      programmeId,
      title: "L'iscrizione all’anagrafe",
      objectives: ['Accompagnare chi chiede la residenza'],
      sections: {
        'Allo sportello':
          "Marco D'Angelo chiede la residenza. Il Comune iscrive chi dimostra la dimora abituale.",
        'Le impronte': 'Il foto-segnalamento si fa in questura: l’80% delle persone lo fa entro 8 giorni.',
        'I ricorsi':
          'Contro il diniego si ricorre. Però il termine è breve. Il percorso di <b>accoglienza</b> continua.',
      },
    });
    await aSearchableLesson(test.dataSource, {
      programmeId,
      title: 'Asilo e protezione: la domanda',
      objectives: ['Spiegare la domanda'],
      sections: {
        'La residenza di chi chiede asilo': 'La residenza si chiede al Comune (art. 5-bis, D.Lgs. 142/2015).',
        'Dove abitare': 'In città o in un centro, come i kosòvari.',
      },
    });
    await searchableRegisters(test.dataSource, organisationId, {
      terms: [
        {
          key: 'cas',
          term: 'CAS',
          definition: 'Centro di accoglienza straordinaria.',
          uk: 'центр',
          fr: "centre d'accueil",
        },
      ],
      norms: [
        {
          key: 'tui',
          short: 'TUI',
          act: 'Decreto legislativo 25 luglio 1998, n. 286',
          title: 'Testo unico',
          urn: 'urn:nir:x',
          checkedOn: '2026-11-22',
          state: 'verified',
        },
      ],
    });
  });
  afterAll(() => test.close());

  const ask = (q: string, more = '', person: { personId: string } = learner): Promise<TestReply> =>
    test.as(person).get(`/api/search?q=${encodeURIComponent(q)}${more}`);
  const search = async (q: string, more = ''): Promise<SearchView> => {
    const reply = await ask(q, more);
    expect([q, reply.status]).toEqual([q, 200]);
    return reply.body as SearchView;
  };
  const textOf = (passage: readonly { text: string }[] | null) =>
    (passage ?? []).map(({ text }) => text).join('');
  const found = (passage: readonly { text: string; found: boolean }[] | null) =>
    (passage ?? []).filter((one) => one.found).map(({ text }) => text);
  const titles = async (q: string) => (await search(q)).lessons.items.map(({ title }) => textOf(title));
  const places = async (q: string) =>
    (await search(q)).lessons.items.map(({ code, anchor }) => `${code}${anchor ? `#${anchor}` : ''}`);

  it('opens a lesson at the section that says it, with the words marked as text', async () => {
    const { lessons, idle } = await search('accoglienza');
    expect(idle).toBeNull();
    expect(lessons).toMatchObject({ total: 1, more: false });
    const [hit] = lessons.items;
    expect(hit).toMatchObject({
      editionId: learner.editionId,
      code: '1.1',
      moduleCode: 'M1',
      anchor: 's-i-ricorsi',
    });
    expect(textOf(hit?.heading ?? null)).toBe('I ricorsi');
    expect(found(hit?.snippet ?? null)).toEqual(['accoglienza']);
    expect(textOf(hit?.snippet ?? null)).toMatch(
      /^Contro il diniego si ricorre\. .* <b>accoglienza<\/b> continua\.$/,
    );
  });

  it('puts titles above headings and headings above text, and each lesson once', async () => {
    expect(await titles('anagrafe')).toEqual(["L'iscrizione all’anagrafe"]);
    expect(await places('residenza')).toEqual(['2.1#s-la-residenza-di-chi-chiede-asilo', '1.1']);
    expect((await search('residenza')).lessons.items[1]?.also).toEqual([
      { anchor: 's-allo-sportello', heading: 'Allo sportello' },
    ]);
  });

  it.each([
    ["l'asilo", '2.1'],
    ['ASILO', '2.1'],
    ['dell’anagrafe', '1.1'],
    ["all'anagrafe", '1.1'],
    ['iscrizioni', '1.1'],
    ['142/2015', '2.1#s-la-residenza-di-chi-chiede-asilo'],
    ['5bis', '2.1#s-la-residenza-di-chi-chiede-asilo'],
    ['fotosegnalamento', '1.1#s-le-impronte'],
    ['foto-segnalamento', '1.1#s-le-impronte'],
    ['pero', '1.1#s-i-ricorsi'],
    ['citta centro', '2.1#s-dove-abitare'],
    ['kosovari centro', '2.1#s-dove-abitare'],
    ['residenza comune asilo', '2.1#s-la-residenza-di-chi-chiede-asilo'],
    ['il permesso di chi', ''],
    ['dlgs 142/15', '2.1#s-la-residenza-di-chi-chiede-asilo'],
    ['decreto legislativo n. 142 del 2015', '2.1#s-la-residenza-di-chi-chiede-asilo'],
    ['articolo 5 bis', '2.1#s-la-residenza-di-chi-chiede-asilo'],
    ["perche' la residenza del Comune", '1.1#s-allo-sportello,2.1#s-la-residenza-di-chi-chiede-asilo'],
    ['percorsi di accoglienze', '1.1#s-i-ricorsi'],
  ])('«%s» is found at %s', async (q, place) => {
    expect((await places(q)).join()).toBe(place);
  });

  it("B-724: citta' finds città, dangelo finds D'Angelo, marked as written", async () => {
    for (const q of ["citta'", 'citta', 'CITTÀ', 'citt\u0061\u0300']) {
      const [hit] = (await search(q)).lessons.items;
      expect([q, found(hit?.snippet ?? null)]).toEqual([q, ['città']]);
    }
    for (const q of ['dangelo', "D'Angelo", 'd’angelo', 'D`Angelo']) {
      const [hit] = (await search(q)).lessons.items;
      expect([q, hit?.anchor]).toEqual([q, 's-allo-sportello']);
      expect([q, found(hit?.snippet ?? null).join('')]).toEqual([q, expect.stringContaining('Angelo')]);
    }
  });

  it('a likely misspelling is answered with what was meant, and says so; a word of nowhere is not', async () => {
    const { suggestion, lessons } = await search("l'iscrizzione all'anagraffe");
    expect(suggestion).toBe("l'iscrizione all'anagrafe");
    expect(lessons.items.map(({ code }) => code)).toEqual(['1.1']);
    expect(await search('residenza in astronave')).toMatchObject({ suggestion: null, lessons: { total: 0 } });
    expect((await search('anagrafe')).suggestion).toBeNull();
  });

  it('P-32: nobody is offered a word of a course that is not theirs', async () => {
    const other = await anEnrolment(test.dataSource);
    expect((await ask('anagraffe', '', other)).body).toMatchObject({
      suggestion: null,
      lessons: { total: 0 },
    });
  });

  it('takes the last word as unfinished, other words not', async () => {
    for (const q of ['accog', 'accoglien', 'percorso accoglien']) {
      const [hit] = (await search(q)).lessons.items;
      expect([q, found(hit?.snippet ?? null).at(-1)]).toEqual([q, 'accoglienza']);
    }
    expect(await places('accoglien percorso')).toEqual([]);
  });

  it('finds terms by any of their words, and acts by name and number', async () => {
    for (const q of ['CAS', 'accoglienza straordinaria', 'центр', 'accueil'])
      expect([q, (await search(q)).terms.items.map(({ key }) => key)]).toEqual([q, ['cas']]);
    for (const q of ['TUI', '286/1998', 'testo unico'])
      expect([q, (await search(q)).norms.items.map(({ key }) => key)]).toEqual([q, ['tui']]);
  });

  it.each(['%', '_', '\\', "'", '"', '--', '*)(', '(a+)+$', "'; drop table lesson; --", '& | !', ':*'])(
    'B-721: %j is searched literally',
    async (q) => {
      const { idle, lessons, terms, norms } = await search(q);
      expect([lessons.total, terms.total, norms.total]).toEqual([0, 0, 0]);
      expect(idle).toBe(q.includes('drop') ? null : q.includes('a') ? 'too-short' : 'no-words');
    },
  );

  it('B-722: a text, too many words, common words, one letter', async () => {
    const codes = async (q: string) => (await ask(q)).body.refusals;
    expect((await ask('x'.repeat(10_000))).status).toBe(422);
    expect(await codes('x'.repeat(10_000))).toEqual([
      { code: 'courses.search_too_long', params: { max: 200 } },
    ]);
    expect(await codes('a b c d e f g h i l m n o')).toEqual([
      { code: 'courses.search_too_many_words', params: { max: 12 } },
    ]);
    expect((await search('di che per')).idle).toBe('common-words');
    expect((await search('a')).idle).toBe('too-short');
    for (const more of ['&kind=altro', '&page=0', '&page=x', '&sort=1'])
      expect([more, (await ask('asilo', more)).status]).toEqual([more, 422]);
    expect((await test.as(learner).get('/api/search')).status).toBe(422);
    expect((await ask('\u0000')).status).toBe(422);
  });

  it('gives one page of one kind, and totals also beyond the last page', async () => {
    expect(await search('residenza', '&kind=lessons&page=1')).toMatchObject({
      lessons: { total: 2, items: [{}, {}] },
    });
    expect((await search('residenza', '&kind=lessons&page=2')).lessons).toEqual({
      total: 2,
      more: false,
      items: [],
    });
    expect((await search('accoglienza', '&kind=lessons')).terms).toEqual({
      total: 1,
      more: false,
      items: [],
    });
  });

  it('P-32: finds nothing of other programmes and organisations, and nothing for who no longer attends', async () => {
    const other = await anEnrolment(test.dataSource);
    const { programmeId: theirs, organisationId } = await test.dataSource.manager.findOneByOrFail(Edition, {
      id: other.editionId,
    });
    await aSearchableLesson(test.dataSource, {
      programmeId: theirs,
      title: 'Zafferano',
      objectives: ['Zafferano'],
      sections: { Zafferano: 'Asilo e zafferano.' },
    });
    await searchableRegisters(test.dataSource, organisationId, {
      terms: [{ key: 'zafferano', term: 'Zafferano', definition: 'Spezia.' }],
      norms: [],
    });
    const totals = (view: SearchView) => [view.lessons.total, view.terms.total, view.norms.total];
    expect(totals(await search('zafferano'))).toEqual([0, 0, 0]);
    expect(totals((await ask('zafferano', '', other)).body)).toEqual([1, 1, 0]);
    expect(totals((await ask('residenza', '', other)).body)).toEqual([0, 0, 0]);

    const tutor = await aPerson(test.dataSource);
    const { editionId } = learner;
    await aGrant(test.dataSource, {
      personId: tutor.id,
      role: 'tutor',
      organisationId: learner.organisationId,
      editionId,
    });
    expect(totals((await ask('asilo', '', { personId: tutor.id })).body)).toEqual([1, 0, 0]);
    await test.dataSource.manager.update(Enrolment, other.id, { state: 'withdrawn' });
    expect(totals((await ask('zafferano', '', other)).body)).toEqual([0, 0, 0]);
  });
});
