import { getEditionFor } from '@lumit/courses/api';
import {
  issueBlockers,
  type IssueCandidate,
  type IssueCandidates,
  type KindEligibility,
  type RuleSet,
  type UnprintableText,
} from '@lumit/certificates/domain';
import { type Actor, Clock, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { CertificateRules } from './certificate-rules';
import { CertificateSnapshots } from './certificate-snapshots';
import { Eligibility, holderName, listName } from './eligibility.service';
import type { PersonFacts } from './eligibility-facts';
import { IssueRun } from './issue-run.entity';
import { findIssuedNumbers, kindsOf } from './kinds-of-person';
import { unprintableTexts } from './pdf/printable-texts';

/** The dry run: what an issue would do, by the same rules, without writing anything. */
@Injectable()
export class IssueCandidatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: CertificateRules,
    private readonly eligibility: Eligibility,
    private readonly snapshots: CertificateSnapshots,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, editionId: string): Promise<IssueCandidates> {
    const { manager } = this.dataSource;
    await getEditionFor(manager, actor, 'issue-certificates', editionId);
    const current = await this.rules.find(manager, editionId);
    if (!current)
      return {
        rulesVersion: 0,
        openRunId: null,
        classSessionsToCome: 0,
        uncoveredSeconds: 0,
        candidates: [],
      };
    const people = await this.eligibility.readAll(manager, editionId);
    const issued = await findIssuedNumbers(
      manager,
      people.map(({ enrolmentId }) => enrolmentId),
    );
    const open = await manager.findOne(IssueRun, {
      where: { editionId, finishedAt: IsNull() },
      select: { id: true },
    });
    const course = await this.snapshots.course(manager, editionId);
    const at = this.clock.now();
    return {
      rulesVersion: current.version,
      openRunId: open?.id ?? null,
      classSessionsToCome: new Set(people.flatMap(({ facts }) => facts.upcoming.map(({ label }) => label)))
        .size,
      uncoveredSeconds: Math.max(0, ...people.map(({ facts }) => facts.hours.uncoveredSeconds ?? 0)),
      candidates: people.map((person) => {
        const kind = kindFor(current.rules, person, issued.get(person.enrolmentId));
        const draft = this.snapshots.draft(course, { kind: kind.chosen.kind, person, rules: current, at });
        return candidateOf(person, kind, unprintableTexts(draft));
      }),
    };
  }

  /** The certificate that one person would get now, marked as a preview. */
  async preview(actor: Actor, editionId: string, enrolmentId: string): Promise<Uint8Array> {
    const { manager } = this.dataSource;
    await getEditionFor(manager, actor, 'issue-certificates', editionId);
    const person = (await this.eligibility.readAll(manager, editionId)).find(
      (one) => one.enrolmentId === enrolmentId,
    );
    if (!person) throw notFound();
    const rules = await this.rules.current(manager, editionId);
    const { kind } = kindFor(rules.rules, person, undefined).chosen;
    const course = await this.snapshots.course(manager, editionId);
    const draft = this.snapshots.draft(course, { kind, person, rules, at: this.clock.now() });
    return this.snapshots.draw(manager, this.snapshots.forPreview(draft), { preview: true });
  }
}

/** All kinds for a person, and the highest that they may have; where none, the first kind, whose missing rules are told. */
interface KindsFor {
  readonly kinds: readonly KindEligibility[];
  readonly chosen: KindEligibility;
}

function kindFor(
  rules: RuleSet,
  person: PersonFacts,
  issued: Partial<Record<string, string>> | undefined,
): KindsFor {
  const kinds = kindsOf(rules, person.facts, issued);
  const chosen = kinds.findLast((kind) => kind.issued !== null || kind.eligible) ?? kinds[0];
  if (!chosen) throw notFound();
  return { kinds, chosen };
}

function candidateOf(
  person: PersonFacts,
  { kinds, chosen }: KindsFor,
  bad: readonly UnprintableText[],
): IssueCandidate {
  return {
    enrolmentId: person.enrolmentId,
    name: listName(person),
    holder: holderName(person),
    kind: chosen.kind,
    attendedSeconds: person.facts.hours.attendedSeconds,
    outcome: outcomeOf(chosen, bad.length > 0),
    refusals: issueBlockers({
      kind: chosen.kind,
      results: chosen.rules,
      alreadyIssued: chosen.issued,
      unprintable: bad,
    }).map(({ code, params }) => ({ code, ...(params && { params: { ...params } }) })),
    rules: chosen.rules,
    canStillReach:
      kinds
        .slice(kinds.indexOf(chosen) + 1)
        .findLast(({ issued: number, stillReachable }) => number === null && stillReachable)?.kind ?? null,
  };
}

function outcomeOf(kind: KindEligibility, notPrintable: boolean): IssueCandidate['outcome'] {
  if (kind.issued !== null) return 'already_issued';
  if (!kind.eligible) return 'not_eligible';
  return notPrintable ? 'not_printable' : 'ready';
}
