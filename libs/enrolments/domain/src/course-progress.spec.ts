import fc from 'fast-check';
import { courseProgress, lessonState, minutesLeft } from './course-progress';

const step = fc.record({
  minutes: fc.integer({ min: 1, max: 240 }),
  opened: fc.boolean(),
  done: fc.boolean(),
});

describe('course progress', () => {
  it('counts lessons done and their planned minutes', () => {
    const lessons = [
      { minutes: 25, opened: true, done: true },
      { minutes: 30, opened: true, done: false },
      { minutes: 20, opened: false, done: false },
    ];
    expect(courseProgress(lessons)).toEqual({ lessonsDone: 1, lessons: 3, minutesDone: 25 });
    expect(courseProgress([])).toEqual({ lessonsDone: 0, lessons: 0, minutesDone: 0 });
  });

  it('does not depend on the order, and stays between nothing and everything', () => {
    fc.assert(
      fc.property(fc.array(step), (lessons) => {
        const progress = courseProgress(lessons);
        expect(courseProgress(lessons.toReversed())).toEqual(progress);
        expect(progress.lessonsDone).toBeLessThanOrEqual(progress.lessons);
        expect(progress.minutesDone).toBeLessThanOrEqual(
          lessons.reduce((sum, { minutes }) => sum + minutes, 0),
        );
      }),
    );
  });

  it('calls a lesson half-way from the half on, and only opened before', () => {
    const at = (furthest: number, blocks = 10) =>
      lessonState({ opened: true, done: false, furthest, blocks });
    expect([at(0), at(4), at(5), at(10), at(0, 0)]).toEqual([
      'opened',
      'opened',
      'half-way',
      'half-way',
      'opened',
    ]);
    expect(lessonState({ opened: false, done: false, furthest: 0, blocks: 10 })).toBe('to-start');
    expect(lessonState({ opened: true, done: true, furthest: 0, blocks: 10 })).toBe('done');
  });

  it('says how many minutes are left, at least one and at most all', () => {
    expect(minutesLeft(25, 0, 10)).toBe(25);
    expect(minutesLeft(25, 6, 10)).toBe(10);
    expect(minutesLeft(25, 10, 10)).toBe(1);
    expect(minutesLeft(25, 40, 10)).toBe(1);
    expect(minutesLeft(25, 3, 0)).toBe(25);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 0, max: 300 }),
        fc.nat(300),
        (minutes, a, blocks) => {
          expect(minutesLeft(minutes, a + 1, blocks)).toBeLessThanOrEqual(minutesLeft(minutes, a, blocks));
        },
      ),
    );
  });
});
