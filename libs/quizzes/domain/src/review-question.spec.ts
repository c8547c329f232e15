import fc from 'fast-check';
import { kindOf } from './kind-of';
import { prepareQuestion } from './prepare-attempt';
import type { Question } from './question';
import { anyQuestion, seededRandom, testingOf } from './question.testing';
import { DEFAULT_REVIEW, REVIEW_ITEMS, REVIEW_PHASES, type ReviewItem } from './quiz-rules';
import { reviewQuestion } from './review-question';
import { reviewPhase, visibleFrom, visibleItems, visibleOf, wouldReopen } from './review-rule';

const CANARY = 'canarino-7f3a';

/** Every word that only the key knows carries the canary. */
const withCanaries = (question: Question): Question =>
  testingOf(question).withFeedback({ ...question, explanation: CANARY }, CANARY);

describe('P-17 reviewQuestion', () => {
  const reviewed = (question: Question, seed: number, visible: ReviewItem[]) => {
    const { shown, key } = prepareQuestion(withCanaries(question), seededRandom(seed));
    const answer = testingOf(shown).toldEverything(shown, kindOf(key).solution(key));
    return reviewQuestion(shown, key, answer, visible);
  };
  const someItems = fc.subarray([...REVIEW_ITEMS]);

  it('shows the right answer and the explanation only where the rule allows them, for every kind', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), someItems, (question, seed, visible) => {
        const view = reviewed(question, seed, visible);
        const isSolvable = kindOf(question).markedBy === 'rule';
        expect('solution' in view).toBe(visible.includes('solution') && isSolvable);
        expect('explanation' in view).toBe(visible.includes('solution'));
        expect('answer' in view).toBe(visible.includes('answer'));
        expect('verdict' in view).toBe(visible.includes('correctness'));
        expect('points' in view).toBe(visible.includes('marks'));
        expect('feedback' in view).toBe(visible.includes('feedback'));
        if (!visible.includes('solution') && !visible.includes('feedback'))
          expect(JSON.stringify(view)).not.toContain(CANARY);
      }),
    );
  });

  it('does show them once all is allowed, so the search above can find something', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer(), (question, seed) =>
        expect(JSON.stringify(reviewed(question, seed, [...REVIEW_ITEMS]))).toContain(CANARY),
      ),
    );
  });
});

describe('reviewPhase', () => {
  const finishedAt = new Date('2026-11-24T10:00:00Z');
  const closesAt = new Date('2026-11-27T23:00:00Z');
  const phase = (now: string, finished: Date | null = finishedAt) =>
    reviewPhase({ now: new Date(now), finishedAt: finished, closesAt });

  it.each([
    ['2026-11-24T10:01:59Z', 'just-after'],
    ['2026-11-24T10:02:00Z', 'later'],
    ['2026-11-27T23:00:00Z', 'later'],
    ['2026-11-27T23:00:15Z', 'later'],
    ['2026-11-27T23:00:15.001Z', 'after-close'],
  ])('at %s is %s: the close counts when nobody can answer any more', (now, expected) => {
    expect(phase(now)).toBe(expected);
  });

  it('is "during" for an attempt that is not finished, whatever the time', () => {
    expect(phase('2027-01-01T00:00:00Z', null)).toBe('during');
  });

  it('by default shows right answers after the close only, and says since when', () => {
    const open = REVIEW_PHASES.filter((one) => visibleItems(DEFAULT_REVIEW, one).includes('solution'));
    expect(open).toEqual(['after-close']);
    expect(visibleFrom('solution', { review: DEFAULT_REVIEW, closesAt }, 'later')).toEqual(closesAt);
    expect(visibleFrom('solution', { review: DEFAULT_REVIEW, closesAt: null }, 'later')).toBeNull();
    expect(visibleFrom('marks', { review: DEFAULT_REVIEW, closesAt }, 'just-after')).toBe('now');
  });
});

describe('wouldReopen', () => {
  it('is so exactly for who has not passed, reads all explanations under the old number of attempts, and none under the new', () => {
    const rule = { ...DEFAULT_REVIEW, solutionWhenSettled: true };
    const left = fc.option(fc.nat(2));
    const standing = fc.record({ passed: fc.boolean(), attemptsLeft: left, hasOpenAttempt: fc.boolean() });
    fc.assert(
      fc.property(standing, left, (before, attemptsLeft) => {
        const reads = (facts: typeof before) =>
          visibleOf(rule, 'later', { ...facts, isAskedAgain: true }).includes('solution');
        expect(wouldReopen(before, attemptsLeft)).toBe(
          !before.passed && reads(before) && !reads({ ...before, attemptsLeft }),
        );
      }),
    );
  });
});
