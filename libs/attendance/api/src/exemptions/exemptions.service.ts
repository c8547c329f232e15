import {
  exemptionBlockers,
  type ExemptionList,
  type ExemptionReceipt,
  type GiveExemption,
  type RevokeExemption,
  toSeconds,
} from '@lumit/attendance/domain';
import { editionReach, getEditionFor, Module, withinReach } from '@lumit/courses/api';
import { attends } from '@lumit/enrolments/api';
import { type Actor, Audit, conflict, notFound, refused } from '@lumit/platform';
import { comparePeople, romeWallClock } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { exemptionsOf } from './exempt-people';
import { ExemptionNotices } from './exemption-notices';
import { type ExemptionRow, toExemptionView } from './exemption-views';
import { ModuleExemption } from './module-exemption.entity';

/** Of one person in one edition. */
export interface ExemptionPlace {
  readonly editionId: string;
  readonly enrolmentId: string;
}

/** Exemptions from modules, given and revoked by the office of the organisation; for everybody else nobody is there. */
@Injectable()
export class Exemptions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notices: ExemptionNotices,
    private readonly audit: Audit,
  ) {}

  async list(editionId: string, actor: Actor): Promise<ExemptionList> {
    const { manager } = this.dataSource;
    const { programmeId } = await getEditionFor(manager, actor, 'grant-exemptions', editionId);
    const modules = await modulesOf(manager, programmeId);
    const titles = new Map(modules.map(({ code, title }) => [code, title]));
    const people = await manager.query<PersonRow[]>(PEOPLE, [editionId]);
    const rows = await manager.query<ExemptionRow[]>(EXEMPTIONS, [editionId]);
    const ofPerson = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
    return {
      modules: modules
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ code, title }) => ({ code, title })),
      people: people.toSorted(comparePeople).map((person) => ({
        ...person,
        exemptions: (ofPerson.get(person.enrolmentId) ?? []).map((row) => toExemptionView(row, titles)),
      })),
    };
  }

  /** Holds from the day of the decision on. Whoever writes hours or issues a certificate takes the enrolment's lock too. */
  give(place: ExemptionPlace, wanted: GiveExemption, actor: Actor, now: Date): Promise<ExemptionReceipt> {
    return this.dataSource.transaction(async (manager) => {
      const enrolment = await lockEnrolment(manager, place, actor);
      const modules = await manager.findBy(Module, {
        programmeId: enrolment.programmeId,
        withdrawnAt: IsNull(),
      });
      const known = await exemptionsOf(manager, [place.enrolmentId]);
      const blockers = exemptionBlockers(wanted, {
        modules: modules.map(({ code }) => code),
        exemptions: known.get(place.enrolmentId) ?? [],
        today: romeWallClock(toSeconds(now)).day,
      });
      if (blockers.length > 0) throw refused(blockers);
      const given = await manager.save(ModuleExemption, {
        ...wanted,
        enrolmentId: place.enrolmentId,
        givenById: actor.personId,
        givenAt: now,
        revokedById: null,
        revokedAt: null,
        revokingReason: null,
      });
      await this.record(manager, actor, 'exemption.given', given, enrolment);
      await this.notices.tell(manager, 'exemption.given', given);
      return { id: given.id };
    });
  }

  /** Ends an exemption as if it had never held: hours and certificates are judged without it. The row stays. */
  revoke(
    { exemptionId, ...place }: ExemptionPlace & { exemptionId: string },
    { reason }: RevokeExemption,
    actor: Actor,
    now: Date,
  ): Promise<ExemptionReceipt> {
    return this.dataSource.transaction(async (manager) => {
      const enrolment = await lockEnrolment(manager, place, actor);
      const { enrolmentId } = place;
      const standing = await manager.findOneBy(ModuleExemption, { id: exemptionId, enrolmentId });
      if (!standing) throw notFound();
      if (standing.revokedAt) throw conflict({ code: 'exemption.already_revoked' });
      const revocation = { revokedById: actor.personId, revokedAt: now, revokingReason: reason };
      await manager.update(ModuleExemption, { id: exemptionId }, revocation);
      const revoked = { ...standing, ...revocation };
      await this.record(manager, actor, 'exemption.revoked', revoked, enrolment);
      await this.notices.tell(manager, 'exemption.revoked', revoked);
      return { id: exemptionId };
    });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: 'exemption.given' | 'exemption.revoked',
    row: ModuleExemption,
    { organisationId }: { readonly organisationId: string },
  ): Promise<void> {
    const { moduleCode, evidence, approvedBy, approvedOn } = row;
    const reason = row.revokingReason ?? row.reason;
    return this.audit.record(manager, {
      actorId: actor.personId,
      action,
      objectKind: 'enrolment',
      objectId: row.enrolmentId,
      organisationId,
      details: { exemptionId: row.id, moduleCode, evidence, approvedBy, approvedOn, reason },
    });
  }
}

interface PersonRow {
  readonly enrolmentId: string;
  readonly familyName: string;
  readonly givenName: string;
}

const modulesOf = (manager: EntityManager, programmeId: string) =>
  manager.find(Module, {
    select: { id: true, code: true, title: true, withdrawnAt: true },
    where: { programmeId },
    order: { position: 'ASC' },
  });

async function lockEnrolment(
  manager: EntityManager,
  { editionId, enrolmentId }: ExemptionPlace,
  actor: Actor,
): Promise<{ organisationId: string; programmeId: string }> {
  const [row] = await manager.query<{ organisationId: string; programmeId: string }[]>(ENROLMENT, [
    enrolmentId,
    editionId,
    ...editionReach(actor, 'grant-exemptions'),
  ]);
  if (!row) throw notFound();
  return row;
}

const ENROLMENT = `
  select e.organisation_id as "organisationId", e.programme_id as "programmeId"
    from enrolment en join edition e on e.id = en.edition_id
   where en.id = $1 and e.id = $2 and ${attends('en')} and ${withinReach('e', '$3', '$4')}
     for no key update of en`;

const PEOPLE = `
  select en.id as "enrolmentId", p.family_name as "familyName", p.given_name as "givenName"
    from enrolment en join person p on p.id = en.person_id
   where en.edition_id = $1 and ${attends('en')}
   order by en.id`;

const EXEMPTIONS = `
  select x.id, x.enrolment_id as "enrolmentId", x.module_code as "moduleCode", x.reason, x.evidence, x.approved_by as "approvedBy",
         to_char(x.approved_on, 'YYYY-MM-DD') as "approvedOn", x.given_at as "givenAt", concat(g.given_name, ' ', g.family_name) as "givenBy",
         x.revoked_at as "revokedAt", concat(r.given_name, ' ', r.family_name) as "revokedBy", x.revoking_reason as "revokingReason"
    from module_exemption x
    join enrolment en on en.id = x.enrolment_id
    join person g on g.id = x.given_by_id
    left join person r on r.id = x.revoked_by_id
   where en.edition_id = $1
   order by x.revoked_at desc nulls first, x.given_at desc, x.id`;
