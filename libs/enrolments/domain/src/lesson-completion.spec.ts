import fc from 'fast-check';
import { lessonBlockers, selfCheckNeeded } from './lesson-completion';

const facts = fc.record({
  opened: fc.boolean(),
  reachedEnd: fc.boolean(),
  selfCheckQuestions: fc.integer({ min: 0, max: 6 }),
  selfCheckTried: fc.integer({ min: 0, max: 6 }),
});
const codes = (of: Parameters<typeof lessonBlockers>[0]) => lessonBlockers(of).map((blocker) => blocker.code);

describe('lesson completion', () => {
  it('asks for the opening, the end and three tries, all at once', () => {
    expect(
      lessonBlockers({ opened: false, reachedEnd: false, selfCheckQuestions: 4, selfCheckTried: 1 }),
    ).toEqual([
      { code: 'enrolments.lesson_not_opened' },
      { code: 'enrolments.end_not_reached' },
      { code: 'enrolments.self_check_missing', params: { needed: 3, of: 4, missing: 2 } },
    ]);
  });

  it('is done with three of four questions tried, or with all where there are fewer', () => {
    const read = { opened: true, reachedEnd: true };
    expect(lessonBlockers({ ...read, selfCheckQuestions: 4, selfCheckTried: 3 })).toEqual([]);
    expect(lessonBlockers({ ...read, selfCheckQuestions: 2, selfCheckTried: 2 })).toEqual([]);
    expect(lessonBlockers({ ...read, selfCheckQuestions: 0, selfCheckTried: 0 })).toEqual([]);
    expect(codes({ ...read, selfCheckQuestions: 2, selfCheckTried: 1 })).toEqual([
      'enrolments.self_check_missing',
    ]);
  });

  it('never takes a reason away from who has done less', () => {
    fc.assert(
      fc.property(facts, (before) => {
        const better = {
          ...before,
          opened: true,
          reachedEnd: true,
          selfCheckTried: before.selfCheckTried + 1,
        };
        for (const code of codes(better)) expect(codes(before)).toContain(code);
      }),
    );
  });

  it('never needs more tries than there are questions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (questions) => {
        expect(selfCheckNeeded(questions)).toBe(questions < 3 ? questions : 3);
      }),
    );
  });
});
