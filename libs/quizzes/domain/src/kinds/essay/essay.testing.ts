import fc from 'fast-check';
import { base, type KindTesting } from '../kind.testing';
import { LONGEST_ESSAY } from './essay';

export const essayTesting: KindTesting<'essay'> = {
  questions: fc.record({ ...base, kind: fc.constant('essay') }),
  example: { kind: 'essay', stem: 'Racconta un caso di rinnovo.' },
  answer: () => 'Samira chiede il rinnovo prima della scadenza.',
  answers: () =>
    fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => text.length <= LONGEST_ESSAY),
  reworded: () => [],
  answeredOtherwise: (question) => question,
  withFeedback: (question) => question,
  toldEverything: () => 'Un testo.',
};
