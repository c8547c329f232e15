import { lessonToResume } from './lesson-to-resume';

const place = (code: string, readAt: number | null, done = false) => ({ code, title: code, readAt, done });

describe('lesson to resume', () => {
  it('is the lesson begun and read last', () => {
    expect(
      lessonToResume([place('1.1', 5, true), place('1.2', 3), place('1.3', 4), place('1.4', null)])?.code,
    ).toBe('1.3');
  });

  it('is the next lesson when none is half-way, and none when all are done', () => {
    expect(lessonToResume([place('1.1', 5, true), place('1.2', null), place('1.3', null)])?.code).toBe('1.2');
    expect(lessonToResume([place('1.1', 5, true)])).toBeNull();
    expect(lessonToResume([])).toBeNull();
  });
});
