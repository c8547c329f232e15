import fc from 'fast-check';
import { kindOf } from './kind-of';
import { habitFigures, lintHabits } from './lint-habits';
import { anyQuestion } from './question.testing';

const base = { stem: 'Che cosa?', points: 1, explanation: 'Perché.' };
const question = (key: string, kind: 'single' | 'multiple', ...texts: string[]) => ({
  ...base,
  key,
  kind,
  ...(kind === 'multiple' ? { policy: 'per-option' } : {}),
  options: texts.map((text) => ({ text: text.replace('*', ''), right: text.startsWith('*') })),
});
const times = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));
const threeOfFive = (n: number) => question(`t${n}`, 'multiple', '*a', '*b', '*c', 'd', 'e');
const twoOfFour = (n: number) => question(`d${n}`, 'multiple', '*a', '*b', 'c', 'd');
const single = (n: number, right: string, wrong: string) =>
  question(`s${n}`, 'single', `*${right}`, wrong, 'altro', 'altro ancora');
const lint = (questions: unknown[]) => lintHabits(habitFigures(questions));

describe('lintHabits', () => {
  it('tells when most questions with several right answers have the same count of them', () => {
    expect(lint([...times(7, threeOfFive), ...times(3, twoOfFour)])).toEqual([
      '7 domande a più risposte su 10 (70 %) ne hanno giuste 3 di 5: al più 60 %, si indovina contando',
    ]);
  });

  it('lets six in ten be, and few questions', () => {
    expect(lint([...times(6, threeOfFive), ...times(4, twoOfFour)])).toEqual([]);
    expect(lint(times(9, threeOfFive))).toEqual([]);
  });

  it('tells when absolute words stand in wrong options far more often than in right ones', () => {
    const [problem, ...others] = lint([
      ...times(18, (n) => single(n, 'dipende', n < 7 ? 'Mai dopo il primo mese' : 'altro')),
      ...times(2, (n) => single(20 + n, n < 1 ? 'solo in questura' : 'in questura', 'altro')),
    ]);
    expect(others).toEqual([]);
    expect(problem).toContain(
      'nel 11,7 % delle opzioni sbagliate (7 di 60) e nel 5 % di quelle giuste (1 di 20)',
    );
  });

  it('lets them be where right options say them as often, and where they are rare', () => {
    expect(lint(times(20, (n) => single(n, n < 6 ? 'solo qui' : 'qui', n < 12 ? 'mai' : 'no')))).toEqual([]);
    expect(lint(times(20, (n) => single(n, 'qui', n < 3 ? 'mai' : 'no')))).toEqual([]);
  });

  it('reads words, not parts of them', () => {
    const { absolute } = habitFigures([single(1, 'mail', 'soloni, ogni giorno')]);
    expect(absolute).toEqual({ wrong: { part: 1, all: 3 }, right: { part: 0, all: 1 } });
  });

  it('never throws, and counts every option once', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { maxLength: 8 }), (questions) => {
        const { absolute, counts } = habitFigures(questions);
        const judged = questions.flatMap((one) => kindOf(one).judged?.(one) ?? []);
        const texts = judged.flatMap((one) => one.texts);
        expect(absolute.wrong.all + absolute.right.all).toBe(texts.length);
        const multiples = judged.filter(({ several }) => several).length;
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(multiples);
      }),
    );
    fc.assert(fc.property(fc.array(fc.jsonValue()), (anything) => expect(lint(anything)).toBeDefined()));
  });
});
