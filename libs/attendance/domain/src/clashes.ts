import { type ClassTime, countedTime } from './class-time';
import { intersectIntervals, secondsIn } from './interval';

/** A class session as it takes up teachers, a room and people. */
export interface BookedClass {
  readonly time: ClassTime;
  readonly editionId: string;
  /** Null: for everybody in the edition. */
  readonly groupId: string | null;
  readonly teacherIds: readonly string[];
  /** The room; null where the class is online. */
  readonly place: string | null;
}

export type Clash =
  | { readonly what: 'group' }
  | { readonly what: 'room' }
  | { readonly what: 'teacher'; readonly teacherId: string };

/**
 * Why two class sessions cannot both be held: the same teacher, the same room, or people who should be in both. Only the time that
 * counts is compared: one may begin when the other ends, or lie in its break. What was cancelled takes up nothing and is not asked
 * about.
 */
export function clashesBetween(one: BookedClass, other: BookedClass): Clash[] {
  if (!meet(one.time, other.time)) return [];
  const clashes: Clash[] = [];
  const shares = one.groupId === null || other.groupId === null || one.groupId === other.groupId;
  if (one.editionId === other.editionId && shares) clashes.push({ what: 'group' });
  if (one.place !== null && other.place !== null && roomOf(one.place) === roomOf(other.place))
    clashes.push({ what: 'room' });
  for (const teacherId of new Set(one.teacherIds))
    if (other.teacherIds.includes(teacherId)) clashes.push({ what: 'teacher', teacherId });
  return clashes;
}

const meet = (one: ClassTime, other: ClassTime): boolean =>
  secondsIn(intersectIntervals(countedTime(one), countedTime(other))) > 0;

/** Two spellings that a reader takes for one room are one. */
const roomOf = (place: string): string =>
  place
    .normalize('NFC')
    .toLocaleLowerCase('it')
    .replaceAll(/[\s,.;-]+/g, ' ')
    .trim();
