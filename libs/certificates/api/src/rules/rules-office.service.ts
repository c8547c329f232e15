import { Person } from '@lumit/accounts/api';
import {
  choiceBlockers,
  type PublishRules,
  readRules,
  type RulesChoice,
  type RulesOffice,
  type RulesPreview,
  sameRules,
  toRuleSet,
} from '@lumit/certificates/domain';
import { type Edition, getEditionFor, lockEditionFor } from '@lumit/courses/api';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { type Actor, Audit, conflict, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { CertificateRules } from '../certificate-rules';
import { CertificateRulesRow } from '../certificate-rules.entity';
import { IssueRun } from '../issue-run.entity';
import { firstChoice, groundOf, type GroundView, inWords, toGround } from './rules-ground';
import { RulesEffects } from './rules-effects';

/** The rules for the certificates of an edition as the office sets them: looked at before, put in force as a version of their own. */
@Injectable()
export class RulesOfficeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: CertificateRules,
    private readonly effects: RulesEffects,
    private readonly audit: Audit,
  ) {}

  async find(actor: Actor, editionId: string): Promise<RulesOffice> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'manage-editions', editionId);
    const ground = await groundOf(manager, edition);
    const current = await this.rules.find(manager, editionId);
    const read = current
      ? readRules(current.rules, ATTENDING_STATES)
      : { choice: firstChoice(edition, ground), exact: true };
    return {
      edition: { id: editionId, title: edition.title, isArchived: edition.state === 'archived' },
      version: current?.version ?? 0,
      ...read,
      isChosen: current !== undefined && current.publishedBy !== null,
      ...ground,
      versions: await this.versions(manager, editionId, ground),
    };
  }

  /** What would change, without writing anything. @throws AppError `refused` for a choice that cannot be put in force */
  async preview(actor: Actor, editionId: string, choice: RulesChoice): Promise<RulesPreview> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'manage-editions', editionId);
    const after = await wanted(manager, edition, choice);
    const current = await this.rules.find(manager, editionId);
    const effects = await this.effects.of(manager, editionId, { before: current?.rules, after });
    return { version: current?.version ?? 0, ...effects };
  }

  /**
   * Puts the next version in force. Certificates that were issued stay under theirs. @throws AppError `conflict` where the rules are
   * no longer those that the caller saw, or an issue is under way; `refused` for a choice that cannot be, or is in force already
   */
  async publish(actor: Actor, editionId: string, order: PublishRules): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionFor(manager, actor, 'manage-editions', editionId);
      if (edition.state === 'archived') throw refused([{ code: 'certificate.edition_archived' }]);
      const current = await this.rules.find(manager, editionId);
      if ((current?.version ?? 0) !== order.version) throw conflict({ code: 'certificate.rules_changed' });
      if (await manager.existsBy(IssueRun, { editionId, finishedAt: IsNull() }))
        throw conflict({ code: 'certificate.run_active' });
      const after = await wanted(manager, edition, order.choice);
      const before = current?.rules;
      // The program's default may be confirmed as it is: from then on somebody has chosen it.
      if (
        before &&
        current.publishedBy !== null &&
        sameRules(before.attendance, after.attendance) &&
        sameRules(before.achievement, after.achievement)
      )
        throw refused([{ code: 'certificate.rules_unchanged' }]);
      const { changed, kinds } = await this.effects.of(manager, editionId, { before, after });
      const version = await this.rules.publish(manager, {
        editionId,
        rules: after,
        document: current?.document ?? (await this.rules.documentFor(manager, edition)),
        publishedBy: actor.personId,
        reason: order.reason,
      });
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'certificate_rules.published',
        objectKind: 'edition',
        objectId: editionId,
        organisationId: edition.organisationId,
        details: {
          version,
          reason: order.reason,
          before: before ?? null,
          after,
          changed,
          effects: kinds.map(({ kind, gain, lose }) => ({ kind, gain: gain.length, lose: lose.length })),
        },
      });
    });
  }

  private async versions(
    manager: EntityManager,
    editionId: string,
    ground: GroundView,
  ): Promise<RulesOffice['versions']> {
    const rows = await manager.find(CertificateRulesRow, {
      where: { editionId },
      order: { version: 'DESC' },
    });
    const authors = await manager.findBy(Person, {
      id: In(rows.flatMap(({ publishedBy }) => publishedBy ?? [])),
    });
    const names = new Map(authors.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
    const counted = await manager.query<{ version: number; certificates: number }[]>(ISSUED, [editionId]);
    return rows.map(({ version, publishedAt, publishedBy, reason, rules }) => ({
      version,
      at: publishedAt.toISOString(),
      by: names.get(publishedBy ?? '') ?? null,
      reason,
      inWords: inWords(rules, ground),
      certificates: counted.find((one) => one.version === version)?.certificates ?? 0,
    }));
  }
}

/** @throws AppError `refused` with every reason why not */
async function wanted(manager: EntityManager, edition: Edition, choice: RulesChoice) {
  const blockers = choiceBlockers(choice, toGround(await groundOf(manager, edition)));
  if (blockers.length > 0) throw refused(blockers);
  return toRuleSet(choice, ATTENDING_STATES);
}

const ISSUED = `
  select (snapshot ->> 'rulesVersion')::int version, count(*)::int certificates from certificate
   where edition_id = $1 and subject_kind = 'enrolment' and revoked_at is null group by 1`;
