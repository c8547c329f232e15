import fc from 'fast-check';
import { readSubject, storeSubject, SUBJECT_KINDS, type CertificateSubject } from './certificate-subject';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const subjects: fc.Arbitrary<CertificateSubject> = fc.oneof(
  fc.record({ kind: fc.constant('enrolment' as const), enrolmentId: fc.uuid() }),
  fc.record({ kind: fc.constant('event' as const), eventId: fc.uuid() }),
  fc.record({ kind: fc.constant('period' as const), enrolmentId: fc.uuid(), from: day, to: day }),
);

describe('the subject of a certificate', () => {
  it('is read back as it was stored', () => {
    fc.assert(
      fc.property(subjects, (subject) => expect(readSubject(storeSubject(subject))).toEqual(subject)),
    );
  });

  it('keeps the enrolment beside it where there is one, and days only for a period', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const stored = storeSubject(subject);
        expect(stored.enrolmentId).toBe(subject.kind === 'event' ? null : stored.subjectId);
        expect(stored.periodFrom === null && stored.periodTo === null).toBe(subject.kind !== 'period');
        expect(SUBJECT_KINDS).toContain(stored.subjectKind);
      }),
    );
  });

  it('is not guessed from a row that contradicts itself', () => {
    const stored = storeSubject({ kind: 'period', enrolmentId: 'e', from: '2027-01-01', to: '2027-01-31' });
    expect(() => readSubject({ ...stored, periodTo: null })).toThrow('A period without its days');
  });
});
