import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aContentFolder, type Files, SOUND } from '../content-folder.testing';
import {
  CASE,
  CASE_TEXT,
  changed,
  DOCUMENT,
  LESSON,
  MODULE,
  NEWS,
  problemsOf,
  PROGRAMME,
  TEST,
  withCase,
  without,
} from './check.testing';
import { checkContent } from './check-content';

const body = (text: string) => changed(LESSON, /## Allo sportello[^]*/, text);

describe('content check', () => {
  it('finds nothing wrong with sound content, and gives it in order', async () => {
    const { problems, content } = await problemsOf(SOUND);
    expect(problems).toEqual([]);
    expect(
      content?.programmes[0]?.modules.map(({ card, lessons, quiz }) => [
        card.code,
        lessons.length,
        quiz?.code,
      ]),
    ).toEqual([
      ['M3', 2, 'test-m3'],
      ['M4', 0, undefined],
    ]);
  });

  it('takes an hour written as its advice says', async () => {
    const { problems, content } = await problemsOf(body('## Titolo\n\nSi apre alle 9\\:30.'));
    expect(problems).toEqual([]);
    expect(content).not.toBeNull();
  });

  it('measures how each lesson reads', async () => {
    const { readings } = await problemsOf(
      body('## Titolo\n\nAnna apre la pratica. Poi chiude.\n\n- Una voce'),
    );
    expect(readings.find(({ file }) => file === LESSON)).toMatchObject({
      words: 8,
      sentences: 3,
      readingMinutes: 1,
      longest: { words: 4 },
    });
  });

  const errors: [string, Files, string, number, RegExp][] = [
    ['a YAML alias', changed(MODULE, 'title: Soggiorno', 'title: *t'), MODULE, 2, /rimandi YAML|alias|YAML/],
    [
      'a file named after another lesson',
      { ...without(LESSON), 'lumit/m3-soggiorno/permesso.md': SOUND[LESSON] ?? '' },
      'lumit/m3-soggiorno/permesso.md',
      2,
      /deve cominciare con 3\.1-/,
    ],
    [
      'two lessons of one key',
      {
        ...SOUND,
        'lumit/m3-soggiorno/3.3-permesso.md': (SOUND[LESSON] ?? '')
          .replaceAll('l31-', 'x-')
          .replace('code: "3.1"', 'code: "3.3"'),
      },
      'lumit/m3-soggiorno/3.3-permesso.md',
      1,
      /chiave permesso è già di .*3\.1-permesso/,
    ],
    [
      'a dated statement inside a question',
      changed(TEST, 'explanation: "Sì."', 'explanation: \'x :scade[y]{on="2026-11-28" then="z"}\''),
      TEST,
      5,
      /in perishes, non con :scade/,
    ],
    [
      'a figure with a script',
      { ...SOUND, 'figures/a.svg': '<svg viewBox="0 0 1 1">\n<script/></svg>', 'figures/a.md': 'x' },
      'figures/a.svg',
      2,
      /elemento non ammesso <script>/,
    ],
    [
      'a figure without words',
      { ...SOUND, 'figures/a.svg': '<svg viewBox="0 0 1 1"><title>A</title></svg>' },
      'figures/a.svg',
      1,
      /testo alternativo/,
    ],
    [
      'a figure whose words point nowhere',
      {
        ...SOUND,
        'figures/a.svg': '<svg viewBox="0 0 1 1"><title>A</title></svg>',
        'figures/a.md': ':norm{ref="ccii"}',
      },
      'figures/a.md',
      1,
      /«ccii» non è in norms/,
    ],
    [
      'a question that the quizzes refuse',
      changed(TEST, 'explanation: "Sì.", ', ''),
      TEST,
      5,
      /m3-q01: explanation: manca/,
    ],
    [
      'a question key used twice',
      changed(TEST, 'm3-q01', 'l31-a'),
      TEST,
      5,
      /chiave è già usata in lumit\/m3-soggiorno\/3\.1-permesso\.md:12/,
    ],
    [
      'a question of an unknown lesson',
      changed(TEST, 'lesson: "3.1"', 'lesson: "3.9"'),
      TEST,
      5,
      /lezione 3\.9 non c’è/,
    ],
    [
      'a question with an unknown reference',
      changed(TEST, 'refs: [tui:art5]', 'refs: [ccii]'),
      TEST,
      5,
      /«ccii» non è in norms/,
    ],
    [
      'a stem with an unknown reference',
      changed(TEST, 'Vale :norm{ref=\\"tui:art5\\"}', ':norm{ref=\\"ccii\\"}'),
      TEST,
      5,
      /«ccii» non è in norms/,
    ],
    [
      'a stem with a block',
      changed(TEST, '"Vale :norm{ref=\\"tui:art5\\"}?"', '"## Titolo"'),
      TEST,
      5,
      /stanno solo nel testo di una lezione/,
    ],
    ['a pass mark over 100', changed(TEST, 'passMark: 60', 'passMark: 160'), TEST, 3, /settings\.passMark/],
    ['a published module without a test', without(TEST), MODULE, 3, /test\.yaml manca/],
    [
      'a published module without lessons',
      Object.fromEntries(Object.entries(SOUND).filter(([name]) => !name.endsWith('.md'))),
      MODULE,
      3,
      /non ha lezioni/,
    ],
    [
      'a module that is listed but not there',
      changed(PROGRAMME, 'm4-protezione]', 'm4-protezione, m9-altro]'),
      PROGRAMME,
      9,
      /cartella m9-altro non c’è/,
    ],
    [
      'a module listed twice',
      changed(PROGRAMME, 'm4-protezione]', 'm4-protezione, m4-protezione]'),
      PROGRAMME,
      9,
      /elencato due volte/,
    ],
    [
      'a folder that is not listed',
      changed(PROGRAMME, ', m4-protezione', ''),
      'lumit/m4-protezione/module.yaml',
      1,
      /file non previsto/,
    ],
    ['a module without its card', without(MODULE), MODULE, 1, /il file manca/],
    [
      'two modules of one code',
      changed('lumit/m4-protezione/module.yaml', 'code: M4', 'code: M3'),
      'lumit/m4-protezione/module.yaml',
      1,
      /codice M3 è già usato/,
    ],
    [
      'a file of another kind',
      { ...SOUND, 'lumit/appunti.txt': 'x' },
      'lumit/appunti.txt',
      1,
      /file non previsto/,
    ],
    ['a file too big', { ...SOUND, 'norms.yaml': '#'.repeat(500_001) }, 'norms.yaml', 1, /supera 500 KB/],
    [
      'a norm key used twice',
      changed('norms.yaml', /^[^]*$/, `${SOUND['norms.yaml']}${SOUND['norms.yaml']}`),
      'norms.yaml',
      8,
      /«tui» c’è già alla riga 1/,
    ],
    [
      'a name of two acts',
      changed(
        'norms.yaml',
        /^[^]*$/,
        `${SOUND['norms.yaml']}  aliases: [legge Zampa]\n${(SOUND['norms.yaml'] ?? '').replace('tui', 'altro')}  aliases: [La legge Zampa]\n`,
      ),
      'norms.yaml',
      16,
      /già un nome di un altro atto/,
    ],
    [
      'a norm with two addresses',
      changed('norms.yaml', 'checkedOn', 'celex: 32024R1348\n  checkedOn'),
      'norms.yaml',
      1,
      /un solo indirizzo/,
    ],
    [
      'a glossary term without meaning',
      changed('glossary.yaml', 'Centro di accoglienza straordinaria.', '""'),
      'glossary.yaml',
      3,
      /testo è vuoto/,
    ],
    ['no norms at all', without('norms.yaml'), 'norms.yaml', 1, /il file manca/],
    [
      'a description that points nowhere',
      changed(PROGRAMME, 'Con esempi.', 'Con :term[x]{key="sai"}.'),
      PROGRAMME,
      4,
      /«sai» non è in glossary/,
    ],
  ];

  const OBSOLETE = '- key: sprar\n  pattern: "\\\\bsprar\\\\b"\n  instead: "SAI."\n';
  const saying = (files: Files): Files => ({ ...files, 'obsolete.yaml': OBSOLETE });
  const single = (options: string) =>
    saying(
      changed(
        TEST,
        /kind: true-false, stem: "[^?]*\?", points: 1, answer: true/,
        `kind: single, stem: "Quale?", points: 1, options: [${options}]`,
      ),
    );

  it.each([
    ['in a lesson', saying(body('## T\n\nChiedi allo **SPRAR**.')), LESSON, 19],
    ['in an objective', saying(changed(LESSON, 'Tre]', 'Usare lo SPRAR]')), LESSON, 6],
    ['in a title', saying(body('## Lo SPRAR\n\nx')), LESSON, 17],
    ['in a table', saying(body('| A |\n|---|\n| SPRAR |')), LESSON, 19],
    ['in an example', saying(body(':::esempio\nCerca lo SPRAR.\n:::')), LESSON, 18],
    ['in a right option', single('{ text: SPRAR, right: true }, { text: CAS }'), TEST, 5],
    [
      'in the feedback of a wrong option',
      single('{ text: CAS, feedback: Usa lo SPRAR }, { text: SAI, right: true }'),
      TEST,
      5,
    ],
    ['in a true statement', saying(changed(TEST, 'Vale', 'Vale lo SPRAR')), TEST, 5],
    ['in an explanation', saying(changed(TEST, '"Sì."', '"Vale lo SPRAR."')), TEST, 5],
    [
      'in the news',
      saying({ ...SOUND, 'news.yaml': NEWS.replace('text: x', 'text: Cerca lo SPRAR') }),
      'news.yaml',
      4,
    ],
    ['in a case', saying({ ...withCase(), [CASE]: CASE_TEXT.replace('Testo', 'Cerca lo SPRAR') }), CASE, 11],
  ])('refuses an outdated statement %s', async (_, files, file, line) => {
    const { problems } = await problemsOf(files);
    expect(problems).toContainEqual({
      file,
      line,
      severity: 'error',
      reason: expect.stringMatching(/affermazione superata \(sprar\)\. Oggi: SAI\./),
    });
  });

  it.each([
    ['quoted as such', saying(body('Non dire :superato[cerca lo SPRAR].'))],
    ['among frequent mistakes', saying(body(':::errori\n- Dire SPRAR\n:::'))],
    ['in a wrong option', single('{ text: SPRAR }, { text: SAI, right: true }')],
    [
      'in a false statement',
      saying(
        changed(TEST, /stem: "Vale(.*?)answer: true/, 'stem: "Vale lo SPRAR?", points: 1, answer: false'),
      ),
    ],
    [
      'in an invented document of a case',
      saying({ ...withCase(), [DOCUMENT]: '---\ntitle: L\nkind: Lettera\nfrom: X\n---\nCerchi lo SPRAR.' }),
    ],
  ])('lets an outdated statement stand %s', async (_, files) => {
    expect((await problemsOf(files)).problems).toEqual([]);
  });

  it.each(errors)('names file, line and reason of %s', async (_, files, file, line, reason) => {
    const { problems, content } = await problemsOf(files);
    expect(problems).toContainEqual({ file, line, severity: 'error', reason: expect.stringMatching(reason) });
    expect(content).toBeNull();
  });

  it.each([
    ['raw HTML', body('Testo <b>forte</b>'), LESSON, 17, /HTML mostrato come testo: <b>/],
    [
      'a law named without a reference',
      body('Lo dice l’art. 12 del decreto.'),
      LESSON,
      17,
      /senza :norm: «art\. 12…»/,
    ],
    [
      'lessons of a module in preparation',
      changed(MODULE, 'published', 'in-preparation'),
      MODULE,
      3,
      /restano fuori/,
    ],
  ])('only warns of %s', async (_, files, file, line, reason) => {
    const { problems, content } = await problemsOf(files);
    expect(problems).toContainEqual({
      file,
      line,
      severity: 'warning',
      reason: expect.stringMatching(reason),
    });
    expect(content).not.toBeNull();
  });

  it('does not warn where the law is cited, nor inside a block that cites it', async () => {
    const { problems } = await problemsOf(
      body('L’art. 5 (:norm{ref="tui:art5"}).\n\n:::norma{ref="tui:art5"}\nL’art. 5 dice.\n:::'),
    );
    expect(problems).toEqual([]);
  });

  it('tells all problems at once, by file and line', async () => {
    const { 'norms.yaml': _, ...files } = changed(LESSON, 'minutes: 20', 'minutes: venti\nx: 1');
    const { problems } = await problemsOf({ ...files, 'altro.txt': 'x' });
    expect(problems.filter((p) => p.file === LESSON).map((p) => p.line)).toEqual([4, 5]);
    expect(new Set(problems.map((p) => p.file)).size).toBeGreaterThan(2);
  });

  it('refuses a file that is not UTF-8', async () => {
    const folder = await aContentFolder();
    await writeFile(join(folder.dir, LESSON), Buffer.from([0x2d, 0xe8, 0x20]));
    const { problems } = await checkContent(folder.dir);
    await folder.clear();
    expect(problems).toContainEqual({
      file: LESSON,
      line: 1,
      severity: 'error',
      reason: 'il file non è testo UTF-8',
    });
  });

  it('does not blame other files for a lesson that cannot be read', async () => {
    const { problems } = await problemsOf(changed(LESSON, 'minutes: 20', 'minutes: venti'));
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
      [LESSON, expect.stringMatching(/^minutes: (?!il campo manca)/)],
    ]);
  });

  it('says so when there is no content at all', async () => {
    expect((await checkContent('/nowhere')).problems.map((p) => p.reason)).toContain(
      'la cartella dei contenuti manca o è vuota',
    );
  });
});
