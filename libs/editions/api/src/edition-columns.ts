import type { Edition } from '@lumit/courses/api';
import type { EditionGroup } from '@lumit/enrolments/api';
import { EditionDetails, HoursPlan } from '@lumit/editions/domain';

/** What the office writes, as columns of the edition. Groups are rows of their own. */
export function toColumns(details: EditionDetails) {
  const { groups: _, plan, applicationsOpenAt, applicationsCloseAt, ...columns } = details;
  return {
    ...columns,
    applicationsOpenAt: toDate(applicationsOpenAt),
    applicationsCloseAt: toDate(applicationsCloseAt),
    hoursPlan: plan,
  };
}

/** The row as the office reads it. */
export function toDetails(
  edition: Edition,
  groups: ReadonlyArray<Pick<EditionGroup, 'id' | 'name'>>,
): EditionDetails {
  const { title, slug, startsOn, endsOn, place, seats, projectCode, cup } = edition;
  return {
    title,
    slug,
    startsOn,
    endsOn,
    place,
    seats,
    applicationsOpenAt: edition.applicationsOpenAt?.toISOString() ?? null,
    applicationsCloseAt: edition.applicationsCloseAt?.toISOString() ?? null,
    projectCode,
    cup,
    plan: HoursPlan.parse(edition.hoursPlan ?? []),
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}

/** The fields that differ, before and after, for the audit log. */
export function changesOf(before: EditionDetails, after: EditionDetails) {
  const changed = (Object.keys(after) as (keyof EditionDetails)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const only = (details: EditionDetails) =>
    Object.fromEntries(changed.map((field) => [field, details[field]]));
  return { before: only(before), after: only(after) };
}

const toDate = (instant: string | null) => (instant === null ? null : new Date(instant));
