import {
  BODIES_PER_PAGE,
  type BodyDetails,
  type BodyListQuery,
  type BodyListView,
  type BodyView,
  domainsToTry,
  type SaveBody,
  suggestBodies,
} from '@lumit/accounts/domain';
import { type Actor, Audit, conflict, type Principal, notFound, reachOf, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { detailsOf, findBodies, getBody } from './body-rows';

/** A register is there for those who keep it, and for nobody else. */
export function refuseStrangers(actor: Principal, organisationId: string): void {
  if (!reachOf(actor, 'manage-bodies').organisations.includes(organisationId)) throw notFound();
}

/** The register of the bodies (enti) of an organisation. */
@Injectable()
export class Bodies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, organisationId: string, query: BodyListQuery): Promise<BodyListView> {
    refuseStrangers(actor, organisationId);
    const { manager } = this.dataSource;
    const found = await this.find(manager, organisationId, query);
    const provinces = await manager.query<Array<{ province: string }>>(PROVINCES, [organisationId]);
    const first = (query.page - 1) * BODIES_PER_PAGE;
    return {
      items: found.slice(first, first + BODIES_PER_PAGE),
      total: found.length,
      provinces: provinces.map(({ province }) => province),
    };
  }

  show(actor: Actor, organisationId: string, id: string): Promise<BodyView> {
    refuseStrangers(actor, organisationId);
    return getBody(this.dataSource.manager, organisationId, id);
  }

  create(actor: Principal, organisationId: string, body: BodyDetails): Promise<BodyView> {
    refuseStrangers(actor, organisationId);
    return this.dataSource.transaction(async (manager) => {
      await this.refuseTaken(manager, organisationId, body, null);
      const [made] = await manager.query<Array<{ id: string }>>(CREATE, [organisationId, ...valuesOf(body)]);
      if (!made) throw refused([{ code: 'body.name_taken' }]);
      await this.tell(manager, actor, organisationId, { id: made.id, before: null, after: body });
      return getBody(manager, organisationId, made.id);
    });
  }

  /** @throws AppError conflict, with what stands there now, when somebody saved since the version that the writer saw */
  change(actor: Actor, organisationId: string, id: string, { version, body }: SaveBody): Promise<BodyView> {
    refuseStrangers(actor, organisationId);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM body WHERE id = $1 AND organisation_id = $2 FOR UPDATE', [
        id,
        organisationId,
      ]);
      const now = await getBody(manager, organisationId, id);
      if (now.version !== version) throw conflict({ code: 'body.changed_meanwhile' }, now);
      await this.refuseTaken(manager, organisationId, body, id);
      await manager.query(CHANGE, [id, ...valuesOf(body)]);
      await this.tell(manager, actor, organisationId, { id, before: detailsOf(now), after: body });
      return getBody(manager, organisationId, id);
    });
  }

  private find(
    manager: EntityManager,
    organisationId: string,
    { kind, province, q = '' }: BodyListQuery,
  ): Promise<readonly BodyView[]> {
    const byAddress = q.includes('@');
    const values = [organisationId, kind ?? null, province || null];
    if (byAddress)
      return findBodies(manager, FILTERS + ' AND b.email_domains && $4::text[]', [
        ...values,
        [...domainsToTry(q)],
      ]).then((known) => suggestBodies(q, known));
    return findBodies(manager, FILTERS + ' AND ' + NAMED, [...values, q]);
  }

  private async refuseTaken(
    manager: EntityManager,
    organisationId: string,
    { name, ipaCode }: BodyDetails,
    except: string | null,
  ): Promise<void> {
    const [taken] = await manager.query<Array<{ name: boolean; ipa: boolean }>>(TAKEN, [
      organisationId,
      name,
      ipaCode,
      except,
    ]);
    const refusals = [
      ...(taken?.name ? [{ code: 'body.name_taken' }] : []),
      ...(taken?.ipa ? [{ code: 'body.ipa_taken' }] : []),
    ];
    if (refusals.length > 0) throw refused(refusals);
  }

  private tell(
    manager: EntityManager,
    { personId }: Principal,
    organisationId: string,
    { id, before, after }: { id: string; before: BodyDetails | null; after: BodyDetails },
  ): Promise<void> {
    return this.audit.record(manager, {
      actorId: personId,
      action: before ? 'body.changed' : 'body.created',
      objectKind: 'body',
      objectId: id,
      organisationId,
      details: { before, after },
    });
  }
}

const valuesOf = ({ name, kind, municipality, province, emailDomains, ipaCode }: BodyDetails) => [
  name,
  kind,
  municipality,
  province,
  [...emailDomains],
  ipaCode,
];

const FILTERS =
  'b.organisation_id = $1 AND ($2::text IS NULL OR b.kind = $2) AND ($3::text IS NULL OR b.province = $3)';
/** Literal: no sign of what is typed means anything (B-721). */
const NAMED = `position(lower($4) in lower(b.name || ' ' || coalesce(b.municipality, ''))) > 0`;
const PROVINCES = `
  SELECT DISTINCT province FROM body WHERE organisation_id = $1 AND province IS NOT NULL ORDER BY province`;
const CREATE = `
  INSERT INTO body (organisation_id, name, kind, municipality, province, email_domains, ipa_code)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`;
const CHANGE = `
  UPDATE body SET name = $2, kind = $3, municipality = $4, province = $5, email_domains = $6, ipa_code = $7,
    version = version + 1 WHERE id = $1`;
const TAKEN = `
  SELECT coalesce(bool_or(lower(name) = lower($2)), false) AS name, coalesce(bool_or(ipa_code = $3), false) AS ipa
    FROM body WHERE organisation_id = $1 AND id IS DISTINCT FROM $4::uuid`;
