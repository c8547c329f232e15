import { assertNever } from '@lumit/shared';

export const SUBJECT_KINDS = ['enrolment', 'event', 'period'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What a certificate or statement speaks of: a whole enrolment; an event, of which many people may have one; or some days of an
 * enrolment, both included, as Rome dates. The person is its holder in all three.
 */
export type CertificateSubject =
  | { readonly kind: 'enrolment'; readonly enrolmentId: string }
  | { readonly kind: 'event'; readonly eventId: string }
  | { readonly kind: 'period'; readonly enrolmentId: string; readonly from: string; readonly to: string };

/** A subject as a row keeps it: the id of what it speaks of, and beside it the enrolment, which has a key of its own. */
export interface StoredSubject {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly enrolmentId: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

const NO_PERIOD = { periodFrom: null, periodTo: null };

export function storeSubject(subject: CertificateSubject): StoredSubject {
  const { kind } = subject;
  switch (kind) {
    case 'enrolment':
      return {
        subjectKind: kind,
        subjectId: subject.enrolmentId,
        enrolmentId: subject.enrolmentId,
        ...NO_PERIOD,
      };
    case 'event':
      return { subjectKind: kind, subjectId: subject.eventId, enrolmentId: null, ...NO_PERIOD };
    case 'period': {
      const { enrolmentId, from, to } = subject;
      return { subjectKind: kind, subjectId: enrolmentId, enrolmentId, periodFrom: from, periodTo: to };
    }
    default:
      return assertNever(kind);
  }
}

/** Throws when a row contradicts itself, which the table's checks refuse. */
export function readSubject(stored: StoredSubject): CertificateSubject {
  const { subjectKind, subjectId, periodFrom, periodTo } = stored;
  if (subjectKind === 'enrolment') return { kind: subjectKind, enrolmentId: subjectId };
  if (subjectKind === 'event') return { kind: subjectKind, eventId: subjectId };
  if (periodFrom === null || periodTo === null) throw new Error('A period without its days.');
  return { kind: subjectKind, enrolmentId: subjectId, from: periodFrom, to: periodTo };
}
