import { getEditionFor } from '@lumit/courses/api';
import { Person } from '@lumit/accounts/api';
import {
  awaitsReview,
  type CertificateReview,
  type CertificateReviews,
  type ConfirmedReview,
  type ConfirmReviews,
  revokeBlockers,
  spellCertificateNumber,
  waitsSince,
} from '@lumit/certificates/domain';
import { type Actor, conflict, notFound, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Certificate } from '../certificate.entity';
import { toEntry } from '../to-register-entry';
import { CertificateChanges, type ComparedCertificate } from './certificate-changes';
import { ReviewRecords, type SaidRow } from './review-records';

/** The certificates that somebody has to look at again, and what was said about them. Read anew at each request. */
@Injectable()
export class CertificateReviewsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: CertificateChanges,
    private readonly records: ReviewRecords,
  ) {}

  async list(actor: Actor, editionId: string): Promise<CertificateReviews> {
    const { manager } = this.dataSource;
    await getEditionFor(manager, actor, 'see-certificates', editionId);
    const compared = await this.changes.ofEdition(manager, editionId);
    const said = await this.records.saidOf(
      manager,
      compared.map(({ certificate }) => certificate),
    );
    return {
      waiting: compared.flatMap((one) => toReview(one, said.get(one.certificate.id) ?? [])),
      confirmed: await confirmedOf(manager, compared, said),
    };
  }

  /**
   * Confirms what the caller saw. The enrolments are locked while the facts are read again: 409 `certificate.facts_changed`
   * when any of them is no longer as seen; then nothing is confirmed.
   */
  async confirm(actor: Actor, editionId: string, request: ConfirmReviews): Promise<CertificateReviews> {
    await this.dataSource.transaction(async (manager) => {
      await getEditionFor(manager, actor, 'issue-certificates', editionId);
      const seen = new Map(request.items.map((item) => [item.certificateId, item.fingerprint]));
      await lockHolders(manager, editionId, [...seen.keys()]);
      const compared = await this.changes.ofEdition(manager, editionId, [...seen.keys()]);
      if (compared.some((one) => one.fingerprint !== seen.get(one.certificate.id)))
        throw conflict({ code: 'certificate.facts_changed' });
      const act = { said: 'confirmed' as const, by: actor.personId, reason: request.reason };
      for (const one of compared) await this.records.say(manager, one, act);
    });
    return this.list(actor, editionId);
  }
}

async function lockHolders(manager: EntityManager, editionId: string, ids: readonly string[]): Promise<void> {
  const certificates = await manager.find(Certificate, {
    select: { id: true, subjectId: true, revokedAt: true },
    where: { editionId, subjectKind: 'enrolment', id: In([...ids]) },
  });
  if (certificates.length !== ids.length) throw notFound();
  const [blocker] = certificates.flatMap(revokeBlockers);
  if (blocker) throw refused([blocker]);
  await manager.query('SELECT 1 FROM enrolment WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [
    certificates.map(({ subjectId }) => subjectId),
  ]);
}

function toReview(one: ComparedCertificate, said: readonly SaidRow[]): CertificateReview[] {
  const { certificate, changes, fingerprint, stillMet } = one;
  if (fingerprint === null || !awaitsReview(said, fingerprint)) return [];
  const since = waitsSince(said)?.toISOString() ?? null;
  return [{ entry: toEntry(certificate), changes: [...changes], fingerprint, since, stillMet }];
}

async function confirmedOf(
  manager: EntityManager,
  compared: readonly ComparedCertificate[],
  said: ReadonlyMap<string, readonly SaidRow[]>,
): Promise<ConfirmedReview[]> {
  const rows = compared.flatMap(({ certificate }) =>
    (said.get(certificate.id) ?? [])
      .filter((one) => one.said === 'confirmed')
      .map((one) => ({ ...one, entry: toEntry(certificate) })),
  );
  const people = await manager.findBy(Person, { id: In(rows.map(({ saidBy }) => saidBy)) });
  const names = new Map(people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  return rows
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ certificateId, entry, changes, reason, saidBy, at }) => ({
      certificateId,
      number: spellCertificateNumber(entry),
      name: entry.name,
      changes: [...changes],
      reason: reason ?? '',
      by: names.get(saidBy ?? '') ?? '',
      at: at.toISOString(),
    }));
}
