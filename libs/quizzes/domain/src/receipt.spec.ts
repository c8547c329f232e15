import fc from 'fast-check';
import { prepareQuestion } from './prepare-attempt';
import { type AnswerValue, Question } from './question';
import { anyQuestion, answerTo, aQuestionOfKind, seededRandom, testingOf } from './question.testing';
import { receiptText } from './receipt';

/** The same value with the fields of its objects turned round, as a database may give them back. */
const turnedRound = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).toReversed());
};
const text = (value: AnswerValue) => receiptText([{ questionKey: 'q', rev: 1, value }]);

describe('receiptText', () => {
  it('is one text for one answer, whatever the order of its fields', () => {
    const anyAnswer = anyQuestion.chain((question) => {
      const { shown } = prepareQuestion(question, seededRandom(1));
      return testingOf(shown).answers(fc.constantFrom('a', 'b', 'c'));
    });
    fc.assert(
      fc.property(anyAnswer, (value) => expect(text(turnedRound(value) as AnswerValue)).toBe(text(value))),
    );
  });

  it('is what stood on receipts before, for the shapes of before', () => {
    const value = [{ left: 'l', right: 'r' }];
    expect(text(value)).toBe('["q",1,[{"left":"l","right":"r"}]]');
    const { shown } = prepareQuestion(Question.parse(aQuestionOfKind('single')), seededRandom(1));
    expect(text(answerTo(shown))).toBe(JSON.stringify(['q', 1, answerTo(shown)]));
    expect(text('90')).toBe('["q",1,"90"]');
  });
});
