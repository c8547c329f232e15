import fc from 'fast-check';
import { answerBlockers } from './answer-blockers';
import { prepareQuestion } from './prepare-attempt';
import { Question } from './question';
import { kindOf } from './kind-of';
import { anyQuestion, seededRandom } from './question.testing';

const options = [{ text: 'a', right: true }, { text: 'b' }, { text: 'c' }];
const base = { key: 'q', stem: 'Quale?', explanation: 'Così.' };
const draw = (raw: object, seed = 1) =>
  prepareQuestion(Question.parse({ ...base, ...raw }), seededRandom(seed)).shown;
const single = draw({ kind: 'single', options });
const names = kindOf(single).namesShown(single);
const codes = (question: typeof single | undefined, value: unknown) =>
  answerBlockers(question, value).map((blocker) => blocker.code);

describe('B-601, B-602 answerBlockers', () => {
  it('takes every solution and every blank answer, of every kind', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (question, seed) => {
        const { shown, key } = prepareQuestion(question, seededRandom(seed));
        const { solution, blank, isBlank } = kindOf(key);
        expect(codes(shown, solution(key) ?? blank)).toEqual([]);
        expect(codes(shown, blank)).toEqual([]);
        expect(isBlank(blank)).toBe(true);
      }),
    );
  });

  it.each([
    ['two options for a single choice', [names[0], names[1]], 'quiz.answer_shape'],
    ['an unknown option', ['x'], 'quiz.unknown_option'],
    ['null', null, 'quiz.answer_shape'],
    ['text', names[0], 'quiz.answer_shape'],
    ['a pair', [{ left: 'a', right: 'b' }], 'quiz.answer_shape'],
  ])('refuses %s', (_, value, code) => {
    expect(codes(single, value)).toEqual([code]);
  });

  it('refuses options of another attempt, and a question that is not in this one', () => {
    const other = draw({ kind: 'single', options }, 2);
    expect(codes(single, [kindOf(other).namesShown(other)[0]])).toEqual(['quiz.unknown_option']);
    expect(codes(undefined, [])).toEqual(['quiz.unknown_question']);
  });

  it('refuses the same choice twice, and two partners for one thing', () => {
    const multiple = draw({ kind: 'multiple', policy: 'per-option', options });
    const [first] = kindOf(multiple).namesShown(multiple);
    expect(codes(multiple, [first, first])).toEqual(['quiz.repeated_choice']);
    const matching = draw({
      kind: 'matching',
      pairs: [
        { left: 'a', right: '1' },
        { left: 'b', right: '2' },
      ],
    });
    if (matching.kind !== 'matching') throw new Error('another kind');
    const [left, partners] = [matching.lefts[0]?.id, matching.rights.map((right) => right.id)];
    expect(
      codes(
        matching,
        partners.map((right) => ({ left, right })),
      ),
    ).toEqual(['quiz.repeated_choice']);
  });

  it('takes an essay of 20,000 characters, as typed, and not one more', () => {
    const essay = draw({ kind: 'essay' });
    expect(codes(essay, 'è\n'.repeat(10_000))).toEqual([]);
    expect(codes(essay, 'è'.repeat(20_001))).toEqual(['quiz.answer_shape']);
    expect(codes(essay, 'a\u0000')).toEqual(['quiz.answer_shape']);
  });

  it('stores doubtful numbers: they are asked about, not refused', () => {
    expect(codes(draw({ kind: 'numerical', value: 90 }), '1.000,5')).toEqual([]);
    expect(codes(draw({ kind: 'numerical', value: 90 }), '1'.repeat(41))).toEqual(['quiz.answer_shape']);
  });
});
