import { randomUUID } from 'node:crypto';
import { Audit, CONFIG, type Config, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findMailReceiver } from '../mail-receiver';
import { makePasswordLink, passwordLinkAddress } from '../make-password-link';
import { managersOf } from './office-rows';
import { type Deed, deedMail, type Door, noticeMail } from './role-mails';

/** What somebody did to a person of their organisation. */
export interface PersonDeed extends Pick<Deed, 'kind' | 'role' | 'reason'> {
  readonly actorId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly at: Date;
  readonly details: Record<string, unknown>;
}

/** Puts on record what was done to a person, and tells them and the others who manage the organisation, in its transaction. */
@Injectable()
export class Deeds {
  constructor(
    private readonly audit: Audit,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(manager: EntityManager, deed: PersonDeed): Promise<void> {
    const { actorId, organisationId, personId, kind, at, reason } = deed;
    const { by, person } = await this.names(manager, deed);
    const told: Deed = { id: randomUUID(), kind, by, role: deed.role, reason };
    const to = { ...(await findMailReceiver(manager, personId)), organisationId };
    if (kind !== 'person.suspended') {
      const door = await this.doorOf(manager, told.id, { personId, at, isOpen: person.hasPassword });
      await this.mailer.enqueue(manager, deedMail(to, told, door));
    }
    const others = (await managersOf(manager, organisationId, at)).map((one) => one.personId);
    for (const other of new Set(others)) {
      if (other === actorId || other === personId) continue;
      const receiver = { ...(await findMailReceiver(manager, other)), organisationId };
      const url = `${this.config.origin}/segreteria/persone/${personId}`;
      await this.mailer.enqueue(manager, noticeMail(receiver, told, { name: person.name, url }));
    }
    await this.audit.record(manager, {
      actorId,
      action: kind,
      objectKind: 'person',
      objectId: personId,
      organisationId,
      details: { ...deed.details, ...(reason && { reason }) },
    });
  }

  /** Who never chose a password gets a link for it with every message, as long as they have none. */
  private async doorOf(
    manager: EntityManager,
    id: string,
    { personId, at, isOpen }: { personId: string; at: Date; isOpen: boolean },
  ): Promise<Door> {
    const signIn = { url: `${this.config.origin}/accedi` };
    if (isOpen) return signIn;
    const link = await makePasswordLink(manager, { id, personId, purpose: 'first', at });
    if (!link) return signIn;
    return { url: passwordLinkAddress(this.config.origin, link.token), expiresAt: link.expiresAt };
  }

  private async names(manager: EntityManager, { actorId, personId }: PersonDeed) {
    const rows = await manager.query<NameRow[]>(NAMES, [[actorId, personId]]);
    const of = (wanted: string) => rows.find(({ id }) => id === wanted);
    const person = of(personId);
    return {
      by: of(actorId)?.name ?? 'Segreteria',
      person: { name: person?.name ?? '', hasPassword: person?.has_password ?? false },
    };
  }
}

interface NameRow {
  readonly id: string;
  readonly name: string;
  readonly has_password: boolean;
}

const NAMES = `
  select id, given_name || ' ' || family_name as name, password_hash is not null as has_password
    from person where id = any($1::uuid[])`;
