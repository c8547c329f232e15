import { type Files, SOUND } from '../content-folder.testing';
import { perishableIn, UNDATED } from './check-undated';
import { CASE, changed, DOCUMENT, LESSON, problemsOf, TEST, withCase } from './check.testing';

const told = async (files: Files) =>
  (await problemsOf(files, 'writing')).problems.map(({ file, line, severity, reason }) => [
    file,
    line,
    severity,
    reason,
  ]);
const text = (words: string) => changed(LESSON, 'Il permesso si rinnova', `${words}. Si rinnova`);
const warning = (file: string, line: number, words: string) => [
  file,
  line,
  'warning',
  `${UNDATED} «${words}»`,
];

describe('phrases that will stop holding', () => {
  it.each([
    ['Va richiesto entro il 28 novembre 2026.', 'entro il 28 novembre 2026'],
    ['La protezione vale fino al **4 marzo 2028**', 'fino al **4 marzo 2028'],
    ['Il testo al 22 novembre 2026 dice', 'al 22 novembre 2026'],
    ['un decreto da convertire', 'da convertire'],
    ['La proposta è in discussione.', 'in discussione'],
    ['Un disegno di legge vuole', 'disegno di legge'],
    ['Non ne conosciamo l’esito', 'Non ne conosciamo l’esito'],
  ])('%s', (sentence, phrase) => {
    expect(perishableIn(sentence)).toBe(phrase);
  });

  it.each([
    'Dal 12 giugno 2026 si applica.',
    'Era in vigore fino al 4 marzo 2022.',
    ':scade[Va convertito entro il 28 novembre 2026 (:norm{ref="tui"})]{on="2026-11-28" then="x"}.',
    'La pratica parte :ferma[entro il 28 novembre 2026].',
    ':superato[vale fino al 4 marzo 2027]',
  ])('not %s', (sentence) => {
    expect(perishableIn(sentence)).toBeUndefined();
  });

  it('are told where they stand, as warnings, and only by the authors’ check', async () => {
    const files = text('Vale fino al 4 marzo 2028');
    expect(await told(files)).toEqual([warning(LESSON, 19, 'fino al 4 marzo 2028')]);
    expect((await problemsOf(files)).problems).toEqual([]);
  });

  it('in a question are told unless it says that nothing perishes, or when', async () => {
    const stem = (key = '') =>
      changed(
        TEST,
        /key: m3-q01,(.*?)explanation: "Sì\."/,
        `key: m3-q01, ${key}$1explanation: "Fino al 4 marzo 2028."`,
      );
    const asked = stem();
    expect(await told(asked)).toEqual([warning(TEST, 5, 'Fino al 4 marzo 2028')]);
    expect(await told(stem('perishes: [], '))).toEqual([]);
  });

  it('of invented letters are not told, of a case unless its head says that nothing perishes', async () => {
    const files = { ...withCase(), [DOCUMENT]: `${withCase()[DOCUMENT]} Entro il 3 marzo 2027.` };
    expect(await told(files)).toEqual([]);
    const dated = (withCase()[CASE] ?? '').replace('Testo', 'Scade il 3 marzo 2027');
    expect(await told({ ...files, [CASE]: dated })).toEqual([warning(CASE, 11, 'Scade il 3 marzo 2027')]);
    const excused = dated.replace('minutes: 90', 'minutes: 90\nperishes: []');
    expect(await told({ ...files, [CASE]: excused })).toEqual([]);
  });
});

describe('addresses that open a first page', () => {
  it('are listed, and no fault', async () => {
    const files = text('Vedi [qui](https://www.interno.gov.it/) e [là](https://www.interno.gov.it/it/temi)');
    const { problems, content } = await problemsOf(files, 'writing');
    expect(problems).toEqual([
      {
        file: LESSON,
        line: 19,
        severity: 'info',
        reason: 'l’indirizzo apre solo la pagina iniziale: https://www.interno.gov.it/',
      },
    ]);
    expect(content).not.toBeNull();
    expect((await problemsOf(SOUND, 'writing')).problems).toEqual([]);
  });
});

describe('points to verify', () => {
  it('are counted by lesson: list items, or one for a box without a list', async () => {
    const box = (inner: string) => `:::da-verificare{where="Normattiva"}\n${inner}\n:::\n`;
    const { readings } = await problemsOf(
      changed(LESSON, ':::esempio', `${box('- uno\n- due')}\n${box('tre')}\n:::esempio`),
    );
    expect(readings.map(({ toVerify, pointsToVerify }) => [toVerify, pointsToVerify])).toEqual([
      [2, 3],
      [0, 0],
    ]);
  });
});
