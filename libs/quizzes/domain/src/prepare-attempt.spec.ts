import fc from 'fast-check';
import { kindOf } from './kind-of';
import { prepareAttempt, prepareQuestion, renderQuestion } from './prepare-attempt';
import { Question, ShownQuestion } from './question';
import { anyQuestion, seededRandom, testingOf } from './question.testing';
import { shuffle } from './random';

describe('prepareAttempt', () => {
  const distinct = fc
    .array(anyQuestion, { minLength: 1, maxLength: 5 })
    .map((questions) => questions.map((question, place) => ({ ...question, key: `q${place}` })));

  it('draws the same attempt again from the same seed', () => {
    fc.assert(
      fc.property(distinct, fc.integer(), (questions, seed) => {
        const draw = () => prepareAttempt(questions, seededRandom(seed));
        expect(draw()).toEqual(draw());
      }),
    );
  });

  it('shows every question in its order and nothing beyond the public shape', () => {
    fc.assert(
      fc.property(distinct, fc.integer(), (questions, seed) => {
        const { questions: shown } = prepareAttempt(questions, seededRandom(seed));
        expect(shown.map((question) => question.key)).toEqual(questions.map((question) => question.key));
        for (const question of shown) expect(ShownQuestion.parse(question)).toEqual(question);
      }),
    );
  });

  it('names options so that those of another attempt, or of another question, do not fit', () => {
    fc.assert(
      fc.property(distinct, (questions) => {
        const names = [1, 2].flatMap((seed) =>
          prepareAttempt(questions, seededRandom(seed)).questions.flatMap((question) =>
            kindOf(question).namesShown(question),
          ),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('names options by where they are shown, not by where they were written', () => {
    const { shown } = prepareQuestion(single(['a', 'b', 'c', 'd']), seededRandom(3));
    const places = shown.kind === 'single' ? shown.options.map((option) => option.id.split('-')[1]) : [];
    expect(places).toEqual(['0', '1', '2', '3']);
  });

  it('leaves options in their order when the author says so', () => {
    const { shown } = prepareQuestion({ ...single(['a', 'b', 'c', 'd']), shuffle: false }, seededRandom(3));
    expect(shown).toMatchObject({ options: [{ text: 'a' }, { text: 'b' }, { text: 'c' }, { text: 'd' }] });
  });
});

describe('P-17 what is shown', () => {
  it('does not depend on what is right', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (question, seed) => {
        const shown = (one: Question) => prepareQuestion(one, seededRandom(seed)).shown;
        expect(shown(withAnotherKey(question))).toEqual(shown(question));
      }),
    );
  });

  it('stands in any order with equal chance: each sequence of draws gives another order', () => {
    const orders = new Set<string>();
    for (let first = 0; first < 4; first++)
      for (let second = 0; second < 3; second++)
        for (let third = 0; third < 2; third++) {
          const draws = [first, second, third];
          orders.add(shuffle(['a', 'b', 'c', 'd'], { below: () => draws.shift() ?? 0 }).join(''));
        }
    expect(orders.size).toBe(24);
  });
});

describe('renderQuestion', () => {
  it('turns stem, explanation and feedback into HTML, and leaves options as text', () => {
    const question = Question.parse({
      ...single(['a', 'b']),
      options: [
        { text: 'a', right: true },
        { text: 'b', feedback: 'No' },
      ],
    });
    const rendered = renderQuestion(question, (markdown) => `<p>${markdown}</p>`);
    expect(rendered).toMatchObject({
      stem: '<p>Quale?</p>',
      explanation: '<p>Così.</p>',
      options: [{ text: 'a' }, { text: 'b', feedback: '<p>No</p>' }],
    });
  });
});

function single(texts: string[]) {
  const options = texts.map((text, place) => ({ text, right: place === 0 }));
  return Question.parse({
    key: 'q',
    kind: 'single',
    stem: 'Quale?',
    explanation: 'Così.',
    options,
  }) as Question & {
    kind: 'single';
  };
}

/** The same question with another answer, words of feedback and explanation. */
const withAnotherKey = (question: Question): Question =>
  testingOf(question).answeredOtherwise({ ...question, explanation: 'Altro.' });
