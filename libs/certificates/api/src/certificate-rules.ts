import { Organisation } from '@lumit/accounts/api';
import {
  CertificateDocument,
  type CertificateDocument as Document,
  defaultRuleSet,
  RuleSet,
} from '@lumit/certificates/domain';
import { Edition } from '@lumit/courses/api';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { EditionSettings } from '@lumit/courses/domain';
import { Clock, refused } from '@lumit/platform';
import { newOrigin, type Origin } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CertificateRulesRow } from './certificate-rules.entity';

/** The rules in force, read through their shapes. */
export interface CurrentRules {
  readonly version: number;
  readonly rules: RuleSet;
  readonly document: Document;
  /** Null: the program's default, which nobody has confirmed. */
  readonly publishedBy: string | null;
}

export interface NewRules {
  readonly editionId: string;
  readonly rules: RuleSet;
  readonly document: Document;
  /** Null: the programme's own default. */
  readonly publishedBy: string | null;
  /** Why, in the words of who publishes. */
  readonly reason?: string;
}

/** One rule set per edition, versioned: what was in force stays readable beside what was issued under it. */
@Injectable()
export class CertificateRules {
  constructor(private readonly clock: Clock) {}

  /** Throws `certificate.rules_missing` where none was ever published. */
  async current(manager: EntityManager, editionId: string): Promise<CurrentRules> {
    const rules = await this.find(manager, editionId);
    if (!rules) throw refused([{ code: 'certificate.rules_missing' }]);
    return rules;
  }

  /** Nothing where none was ever published: then nobody can be told what is missing. */
  async find(manager: EntityManager, editionId: string): Promise<CurrentRules | undefined> {
    const row = await manager.findOne(CertificateRulesRow, {
      where: { editionId },
      order: { version: 'DESC' },
    });
    return row ? toRules(row) : undefined;
  }

  /** Every version an edition ever had, by its number: a certificate stays under the one it was issued by. */
  async versions(manager: EntityManager, editionId: string): Promise<ReadonlyMap<number, CurrentRules>> {
    const rows = await manager.find(CertificateRulesRow, { where: { editionId } });
    return new Map(rows.map((row) => [row.version, toRules(row)]));
  }

  /** Puts the next version in force; returns its number. */
  async publish(manager: EntityManager, next: NewRules): Promise<number> {
    const version =
      ((await manager.maximum(CertificateRulesRow, 'version', { editionId: next.editionId })) ?? 0) + 1;
    const at = this.clock.now();
    const origin: Origin = next.publishedBy
      ? newOrigin({ by: next.publishedBy, at: at.toISOString() })
      : { kind: 'default', at: at.toISOString() };
    await manager.insert(CertificateRulesRow, {
      editionId: next.editionId,
      version,
      rules: RuleSet.parse(next.rules),
      document: CertificateDocument.parse(next.document),
      publishedBy: next.publishedBy,
      publishedAt: at,
      reason: next.reason ?? null,
      origin,
    } as object);
    return version;
  }

  /**
   * The default of an edition: the hours threshold of its settings, and for the second kind the named tests. Does nothing
   * where rules exist. What the document says of place and project is taken from the edition; issuer, logos and project of
   * the organisation are those of the day of the issue (`printedDocument`).
   */
  async publishDefault(
    manager: EntityManager,
    editionId: string,
    choices: { quizCodes: readonly string[]; document?: Partial<Document> },
  ): Promise<void> {
    if (await manager.existsBy(CertificateRulesRow, { editionId })) return;
    const edition = await manager.findOneByOrFail(Edition, { id: editionId });
    const { hoursThreshold } = EditionSettings.parse(edition.settings);
    const document = { ...(await this.documentFor(manager, edition)), ...choices.document };
    await this.publish(manager, {
      editionId,
      rules: defaultRuleSet({
        quizCodes: choices.quizCodes,
        states: ATTENDING_STATES,
        minPercent: hoursThreshold,
      }),
      document,
      publishedBy: null,
    });
  }

  /** What a certificate of an edition prints besides its person, where nobody has said. */
  async documentFor(manager: EntityManager, edition: Edition): Promise<Document> {
    return documentOf(edition, await manager.findOneByOrFail(Organisation, { id: edition.organisationId }));
  }
}

function toRules({ version, rules, document, publishedBy }: CertificateRulesRow): CurrentRules {
  return {
    version,
    rules: RuleSet.parse(rules),
    document: CertificateDocument.parse(document),
    publishedBy,
  };
}

function documentOf(edition: Edition, organisation: Organisation): Document {
  const { projectCode, cup, place } = edition;
  return {
    issuer: organisation.name,
    area: null,
    place,
    signatories: [],
    partners: [],
    project: projectCode || cup ? { title: 'Progetto', code: projectCode, cup, fund: null } : null,
    showsMark: false,
  };
}
