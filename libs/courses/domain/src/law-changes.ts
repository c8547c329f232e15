import { type Norm, type NormChange, parseNormReference } from '@lumit/prose/domain';

/** A change of an act that a lesson cites, after the day the lesson was checked. */
export interface ChangeToReview {
  /** Key of the changed act. */
  readonly norm: string;
  readonly change: NormChange;
  /** The lesson's own references that it touches, as written. */
  readonly refs: readonly string[];
}

/**
 * Changes of the law that a lesson has not taken in yet: later than the day it was checked, and of an article it cites.
 * A change without articles touches whoever cites the act; one of single articles does not touch who cites the act as a
 * whole. A change on the very day of the check was read.
 */
export function changesToReview(
  lesson: { readonly checkedOn: string; readonly refs: readonly string[] },
  norms: ReadonlyMap<string, Pick<Norm, 'changes'>>,
): ChangeToReview[] {
  const keys = new Set(lesson.refs.flatMap((ref) => parseNormReference(ref)?.key ?? []));
  return [...keys].flatMap((norm) =>
    (norms.get(norm)?.changes ?? [])
      .filter(({ on }) => on > lesson.checkedOn)
      .map((change) => ({ norm, change, refs: lesson.refs.filter((ref) => touches(change, norm, ref)) }))
      .filter(({ refs }) => refs.length > 0),
  );
}

function touches({ articles }: NormChange, norm: string, ref: string): boolean {
  const reference = parseNormReference(ref);
  if (reference?.key !== norm) return false;
  const article = reference.parts.find(({ kind }) => kind === 'art');
  return (
    !articles || (article !== undefined && articles.includes(`art${article.number.replaceAll('-', '')}`))
  );
}

/** The last of these days that has come; null when none has. A change announced for later is not one yet. */
export function lastChangeBy(today: string, days: readonly string[]): string | null {
  return days
    .filter((day) => day <= today)
    .reduce<string | null>((last, day) => (last && last > day ? last : day), null);
}

const ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** The calendar day in Rome at an instant, `2026-11-22`. */
export const dayInRome = (at: Date): string => ROME.format(at);
