import { type Files, SOUND, aContentFolder } from '../content-folder.testing';
import { checkContent } from './check-content';
import { changed, LESSON, MODULE, NEWS, problemsOf, RUBRIC, TEST, withCase } from './check.testing';

const then = 'Controlla in Gazzetta.';
const perishes = (more = '') => `perishes: [{ on: 2026-11-28, norm: tui:art5, then: ${then}${more} }]`;
const unknown = ', answered: { on: 2026-11-30, found: Nulla., outcome: unknown }';
const confirmed = ', answered: { on: 2026-11-30, found: Letto., outcome: confirmed }';
const dated = (more = '') =>
  changed(
    LESSON,
    'Il permesso',
    `:scade[Il permesso]{on="2026-11-28" norm="tui:art5" then="${then}"${more}}`,
  );

async function on(today: string | null, files: Files) {
  const folder = await aContentFolder(files);
  try {
    return await checkContent(folder.dir, 'soundness', today);
  } finally {
    await folder.clear();
  }
}
const told = async (today: string, files: Files) =>
  (await on(today, files)).problems.map(
    ({ file, line, severity, reason }) => `${file}:${line} ${severity} ${reason}`,
  );

describe('dated statements of the content', () => {
  const withEntry = (file: string, from: string | RegExp, to: string) => changed(file, from, to);
  const places: [string, Files, string, number, string][] = [
    ['a lesson’s text', dated(), LESSON, 19, '«Il permesso»'],
    [
      'a lesson’s head',
      withEntry(LESSON, 'minutes: 20', `minutes: 20\n${perishes()}`),
      LESSON,
      5,
      '3.1, «Lezione 3.1»',
    ],
    [
      'a self-check',
      withEntry(LESSON, 'key: l31-a,', `key: l31-a, ${perishes()},`),
      LESSON,
      12,
      'l31-a, «Basta la ricevuta',
    ],
    ['a question', withEntry(TEST, 'key: m3-q01,', `key: m3-q01, ${perishes()},`), TEST, 5, 'm3-q01, «Vale'],
    ['a module', withEntry(MODULE, 'summary', `${perishes()}\nsummary`), MODULE, 4, 'M3, «Soggiorno»'],
    [
      'an act',
      withEntry('norms.yaml', 'state', `${perishes()}\n  state`),
      'norms.yaml',
      7,
      'tui, «Testo unico»',
    ],
    ['a term', withEntry('glossary.yaml', 'en:', `${perishes()}\n  en:`), 'glossary.yaml', 4, 'cas, «CAS»'],
    ['a piece of news', { ...SOUND, 'news.yaml': `${NEWS}  ${perishes()}\n` }, 'news.yaml', 8, 'a, «Novità»'],
    [
      'the text of news',
      { ...SOUND, 'news.yaml': NEWS.replace('text: x', `text: ':scade[x]{on="2026-11-28" then="${then}"}'`) },
      'news.yaml',
      4,
      '«x»',
    ],
    [
      'a rubric',
      { ...withCase(), [RUBRIC]: `${withCase()[RUBRIC]}${perishes()}\n` },
      RUBRIC,
      10,
      'scheda, «tutto il testo»',
    ],
  ];

  it.each(places)('in %s fail the check on the day after the last', async (_, files, file, line, words) => {
    expect(await told('2026-11-28', files)).toEqual([
      expect.stringContaining(`${file}:${line} warning scade il 28 novembre 2026: ${words}`),
    ]);
    const { problems, content } = await on('2026-11-29', files);
    expect(problems).toMatchObject([
      { file, line, severity: 'error', reason: expect.stringContaining(`senza risposta: ${words}`) },
    ]);
    expect(problems[0]?.reason).toMatch(/Controlla in Gazzetta\.$/);
    expect(content).toBeNull();
  });

  it.each(places)('in %s never stop an import', async (_, files) => {
    const { problems, content, deadlines } = await on(null, files);
    expect(problems).toEqual([]);
    expect(content?.deadlines).toEqual([
      expect.objectContaining({ statement: expect.objectContaining({ on: '2026-11-28' }) }),
    ]);
    expect(deadlines).toMatchObject([{ state: null }]);
  });

  it('are told 60 days before, and not earlier', async () => {
    expect(await told('2026-09-28', dated())).toEqual([]);
    expect(await told('2026-09-29', dated())).toEqual([
      expect.stringContaining('warning scade il 28 novembre 2026'),
    ]);
  });

  it('rest once somebody has confirmed them', async () => {
    const inText = ' answered="2026-11-30" found="Letto." outcome="confirmed"';
    expect(await told('2030-01-01', dated(inText))).toEqual([]);
    expect(
      await told('2030-01-01', changed(TEST, 'key: m3-q01,', `key: m3-q01, ${perishes(confirmed)},`)),
    ).toEqual([]);
  });

  it('whose outcome nobody knows are told for 60 days, then fail again', async () => {
    const files = changed(TEST, 'key: m3-q01,', `key: m3-q01, ${perishes(unknown)},`);
    expect(await told('2027-01-29', files)).toEqual([
      expect.stringContaining('warning termine passato il 28 novembre 2026, esito non ancora noto'),
    ]);
    expect(await told('2027-01-30', files)).toEqual([
      expect.stringContaining(
        'error termine passato il 28 novembre 2026, e la risposta del 30 novembre 2026 non diceva',
      ),
    ]);
  });

  it('rest on acts that are there', async () => {
    const files = changed(MODULE, 'summary', `${perishes().replace('tui:art5', 'ccii')}\nsummary`);
    expect((await problemsOf(files)).problems).toMatchObject([
      { file: MODULE, line: 4, reason: expect.stringContaining('«ccii» non è in norms') },
    ]);
  });

  it('of a draft only warn', async () => {
    const draft = 'lumit/m4-protezione/4.1-bozza.md';
    const text = (dated()[LESSON] ?? '').replaceAll('l31-', 'l41-').replace('code: "3.1"', 'code: "4.1"');
    const found = await told('2026-11-29', { ...SOUND, [draft]: text });
    expect(found).toContainEqual(expect.stringContaining(`${draft}:19 warning termine passato`));
  });
});
