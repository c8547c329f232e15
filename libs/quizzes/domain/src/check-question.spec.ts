import fc from 'fast-check';
import { checkQuestion, textsOfQuestion } from './check-question';
import { anyQuestion, anyQuestionMarkedByRule, aQuestionOfKind } from './question.testing';
import type { RawQuestion } from './quiz-file';

const sound = {
  key: 'm3-q01',
  kind: 'single',
  stem: 'Quando?',
  points: 1,
  explanation: 'Perché.',
  options: [{ text: '90 giorni', right: true }, { text: '60 giorni' }],
};
const codes = (change: object) => checkQuestion({ ...sound, ...change }).map((issue) => issue.code);

describe('P-16 checkQuestion', () => {
  it.each([
    ['two equal options', { options: [{ text: 'Sì', right: true }, { text: ' SÌ ' }] }, 'duplicate_option'],
    [
      'equal in NFD',
      { options: [{ text: 'Sì', right: true }, { text: 'Sì'.normalize('NFD') }] },
      'duplicate_option',
    ],
    ['none right', { options: [{ text: 'a' }, { text: 'b' }] }, 'none_right'],
    [
      'all right',
      {
        options: [
          { text: 'a', right: true },
          { text: 'b', right: true },
        ],
      },
      'all_right',
    ],
    [
      'two right in a single choice',
      { options: [{ text: 'a', right: true }, { text: 'b', right: true }, { text: 'c' }] },
      'several_right',
    ],
    ['no points', { points: 0 }, 'points_not_positive'],
    ['points below zero', { points: -1 }, 'points_not_positive'],
    ['a third of a point', { points: 0.33 }, 'points_too_fine'],
    ['an empty stem', { stem: ' \n' }, 'empty_stem'],
    [
      'tutte le precedenti',
      { options: [{ text: 'a', right: true }, { text: 'Tutte le precedenti.' }] },
      'all_of_the_above',
    ],
    [
      'nessuna delle risposte precedenti è corretta',
      { options: [{ text: 'a', right: true }, { text: 'Nessuna delle risposte precedenti è corretta' }] },
      'all_of_the_above',
    ],
    [
      'markup in an option',
      { options: [{ text: 'a', right: true }, { text: ':norm{ref="tui"}' }] },
      'markup_in_plain_text',
    ],
    ['an unknown field', { colour: 'red' }, 'shape'],
    ['no explanation', { explanation: '' }, 'shape'],
  ])('refuses %s', (_, change, code) => {
    expect(codes(change)).toContain(code);
  });

  it('refuses doubled pairs, doubled items and a mistake that is right', () => {
    const pairs = [
      { left: 'CAS', right: 'a' },
      { left: 'cas', right: 'b' },
    ];
    expect(checkQuestion({ ...sound, options: undefined, kind: 'matching', pairs })[0]?.code).toBe('shape');
    const { options: _, ...bare } = sound;
    expect(checkQuestion({ ...bare, kind: 'matching', pairs })[0]).toMatchObject({
      code: 'duplicate_option',
      path: ['pairs', 1, 'left'],
    });
    expect(
      checkQuestion({ ...bare, kind: 'ordering', policy: 'all-or-nothing', items: ['a', 'A'] })[0]?.code,
    ).toBe('duplicate_option');
    const mistakes = [{ value: 91, feedback: 'No.' }];
    expect(checkQuestion({ ...bare, kind: 'numerical', value: 90, tolerance: 1, mistakes })[0]?.code).toBe(
      'mistake_is_right',
    );
  });

  it('lets a fixed order say "tutte le precedenti", and years be previous', () => {
    const all = [{ text: 'a' }, { text: 'Tutte le precedenti', right: true }];
    expect(codes({ options: all, shuffle: false })).toEqual([]);
    expect(
      codes({ options: [{ text: 'Tutti i redditi degli anni precedenti', right: true }, { text: 'b' }] }),
    ).toEqual([]);
  });

  it('names the field of a shape fault', () => {
    expect(checkQuestion({ ...sound, options: [{ text: 90, right: true }] })[0]).toMatchObject({
      code: 'shape',
      path: ['options', 0, 'text'],
    });
  });

  it('keeps out what a person marks, until there is a place to mark it', () => {
    expect(checkQuestion(aQuestionOfKind('essay')).map(({ code }) => code)).toEqual(['nobody_to_mark']);
  });

  it('raises no false alarm on sound questions of every kind that needs nobody to mark it', () => {
    fc.assert(
      fc.property(anyQuestionMarkedByRule, (question) => expect(checkQuestion(asFile(question))).toEqual([])),
    );
  });
});

describe('texts of a question', () => {
  it('are stem, explanation and those of its kind, with the way to each, sound or not', () => {
    expect(textsOfQuestion({ ...sound, options: [{ text: 'a', feedback: 'b' }, 7] })).toEqual([
      { path: ['stem'], text: 'Quando?', isOfferedAsWrong: false },
      { path: ['explanation'], text: 'Perché.', isOfferedAsWrong: false },
      { path: ['options', 0, 'text'], text: 'a', isOfferedAsWrong: false },
      { path: ['options', 0, 'feedback'], text: 'b', isOfferedAsWrong: false },
    ]);
    expect(textsOfQuestion({ stem: 'Che?', kind: 'altro', options: ['a'] })).toHaveLength(1);
    fc.assert(
      fc.property(anyQuestion, (question) =>
        expect(textsOfQuestion({ ...question }).map(({ text }) => text)).toContain(question.stem),
      ),
    );
  });

  it('may be offered as wrong: wrong options, distractors, a false statement', () => {
    const wrong = (question: RawQuestion) =>
      textsOfQuestion(question).flatMap(({ path, isOfferedAsWrong }) =>
        isOfferedAsWrong ? [path.join('.')] : [],
      );
    expect(wrong(aQuestionOfKind('matching'))).toEqual(['distractors.0']);
    expect(wrong(sound)).toEqual(['options.1.text']);
    expect(wrong({ ...aQuestionOfKind('true-false'), answer: false })).toEqual(['stem']);
    for (const kind of ['true-false', 'ordering', 'numerical', 'essay'] as const)
      expect(wrong(aQuestionOfKind(kind))).toEqual([]);
  });
});

/** Numbers of a file are read into text: back to what a file holds. */
function asFile(question: object): unknown {
  if (!('value' in question && 'tolerance' in question)) return question;
  return { ...question, value: Number(question.value), tolerance: Number(question.tolerance) };
}
