import { createHash } from 'node:crypto';
import {
  certificateFacts,
  changedFacts,
  checkRules,
  type FactChange,
  isEligible,
  spellDifferences,
  withoutLaterModules,
} from '@lumit/certificates/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { CertificateRules, type CurrentRules } from '../certificate-rules';
import { type CourseFacts, CertificateSnapshots, type DraftFacts } from '../certificate-snapshots';
import { Certificate } from '../certificate.entity';
import { EligibilityFactsReader, type PersonFacts } from '../eligibility-facts';

/** A valid certificate held against the facts of today. */
export interface ComparedCertificate {
  readonly certificate: Certificate;
  readonly changes: readonly FactChange[];
  /** Null when nothing has changed. */
  readonly fingerprint: string | null;
  readonly stillMet: boolean;
}

/**
 * Compares what valid certificates were issued on with what is known today of the same time: class sessions held and tests
 * finished by the moment of issue, under the rules of then and on the base of then (a plan approved since is no change). It asks the same readers as the issue and knows no list of
 * causes: register, mark, exemption, enrolment, content and whatever comes next cannot be forgotten.
 */
@Injectable()
export class CertificateChanges {
  constructor(
    private readonly rules: CertificateRules,
    private readonly reader: EligibilityFactsReader,
    private readonly snapshots: CertificateSnapshots,
  ) {}

  /**
   * The valid certificates of enrolments of an edition, or some of them, newest number first; what speaks of a period or an event
   * rests on other facts. A fixed number of queries.
   */
  async ofEdition(
    manager: EntityManager,
    editionId: string,
    certificateIds?: readonly string[],
  ): Promise<ComparedCertificate[]> {
    const certificates = await manager.find(Certificate, {
      where: {
        editionId,
        subjectKind: 'enrolment',
        revokedAt: IsNull(),
        ...(certificateIds && { id: In([...certificateIds]) }),
      },
      relations: { person: true },
      order: { year: 'DESC', serial: 'DESC' },
    });
    if (certificates.length === 0) return [];
    const people = await this.peopleAtIssue(manager, editionId, certificates);
    const versions = await this.rules.versions(manager, editionId);
    const course = await this.snapshots.course(manager, editionId);
    return certificates.map((certificate, place) =>
      this.compare(certificate, { person: people[place], versions, course }),
    );
  }

  /** In the order of the certificates, one for each. */
  private async peopleAtIssue(
    manager: EntityManager,
    editionId: string,
    certificates: readonly Certificate[],
  ): Promise<PersonFacts[]> {
    const ids = [...new Set(certificates.map(({ subjectId }) => subjectId))];
    const rows = await this.reader.people(manager, editionId, ids);
    const byEnrolment = new Map(rows.map((row) => [row.enrolment_id, row]));
    const moments = certificates.map(({ subjectId, issuedAt, snapshot }) => {
      const row = byEnrolment.get(subjectId);
      if (!row) throw new Error(`The enrolment ${subjectId} of a certificate is not of its edition.`);
      return { ...row, by: issuedAt, base: snapshot.hoursBase ?? ('calendar' as const) };
    });
    return this.reader.complete(manager, editionId, moments);
  }

  private compare(
    certificate: Certificate,
    today: {
      person: PersonFacts | undefined;
      versions: ReadonlyMap<number, CurrentRules>;
      course: CourseFacts;
    },
  ): ComparedCertificate {
    const { kind, snapshot, evidence, issuedAt } = certificate;
    const { person, course } = today;
    if (!person) throw new Error('Facts are missing for a certificate.');
    const rules: DraftFacts['rules'] = today.versions.get(snapshot.rulesVersion) ?? {
      version: snapshot.rulesVersion,
      rules: { attendance: [], achievement: [] },
      document: snapshot.document,
    };
    const results = checkRules(rules.rules[kind], person.facts);
    const draft = this.snapshots.draft(course, { kind, person, rules, at: issuedAt });
    const printed = withoutLaterModules(snapshot, draft);
    const [then, now] = [certificateFacts(snapshot, evidence), certificateFacts(printed, results)];
    const changes = changedFacts(then, now);
    return {
      certificate,
      changes,
      fingerprint: changes.length === 0 ? null : sha256(spellDifferences(then, now)),
      stillMet: isEligible(results),
    };
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** Of no difference at all: what `settled` bears. */
export const NO_DIFFERENCE = sha256('[]');
