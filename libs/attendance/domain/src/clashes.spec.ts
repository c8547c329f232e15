import fc from 'fast-check';
import { type BookedClass, clashesBetween } from './clashes';
import { countedTime } from './class-time';
import { anyClassTime } from './testing/arbitraries';

const anyBooked: fc.Arbitrary<BookedClass> = fc.record({
  time: anyClassTime,
  editionId: fc.constantFrom('e1', 'e2'),
  groupId: fc.constantFrom(null, 'g1', 'g2'),
  teacherIds: fc.uniqueArray(fc.constantFrom('t1', 't2', 't3')),
  place: fc.constantFrom(null, 'Aula 1', 'Aula 2'),
});
const hour = 3600;
const from = Date.UTC(2026, 10, 24, 14) / 1000;
const booked = (values: Partial<BookedClass> = {}): BookedClass => ({
  time: { startsAt: from, endsAt: from + 2 * hour, breaks: [] },
  editionId: 'e1',
  groupId: null,
  teacherIds: ['t1'],
  place: 'Lucca, aula 2',
  ...values,
});
const at = (start: number, end: number) => ({
  startsAt: from + start * hour,
  endsAt: from + end * hour,
  breaks: [],
});
const words = (one: BookedClass, other: BookedClass) => clashesBetween(one, other).map(({ what }) => what);

describe('clashes of two class sessions', () => {
  it('are the same from both sides', () => {
    fc.assert(
      fc.property(anyBooked, anyBooked, (one, other) => {
        const sorted = (list: object[]) => list.map((clash) => JSON.stringify(clash)).sort();
        expect(sorted(clashesBetween(one, other))).toEqual(sorted(clashesBetween(other, one)));
      }),
    );
  });

  it('are there exactly where a second counts for both, and somebody or something is in both', () => {
    fc.assert(
      fc.property(anyBooked, anyBooked, (one, other) => {
        const counts = ({ time }: BookedClass, second: number) =>
          countedTime(time).some((part) => part.from <= second && second < part.to);
        const seconds = Array.from({ length: 200 }, (_, second) => second);
        const meets = seconds.some((second) => counts(one, second) && counts(other, second));
        const shares =
          one.teacherIds.some((id) => other.teacherIds.includes(id)) ||
          (one.place !== null && one.place === other.place) ||
          (one.editionId === other.editionId &&
            (one.groupId === null || other.groupId === null || one.groupId === other.groupId));
        expect(clashesBetween(one, other).length > 0).toBe(meets && shares);
      }),
    );
  });

  it('are none where one begins when the other ends', () => {
    expect(words(booked(), booked({ time: at(2, 4) }))).toEqual([]);
    expect(words(booked(), booked({ time: at(-2, 0) }))).toEqual([]);
    expect(words(booked(), booked({ time: at(1.999, 4) }))).toEqual(['group', 'room', 'teacher']);
  });

  it('are none inside a break', () => {
    const withBreak = booked({
      time: { ...at(0, 4), breaks: [{ from: from + hour, to: from + 2 * hour }] },
    });
    expect(words(withBreak, booked({ time: at(1, 2) }))).toEqual([]);
    expect(words(withBreak, booked({ time: at(1, 2.01) }))).toEqual(['group', 'room', 'teacher']);
  });

  it('know one room by another spelling, and none online', () => {
    const elsewhere = { editionId: 'e2', teacherIds: [] };
    expect(words(booked(), booked({ ...elsewhere, place: 'LUCCA - Aula 2 ' }))).toEqual(['room']);
    expect(words(booked({ place: null }), booked({ ...elsewhere, place: null }))).toEqual([]);
  });

  it('let two groups meet beside each other, and nobody beside what is for everybody', () => {
    const [one, two] = [
      booked({ groupId: 'g1', teacherIds: [], place: 'A' }),
      booked({ groupId: 'g2', teacherIds: [], place: 'B' }),
    ];
    expect(words(one, two)).toEqual([]);
    expect(words(one, booked({ teacherIds: [], place: 'C' }))).toEqual(['group']);
    expect(words(one, { ...two, groupId: 'g1' })).toEqual(['group']);
    expect(words(one, { ...two, editionId: 'e2', groupId: null })).toEqual([]);
  });
});
