import fc from 'fast-check';
import { lintBank } from './lint-bank';
import { anyQuestion } from './question.testing';

const base = { stem: 'Che cosa?', points: 1, explanation: 'Perché.' };
const single = (key: string, ...texts: string[]) => ({
  ...base,
  key,
  kind: 'single',
  options: texts.map((text) => ({ text: text.replace('*', ''), right: text.startsWith('*') })),
});
const statement = (key: string, answer: boolean) => ({ ...base, key, kind: 'true-false', answer });
const times = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));
const reasons = (questions: unknown[]) => lintBank(questions).map(({ reason }) => reason);

const first = (place: number) => single(`a${place}`, '*due', 'tre', 'sei');
const second = (place: number) => single(`b${place}`, 'due', '*tre', 'sei');
const third = (place: number) => single(`c${place}`, 'due', 'tre', '*sei');
const balanced = [...times(3, first), ...times(3, second), ...times(3, third)];

describe('lintBank', () => {
  it.each([
    [
      'the right option in one place',
      [...balanced.slice(0, 6), ...times(3, first)],
      /nel 67 % .* opzione 1|nel 67 % .*opzione 1/,
    ],
    [
      'the right option the longest',
      [
        ...times(2, (n) => single(`a${n}`, '*lungo', 'tre')),
        ...times(3, (n) => single(`b${n}`, 'due', '*lunga')),
      ],
      /nel 100 % .* la più lunga: al più 40 %/,
    ],
    [
      'a wrong option far longer than the right one',
      [single('a', '*sì', 'una risposta con molte parole in più')],
      /^a: opzione di 36 caratteri contro i 2/,
    ],
    [
      'a wrong option far shorter than the right one',
      [single('a', `*${'parola '.repeat(12)}`, 'una risposta di trenta lettere', 'no')],
      /^a: opzione di 30 caratteri contro i 84/,
    ],
    [
      'hardly any truth',
      [true, false, false, false, false].map((answer, n) => statement(`v${n}`, answer)),
      /è vero il 20 %/,
    ],
    ['hardly any falsehood', times(4, (n) => statement(`v${n}`, true)), /è vero il 100 %/],
    [
      'one kind only',
      [...balanced, ...times(3, (n) => statement(`v${n}`, n > 0))],
      /il 75 % delle domande è di tipo single/,
    ],
  ])('tells of %s', (_, questions, reason) => {
    expect(reasons(questions)).toContainEqual(expect.stringMatching(reason));
  });

  it.each([
    ['positions in balance', balanced],
    ['few singles in one place', times(7, first)],
    [
      'the right option longest in two of five',
      [...times(2, (n) => single(`a${n}`, '*lungo', 'tre')), ...times(3, second)],
    ],
    ['few singles with the longest right', times(4, (n) => single(`a${n}`, '*lungo', 'tre'))],
    ['short options of any length', [single('a', '*sì', 'novanta giorni, o quasi')]],
    ['truth in balance', [true, false, true].map((answer, n) => statement(`v${n}`, answer))],
    ['few statements of one truth', times(3, (n) => statement(`v${n}`, true))],
    ['kinds in balance', [...balanced, ...times(6, (n) => statement(`v${n}`, n % 2 > 0))]],
    ['what is not a question', [null, {}, { kind: 'single' }]],
  ])('lets %s be', (_, questions) => {
    expect(reasons(questions)).toEqual([]);
  });

  it('leads to the option that stands out, past questions that cannot be read', () => {
    expect(lintBank([null, single('a', '*sì', 'una risposta con molte parole in più')])[0]?.path).toEqual([
      1,
      'options',
      1,
      'text',
    ]);
  });

  it('never throws, and a single question is never judged for its habits', () => {
    fc.assert(
      fc.property(anyQuestion, (question) =>
        expect(lintBank([question]).every(({ path }) => path.length > 0)).toBe(true),
      ),
    );
    fc.assert(fc.property(fc.array(fc.jsonValue()), (anything) => expect(lintBank(anything)).toBeDefined()));
  });
});
