import { randomBytes } from 'node:crypto';
import type { AddressEnd } from '@lumit/accounts/domain';
import { CONFIG, type Config, JobHandler, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { findMailReceiver } from '../mail-receiver';
import { hashOfToken } from '../make-password-link';
import { ADDRESS_QUEUE, type AddressJob } from './address-changes';
import { addressInUseMail, addressLinkMail } from './address-mails';
import { addressLinkAddress } from './address-link-address';

/** Makes the two links of a request and mails each to its mailbox. */
@Injectable()
export class SendAddressLinks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Done twice, it makes and mails each link once: the row says whether it has them. */
  @JobHandler(ADDRESS_QUEUE)
  async send({ changeId }: AddressJob): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [change] = await manager.query<ChangeRow[]>(LOCK_UNSENT, [changeId]);
      if (!change) return;
      await this.mailLink(manager, change, 'current');
      if (change.owner_id === null) await this.mailLink(manager, change, 'new');
      else await this.warnOwner(manager, changeId, change.owner_id);
    });
  }

  private async mailLink(manager: EntityManager, change: ChangeRow, end: AddressEnd): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    await manager.query(KEEP_TOKEN[end], [change.id, hashOfToken(token)]);
    const receiver = await findMailReceiver(manager, change.person_id);
    const url = addressLinkAddress(this.config.origin, token);
    const facts = { id: change.id, end, url, newEmail: change.new_email, expiresAt: change.expires_at };
    await this.mailer.enqueue(manager, addressLinkMail(receiver, facts));
  }

  /** The address is somebody's: they alone are told, and the request never comes to an end. */
  private async warnOwner(manager: EntityManager, id: string, ownerId: string): Promise<void> {
    await this.mailer.enqueue(manager, addressInUseMail(await findMailReceiver(manager, ownerId), id));
  }
}

interface ChangeRow {
  readonly id: string;
  readonly person_id: string;
  readonly new_email: string;
  readonly expires_at: Date;
  /** Whose account has the address already, if anybody's. */
  readonly owner_id: string | null;
}

const LOCK_UNSENT = `
  select c.id, c.person_id, c.new_email, c.expires_at, o.id as owner_id
    from address_change c
    join person p on p.id = c.person_id and p.state = 'active'
    left join person o on o.email = c.new_email
   where c.id = $1 and c.current_token_hash is null and c.done_at is null and c.voided_at is null
     for update of c`;
const KEEP_TOKEN: Readonly<Record<AddressEnd, string>> = {
  current: 'update address_change set current_token_hash = $2 where id = $1',
  new: 'update address_change set new_token_hash = $2 where id = $1',
};
