import fc from 'fast-check';
import { gradeQuestion } from './grade-question';
import { kindOf } from './kind-of';
import { prepareQuestion } from './prepare-attempt';
import { Question, type AnswerValue, type ShownQuestion } from './question';
import { anyQuestion, anyQuestionMarkedByRule, seededRandom, testingOf } from './question.testing';

const prepare = (raw: unknown) => prepareQuestion(Question.parse(raw), seededRandom(7));
const base = { key: 'q', stem: 'Quale?', explanation: 'Perché sì.', points: 1 };

/** Any answer that this question could get, nonsense included. */
const anyAnswer = (shown: ShownQuestion): fc.Arbitrary<AnswerValue> =>
  testingOf(shown).answers(fc.constantFrom(...kindOf(shown).namesShown(shown), 'altro'));

const questionAndAnswer = fc.tuple(anyQuestion, fc.integer()).chain(([question, seed]) => {
  const prepared = prepareQuestion(question, seededRandom(seed));
  return fc.record({ prepared: fc.constant(prepared), answer: anyAnswer(prepared.shown) });
});

describe('gradeQuestion, every kind', () => {
  it('gives from nothing to the worth, in whole thousandths', () => {
    fc.assert(
      fc.property(questionAndAnswer, ({ prepared, answer }) => {
        const { points, worth, share, verdict } = gradeQuestion(prepared.key, answer);
        if (points === null || share === null) return expect(verdict).toBe('unmarked');
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(worth);
        expect(share.num).toBeLessThanOrEqual(share.den);
      }),
    );
  });

  it('gives the whole worth for its own solution, and nothing for a blank', () => {
    fc.assert(
      fc.property(anyQuestionMarkedByRule, fc.integer(), (question, seed) => {
        const { key } = prepareQuestion(question, seededRandom(seed));
        const solved = gradeQuestion(key, kindOf(key).solution(key) ?? undefined);
        expect(solved).toMatchObject({ points: key.worth, verdict: 'right', doubtful: false });
        expect(gradeQuestion(key, undefined)).toMatchObject({ points: 0, verdict: 'blank' });
      }),
    );
  });

  it('does not change when choices are repeated or, where order means nothing, turned around', () => {
    fc.assert(
      fc.property(questionAndAnswer, ({ prepared, answer }) => {
        if (typeof answer === 'string') return;
        const { points } = gradeQuestion(prepared.key, answer);
        const repeated = [...answer, ...answer] as AnswerValue;
        expect(gradeQuestion(prepared.key, repeated).points).toBe(points);
        if (prepared.key.kind === 'ordering') return;
        expect(gradeQuestion(prepared.key, answer.toReversed() as AnswerValue).points).toBe(points);
      }),
    );
  });
});

describe('gradeQuestion, several right options', () => {
  const options = [
    { text: 'a', right: true },
    { text: 'b', right: true },
    { text: 'c' },
    { text: 'd' },
    { text: 'e' },
  ];
  const points = (policy: string, ...texts: string[]) => {
    const { shown, key } = prepare({ ...base, kind: 'multiple', policy, options });
    if (shown.kind !== 'multiple') throw new Error('another kind');
    const chosen = shown.options.filter((option) => texts.includes(option.text)).map((option) => option.id);
    return gradeQuestion(key, chosen).points;
  };

  it.each([
    ['all-or-nothing', ['a', 'b'], 1000],
    ['all-or-nothing', ['a'], 0],
    ['all-or-nothing', ['a', 'b', 'c'], 0],
    ['right-minus-wrong', ['a'], 500],
    ['right-minus-wrong', ['a', 'b', 'c'], 500],
    ['right-minus-wrong', ['a', 'c', 'd'], 0],
    ['per-option', ['a', 'b', 'c'], 666],
    ['per-option', ['a', 'c'], 166],
    ['per-option', ['a', 'b', 'c', 'd', 'e'], 0],
    ['per-option', ['c'], 0],
  ])('%s: %j earns %i thousandths', (policy, texts, expected) => {
    expect(points(policy, ...texts)).toBe(expected);
  });
});

describe('gradeQuestion, orders', () => {
  const points = (policy: string, ...texts: string[]) => {
    const { shown, key } = prepare({ ...base, kind: 'ordering', policy, items: ['1', '2', '3', '4'] });
    if (shown.kind !== 'ordering') throw new Error('another kind');
    return gradeQuestion(
      key,
      texts.map((text) => shown.items.find((item) => item.text === text)?.id ?? ''),
    ).points;
  };

  it.each([
    ['all-or-nothing', '1234', 1000],
    ['all-or-nothing', '1243', 0],
    ['absolute-position', '1243', 500],
    ['absolute-position', '2341', 0],
    ['longest-subset', '2341', 750],
    ['longest-subset', '4321', 0],
    ['longest-subset', '2143', 500],
  ])('%s: %s earns %i thousandths', (policy, order, expected) => {
    expect(points(policy, ...order)).toBe(expected);
  });
});

describe('gradeQuestion, what a person marks', () => {
  const { key } = prepare({ ...base, kind: 'essay' });

  it('waits for its mark once something is written; nothing written earns nothing at once', () => {
    expect(gradeQuestion(key, 'Samira rinnova.')).toMatchObject({
      verdict: 'unmarked',
      points: null,
      share: null,
    });
    for (const blank of ['', ' \n '])
      expect(gradeQuestion(key, blank)).toMatchObject({ verdict: 'blank', points: 0 });
  });
});

describe('gradeQuestion, pairs', () => {
  const { shown, key } = prepare({
    ...base,
    kind: 'matching',
    pairs: [
      { left: 'CAS', right: 'prefettura' },
      { left: 'SAI', right: 'Comune' },
    ],
    distractors: ['Regione'],
  });
  const pair = (left: string, right: string) => {
    if (shown.kind !== 'matching') throw new Error('another kind');
    return {
      left: shown.lefts.find((one) => one.text === left)?.id ?? '',
      right: shown.rights.find((one) => one.text === right)?.id ?? '',
    };
  };

  it('counts right pairs over pairs, a repeated one once', () => {
    const answer = [pair('CAS', 'prefettura'), pair('CAS', 'prefettura'), pair('SAI', 'Regione')];
    expect(gradeQuestion(key, answer)).toMatchObject({ points: 500, verdict: 'partial' });
  });

  it('gives nothing for a thing paired with everything', () => {
    expect(gradeQuestion(key, [pair('CAS', 'prefettura'), pair('CAS', 'Comune')]).points).toBe(0);
  });
});

describe('gradeQuestion, numbers', () => {
  const { key } = prepare({
    ...base,
    kind: 'numerical',
    value: 3.5,
    tolerance: 0.1,
    unit: 'giorni',
    mistakes: [{ value: 60, feedback: 'Era prima.' }],
  });
  it.each([
    ['3,5', 'right'],
    ['3.5', 'right'],
    ['3,6', 'right'],
    ['3,61', 'wrong'],
    ['3,5 giorni', 'right'],
    ['  ', 'blank'],
  ])('reads "%s" as %s', (typed, verdict) => {
    expect(gradeQuestion(key, typed)).toMatchObject({ verdict, doubtful: false });
  });

  it('never reads a doubtful number as right or as something else in silence', () => {
    expect(gradeQuestion(key, '3.500')).toMatchObject({ verdict: 'wrong', points: 0, doubtful: true });
  });
});
