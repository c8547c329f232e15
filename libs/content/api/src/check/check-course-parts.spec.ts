import { type Files, SOUND } from '../content-folder.testing';
import { countContent } from './count-content';
import {
  CASE,
  CASE_TEXT,
  changed,
  DOCUMENT,
  LESSON,
  MODULE,
  problemsOf,
  RUBRIC,
  TEST,
} from './check.testing';
import {
  pool,
  FINAL,
  ENTRY,
  PROGRAMME_TEST,
  published,
  TERRITORY,
  SURVEY,
  withParts,
  part,
} from './course-parts.testing';

describe('parts of a course beside its lessons', () => {
  it('are given when they are sound', async () => {
    const { problems, content } = await problemsOf(withParts);
    expect(problems).toEqual([]);
    const [programme] = content?.programmes ?? [];
    expect(programme).toMatchObject({
      tests: [{ code: 'finale', draw: 2 }],
      cases: [
        {
          slug: '1-samira',
          front: { code: 'caso-1' },
          documents: [{ slug: '1-lettera' }],
          rubric: { cap: 15 },
        },
      ],
      surveys: [{ code: 'bisogni' }],
      territory: { offices: [{ doesNot: [] }] },
    });
    const [m3, m4] = programme?.modules ?? [];
    expect([m3?.pools.final.length, m3?.pools.entry.length, m3?.draw, m4?.pools.final.length]).toEqual([
      2,
      1,
      null,
      0,
    ]);
    expect(content?.news.map(({ key }) => key)).toEqual(['b', 'a']);
    expect([...(content?.figures.keys() ?? [])]).toEqual(['percorso']);
  });

  const errors: [string, Files, string, number, RegExp][] = [
    [
      'a question without objective',
      part(FINAL, ', objective: 1', ''),
      FINAL,
      2,
      /f1: objective: serve il numero/,
    ],
    [
      'a question of an objective that the module has not',
      part(FINAL, 'objective: 1', 'objective: 2'),
      FINAL,
      2,
      /il modulo ha 1 obiettivi, il 2 non c’è/,
    ],
    [
      'an objective in a self-check',
      changed(LESSON, 'difficulty: 1', 'difficulty: 1, objective: 1'),
      LESSON,
      12,
      /in un’autovalutazione non va indicato/,
    ],
    [
      'an objective without questions',
      changed(MODULE, '[Spiegare il permesso]', '[Spiegare il permesso, Altro]'),
      TEST,
      4,
      /nessuna domanda sugli obiettivi 2/,
    ],
    [
      'a draw beyond the bank',
      changed(TEST, 'questions:', 'draw: 2\nquestions:'),
      TEST,
      4,
      /si estraggono 2 domande ma ce ne sono 1/,
    ],
    [
      'a key of one pool used in the other',
      part(ENTRY, 'key: e1', 'key: f1'),
      ENTRY,
      2,
      /chiave è già usata in lumit\/m3-soggiorno\/final\.yaml:2/,
    ],
    ['a pool of an unknown lesson', part(FINAL, '"3.1"', '"3.9"'), FINAL, 2, /lezione 3\.9 non c’è/],
    [
      'a test that draws more than the pool has',
      published(part(PROGRAMME_TEST, 'draw: 2', 'draw: 3')),
      PROGRAMME_TEST,
      5,
      /nei moduli pubblicati ce ne sono 2/,
    ],
    ['a test of no pool', part(PROGRAMME_TEST, 'pool: final', 'pool: altro'), PROGRAMME_TEST, 4, /^pool: /],
    [
      'a test with the code of another',
      part(PROGRAMME_TEST, 'code: finale', 'code: test-m3'),
      PROGRAMME_TEST,
      1,
      /test-m3 è già usato/,
    ],
    [
      'a case without its rubric',
      Object.fromEntries(Object.entries(withParts).filter(([file]) => file !== RUBRIC)),
      RUBRIC,
      1,
      /il file manca/,
    ],
    [
      'a case without documents',
      Object.fromEntries(Object.entries(withParts).filter(([file]) => file !== DOCUMENT)),
      CASE,
      1,
      /non ha documenti/,
    ],
    [
      'a case of an unknown module',
      { ...withParts, [CASE]: CASE_TEXT.replace('M4', 'M9') },
      CASE,
      4,
      /M9 non è del programma/,
    ],
    [
      'a case in a folder without number',
      Object.fromEntries(
        Object.entries(withParts).map(([file, text]) => [file.replace('1-samira', 'samira'), text]),
      ),
      'lumit/cases/samira/case.md',
      1,
      /la cartella si chiama/,
    ],
    ['a rubric that does not give 30 points', part(RUBRIC, 'weight: 3', 'weight: 4'), RUBRIC, 4, /30 punti/],
    ['a rubric with three levels', part(RUBRIC, '[a, b, c, d]', '[a, b, c]'), RUBRIC, 5, /quattro livelli/],
    [
      'a cap that lets a grave mistake pass',
      part(RUBRIC, 'cap: 15', 'cap: 18'),
      RUBRIC,
      2,
      /il tetto sta sotto la soglia/,
    ],
    ['a document without kind', part(DOCUMENT, 'kind: Lettera\n', ''), DOCUMENT, 2, /kind: il campo manca/],
    [
      'a case text that points nowhere',
      { ...withParts, [CASE]: CASE_TEXT.replace('Testo', ':norm{ref="ccii"}') },
      CASE,
      11,
      /«ccii» non è in norms/,
    ],
    [
      'news of an unknown lesson',
      part('news.yaml', '"3.1"', '"3.9"'),
      'news.yaml',
      6,
      /lezione 3\.9 non c’è/,
    ],
    [
      'news of an unknown act',
      part('news.yaml', 'tui:art5', 'ccii'),
      'news.yaml',
      5,
      /a: l’atto «ccii» non è in norms/,
    ],
    [
      'uncertain news that do not say what to check',
      part('news.yaml', '\n  check: Normattiva', ''),
      'news.yaml',
      8,
      /check: una novità da verificare/,
    ],
    [
      'news without a day',
      part('news.yaml', '2026-05-22', 'maggio 2026'),
      'news.yaml',
      2,
      /date: serve una data/,
    ],
    ['news of one name', part('news.yaml', 'key: b', 'key: a'), 'news.yaml', 8, /«a» c’è già alla riga 1/],
    [
      'an office of an unknown area',
      part(TERRITORY, 'areas: [piana]', 'areas: [mare]'),
      TERRITORY,
      4,
      /questura: la zona «mare» non c’è/,
    ],
    [
      'a need of an unknown office',
      part(TERRITORY, 'offices: [questura]', 'offices: [comune]'),
      TERRITORY,
      6,
      /rinnovo: l’ufficio «comune» non c’è/,
    ],
    [
      'a need whose text points nowhere',
      part(TERRITORY, 'tui:art5', 'ccii'),
      TERRITORY,
      6,
      /«ccii» non è in norms/,
    ],
    [
      'an office of an unknown lesson',
      part(TERRITORY, '"3.1"', '"5.1"'),
      TERRITORY,
      4,
      /lezione 5\.1 non c’è/,
    ],
    [
      'a choice without options',
      part(SURVEY, ', options: [Comune, Scuola]', ''),
      SURVEY,
      7,
      /mancano le risposte/,
    ],
    [
      'a free answer with options',
      part(SURVEY, 'kind: text', 'kind: text, options: [a, b]'),
      SURVEY,
      8,
      /una risposta libera/,
    ],
    [
      'a survey question of one name',
      part(SURVEY, 'key: altro', 'key: ente'),
      SURVEY,
      8,
      /«ente» c’è già alla riga 7/,
    ],
    [
      'a change without its day',
      part('norms.yaml', 'on: 2026-05-22, ', ''),
      'norms.yaml',
      8,
      /changes\.0\.on: il campo manca/,
    ],
    [
      'a change of no article',
      part('norms.yaml', 'art18ter', '18-ter'),
      'norms.yaml',
      8,
      /serve un articolo come art5/,
    ],
    [
      'a change by an unknown act',
      part('norms.yaml', 'on: 2026-06-12, by: tui', 'on: 2026-06-12, by: ccii'),
      'norms.yaml',
      8,
      /l’atto «ccii» non è in norms/,
    ],
    [
      'a pattern that is none',
      { ...withParts, 'obsolete.yaml': '- { key: a, pattern: "(((", instead: b }\n' },
      'obsolete.yaml',
      1,
      /non è un’espressione regolare/,
    ],
  ];

  it.each(errors)('names file, line and reason of %s', async (_, files, file, line, reason) => {
    const { problems, content } = await problemsOf(files);
    expect(problems).toContainEqual({ file, line, severity: 'error', reason: expect.stringMatching(reason) });
    expect(content).toBeNull();
  });

  it('only warns of a test whose pool waits for modules in preparation', async () => {
    const { problems, content } = await problemsOf(part(PROGRAMME_TEST, 'draw: 2', 'draw: 3'));
    expect(problems).toEqual([
      { file: PROGRAMME_TEST, line: 5, severity: 'warning', reason: expect.stringMatching(/ce ne sono 2/) },
    ]);
    expect(content).not.toBeNull();
  });

  it('lets a module be written: what is wrong in it is told and stops nobody', async () => {
    const draft = 'lumit/m4-protezione/4.1-asilo.md';
    const { problems, content } = await problemsOf({
      ...SOUND,
      [draft]: (SOUND[LESSON] ?? '')
        .replaceAll('3.1', '4.1')
        .replaceAll('l31', 'l41')
        .replace('tui:art5\n', 'ccii\n'),
    });
    expect(problems).toEqual([
      { file: draft, line: 9, severity: 'warning', reason: expect.stringMatching(/«ccii»/) },
      {
        file: 'lumit/m4-protezione/module.yaml',
        line: 3,
        severity: 'warning',
        reason: expect.stringMatching(/restano fuori/),
      },
    ]);
    expect(content?.programmes[0]?.modules[1]?.lessons).toEqual([]);
  });

  it('are counted, those of drafts apart', async () => {
    const text = `Vale l’art. 5. ${'Parola '.repeat(31)}.\n\n:::da-verificare{where="x"}\nDa leggere.\n:::\n`;
    const counts = countContent(
      await problemsOf({
        ...withParts,
        [LESSON]: (SOUND[LESSON] ?? '').replace(/## Allo sportello[^]*/, `## T\n\n${text}`),
      }),
    );
    expect(counts).toMatchObject({
      programmes: [
        {
          slug: 'lumit',
          modules: { published: 1, inPreparation: 1 },
          lessons: 2,
          questions: {
            test: { 'true-false': 1 },
            final: { 'true-false': 2 },
            entry: { 'true-false': 1 },
            selfCheck: { 'true-false': 6 },
          },
          tests: 1,
          cases: 1,
          surveys: 1,
          offices: 1,
        },
      ],
      terms: { all: 1, awaitingReview: 1 },
      norms: { verified: 1, toCheck: 0 },
      news: { verified: 1, toCheck: 1 },
      figures: 1,
      toVerify: 1,
      uncitedLaw: 1,
    });
    expect(counts?.longSentences).toBeGreaterThan(0);
    expect(counts?.gulpease).toBeGreaterThan(45);
    expect(countContent(await problemsOf({}))).toBeNull();
  });

  it('names lessons and modules of the second programme by its letter', async () => {
    const moved = Object.entries(SOUND)
      .filter(([file]) => file.startsWith('lumit/m3') || file.endsWith('programme.yaml'))
      .map(([file, text]) => [
        file.replace('lumit/', 'prisma/').replace('m3-', 'p3-').replace('/3.', '/P3.'),
        text
          .replaceAll(/"3\.(\d)"/g, '"P3.$1"')
          .replace('code: M3', 'code: P3')
          .replaceAll('l3', 'p3')
          .replace('m3-q01', 'p3-q01')
          .replace('slug: lumit', 'slug: prisma')
          .replace('[m3-soggiorno, m4-protezione]', '[p3-soggiorno]'),
      ]);
    const { problems, content } = await problemsOf({ ...SOUND, ...Object.fromEntries(moved) });
    expect(problems).toEqual([]);
    expect(content?.programmes[1]?.modules[0]?.lessons.map(({ front }) => front.code)).toEqual([
      'P3.1',
      'P3.2',
    ]);
  });

  describe('questions taken together', () => {
    it('are judged in each file, and against those of all others', async () => {
      const allTrue = pool('f1', 'f2', 'f3', 'f4');
      const twin = part(ENTRY, 'stem: "e1?"', 'stem: "Basta la ricevuta postale per lavorare?"');
      const { problems, habits } = await problemsOf({ ...twin, [FINAL]: allTrue }, 'writing');
      expect(habits).toMatchObject({ absolute: { wrong: { all: 0 } } });
      expect(problems).toEqual([
        {
          file: ENTRY,
          line: 2,
          severity: 'error',
          reason: `e1: chiede quasi lo stesso di l31-a (${LESSON}:12), 100 % delle parole in comune`,
        },
        {
          file: FINAL,
          line: 1,
          severity: 'error',
          reason: 'è vero il 100 % delle affermazioni: serve tra 30 e 70 %',
        },
      ]);
    });

    it('are not judged by an import', async () => {
      expect((await problemsOf(withParts)).problems).toEqual([]);
    });
  });
});
