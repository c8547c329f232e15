import fc from 'fast-check';
import { attemptBlockers, type AttemptFacts } from './attempt-blockers';
import { acceptedUntil, attemptDeadline, finishTime } from './attempt-times';

const now = new Date('2026-11-24T10:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const free: AttemptFacts = {
  now,
  rules: { opensAt: hours(-1), closesAt: hours(1), attemptsAllowed: 3, pauseSeconds: 0 },
  questionCount: 12,
  draw: null,
  withheld: 0,
  attemptsUsed: 0,
  lastFinishedAt: null,
  hasOpenAttempt: false,
  isExplained: false,
};
const codes = (facts: AttemptFacts) => attemptBlockers(facts).map((blocker) => blocker.code);

const someFacts: fc.Arbitrary<AttemptFacts> = fc
  .record({
    now: fc.constant(now),
    rules: fc.record({
      opensAt: fc.option(fc.integer({ min: -48, max: 48 }).map(hours)),
      closesAt: fc.option(fc.integer({ min: -48, max: 48 }).map(hours)),
      attemptsAllowed: fc.option(fc.integer({ min: 1, max: 3 })),
      pauseSeconds: fc.integer({ min: 0, max: 100_000 }),
    }),
    questionCount: fc.integer({ min: 0, max: 2 }),
    draw: fc.option(fc.integer({ min: 1, max: 3 })),
    withheld: fc.integer({ min: 0, max: 2 }),
    attemptsUsed: fc.integer({ min: 0, max: 4 }),
    lastFinishedAt: fc.option(fc.integer({ min: -48, max: 0 }).map(hours)),
    hasOpenAttempt: fc.boolean(),
    isExplained: fc.boolean(),
  })
  .map((facts) => ({ ...facts, withheld: Math.min(facts.withheld, facts.questionCount) }));

describe('attemptBlockers', () => {
  it('lets a learner begin when nothing stands against it', () => {
    expect(attemptBlockers(free)).toEqual([]);
  });

  it.each([
    ['draws', 10, 12, 2, []],
    ['draws', 10, 12, 3, [{ code: 'quiz.questions_to_confirm', params: { needed: 10, available: 9 } }]],
    ['asks all', null, 12, 1, [{ code: 'quiz.questions_to_confirm', params: { needed: 12, available: 11 } }]],
  ] as const)('a test that %s (%s of %s) with %s kept out', (_, draw, questionCount, withheld, expected) => {
    expect(attemptBlockers({ ...free, draw, questionCount, withheld })).toEqual(expected);
  });

  it('tells all reasons, not the first', () => {
    const worst: AttemptFacts = {
      now,
      rules: { opensAt: hours(2), closesAt: hours(-1), attemptsAllowed: 1, pauseSeconds: 3600 },
      questionCount: 0,
      draw: null,
      withheld: 0,
      attemptsUsed: 1,
      lastFinishedAt: hours(0),
      hasOpenAttempt: true,
      isExplained: true,
    };
    expect(codes(worst)).toEqual([
      'quiz.no_questions',
      'quiz.not_open_yet',
      'quiz.closed',
      'quiz.no_attempts_left',
      'quiz.attempt_open',
      'quiz.settled',
      'quiz.pause',
    ]);
  });

  it('is in preparation while there are fewer questions than it draws, down to none', () => {
    const drawing = { ...free, draw: 10 };
    expect(codes({ ...drawing, questionCount: 10 })).toEqual([]);
    expect(attemptBlockers({ ...drawing, questionCount: 9 })).toEqual([
      { code: 'quiz.in_preparation', params: { needed: 10, available: 9 } },
    ]);
    expect(codes({ ...drawing, questionCount: 0 })).toEqual(['quiz.in_preparation']);
  });

  it('opens at its very instant, closes at its very instant, and the pause ends at its very instant', () => {
    expect(codes({ ...free, rules: { ...free.rules, opensAt: now } })).toEqual([]);
    expect(codes({ ...free, rules: { ...free.rules, closesAt: now } })).toEqual(['quiz.closed']);
    expect(
      codes({ ...free, rules: { ...free.rules, pauseSeconds: 3600 }, lastFinishedAt: hours(-1) }),
    ).toEqual([]);
  });

  it('never adds a reason when a fact gets better', () => {
    const better: ((facts: AttemptFacts) => AttemptFacts)[] = [
      (facts) => ({ ...facts, questionCount: facts.questionCount + 1 }),
      (facts) => ({ ...facts, attemptsUsed: Math.max(0, facts.attemptsUsed - 1) }),
      (facts) => ({ ...facts, hasOpenAttempt: false }),
      (facts) => ({ ...facts, lastFinishedAt: null }),
      (facts) => ({ ...facts, rules: { ...facts.rules, opensAt: null } }),
      (facts) => ({ ...facts, rules: { ...facts.rules, closesAt: null } }),
      (facts) => ({ ...facts, rules: { ...facts.rules, attemptsAllowed: null } }),
      (facts) => ({ ...facts, rules: { ...facts.rules, pauseSeconds: 0 } }),
      (facts) => ({ ...facts, withheld: Math.max(0, facts.withheld - 1) }),
    ];
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...better), (facts, improve) => {
        const before = codes(facts);
        for (const code of codes(improve(facts))) expect(before).toContain(code);
      }),
    );
  });
});

describe('the times of an attempt', () => {
  const base = { startedAt: now, limitSeconds: 900, extraSeconds: 0, closesAt: null };

  it('ends at start + limit + extra time, or at the close when that comes first', () => {
    expect(attemptDeadline(base)).toEqual(new Date('2026-11-24T10:15:00Z'));
    expect(attemptDeadline({ ...base, extraSeconds: 300 })).toEqual(new Date('2026-11-24T10:20:00Z'));
    expect(attemptDeadline({ ...base, closesAt: new Date('2026-11-24T10:05:00Z') })).toEqual(
      new Date('2026-11-24T10:05:00Z'),
    );
    expect(attemptDeadline({ ...base, limitSeconds: null, extraSeconds: 300 })).toBeNull();
  });

  it('accepts for 15 seconds more, and never counts as finished after the deadline', () => {
    const deadline = new Date('2026-11-24T10:15:00Z');
    expect(acceptedUntil(deadline)).toEqual(new Date('2026-11-24T10:15:15Z'));
    expect(finishTime(new Date('2026-11-24T10:15:09Z'), deadline)).toEqual(deadline);
    expect(finishTime(now, deadline)).toEqual(now);
    expect(finishTime(now, null)).toEqual(now);
  });
});
