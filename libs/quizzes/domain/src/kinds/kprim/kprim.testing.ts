import fc from 'fast-check';
import { base, changedAt, type KindTesting, words } from '../kind.testing';

export const kprimTesting: KindTesting<'kprim'> = {
  questions: words({ minLength: 4, maxLength: 4 }).chain((texts) =>
    fc
      .record({ ...base, truths: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }) })
      .map(({ truths, ...rest }) => ({
        ...rest,
        kind: 'kprim',
        statements: texts.map((text, place) => ({ text, answer: truths[place], feedback: `su ${text}` })),
      })),
  ),
  example: {
    kind: 'kprim',
    stem: 'Vero o falso, per la protezione internazionale?',
    statements: [
      { text: 'vera uno', answer: true },
      { text: 'falsa uno', answer: false, feedback: 'Si presenta anche in frontiera.' },
      { text: 'vera due', answer: true },
      { text: 'falsa due', answer: false },
    ],
  },
  answer: ({ statements }, isRight) =>
    statements.map(({ id, text }) => ({ isTrue: text.startsWith('vera') === isRight, statement: id })),
  answers: (name) => fc.array(fc.record({ isTrue: fc.boolean(), statement: name }), { maxLength: 12 }),
  reworded: (question, other) =>
    question.statements.map((_, place) => ({
      ...question,
      statements: changedAt(question.statements, place, (statement) => ({ ...statement, text: other })),
    })),
  answeredOtherwise: (question) => ({
    ...question,
    statements: question.statements.map(({ text, answer }) => ({ text, answer: !answer })),
  }),
  withFeedback: (question, feedback) => ({
    ...question,
    statements: question.statements.map((statement) => ({ ...statement, feedback })),
  }),
  toldEverything: (_, solution) => (solution ?? []).map((one) => ({ ...one, isTrue: !one.isTrue })),
};
