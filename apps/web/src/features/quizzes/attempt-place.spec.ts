import fc from 'fast-check';
import { anAttempt } from '../../testing/quiz';
import { resumeNumber } from './attempt-place';

const { questions } = anAttempt();
const answer = (questionKey: string, savedAt: string) => ({ questionKey, rev: 1, value: ['a-0'], savedAt });
const answers = [answer('q3', '2026-11-24T09:59:40.000Z'), answer('q1', '2026-11-24T09:59:10.000Z')];

describe('A2 where a learner goes on', () => {
  it.each([
    ['where they were on this device', 2, answers, 2],
    ['at the answer they gave last, on another device', null, answers, 3],
    ['at the first question of a fresh attempt', null, [], 1],
    ['by the answers when what the device kept is no question', 9, answers, 3],
    ['by the answers when what the device kept is no number', Number.NaN, answers, 3],
  ])('%s', (_name, kept, given, number) => {
    expect(resumeNumber({ questions, answers: given }, kept)).toBe(number);
  });

  it('is always a question of the attempt', () => {
    fc.assert(
      fc.property(
        fc.option(fc.double()),
        fc.array(fc.constantFrom('q1', 'q2', 'q4', 'gone')),
        (kept, keys) => {
          const given = keys.map((key, place) =>
            answer(key, new Date(1_800_000_000_000 + place).toISOString()),
          );
          expect(questions[resumeNumber({ questions, answers: given }, kept) - 1]).toBeDefined();
        },
      ),
    );
  });
});
