import {
  type AddressEnd,
  type AddressLinkState,
  addressLinkState,
  type AddressLinkView,
  completesAddressChange,
} from '@lumit/accounts/domain';
import { CONFIG, type Config, Mailer, refused } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { findMailReceiver } from '../mail-receiver';
import { hashOfToken, voidPasswordLinks } from '../make-password-link';
import { NetworkLimiter } from '../network-limiter';
import { addressChangedMails } from './address-mails';
import { AddressRecords } from './address-records';
import { type FoundChange, findAddressChange } from './find-address-change';

interface AddressVisit {
  readonly address: string;
  readonly at: Date;
}

/** The door of the links with which the two mailboxes confirm. Holding the link is the proof: nobody signs in for it. */
@Injectable()
export class AddressLinks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly networks: NetworkLimiter,
    private readonly records: AddressRecords,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async look(token: string, visit: AddressVisit): Promise<AddressLinkView> {
    const found = await this.find(token, visit);
    if (!found) return { state: 'unknown', end: null, expiresAt: null };
    return viewOf(found, addressLinkState(found.facts, found.end, visit.at.getTime()));
  }

  /**
   * One mailbox says yes. With the second the account takes the new address, in the same transaction, and both mailboxes are told.
   * Pressed twice, it says the same.
   * @throws AppError refused, with why the link will not do, or that the address is another account's by now
   */
  async confirm(token: string, visit: AddressVisit): Promise<AddressLinkView> {
    const found = await this.find(token, visit);
    if (!found) throw refused([{ code: 'address_link.unknown' }]);
    const state = await this.dataSource.transaction((manager) => this.settle(manager, token, found, visit));
    if (state !== 'confirmed' && state !== 'done') throw refused([{ code: `address_link.${state}` }]);
    return viewOf(found, state);
  }

  /** The person is locked, as by whoever calls the change off; then what the link may do is read again. */
  private async settle(
    manager: EntityManager,
    token: string,
    { personId, end }: FoundChange,
    visit: AddressVisit,
  ): Promise<Exclude<AddressLinkState, 'valid'>> {
    await manager.query('select from person where id = $1 for update', [personId]);
    const found = await findAddressChange(manager, hashOfToken(token));
    const state = addressLinkState(found?.facts, end, visit.at.getTime());
    if (!found || state !== 'valid') return state === 'valid' ? 'unknown' : state;
    await manager.query(CONFIRM[end], [found.id, visit.at]);
    if (!completesAddressChange(found.facts, end)) return 'confirmed';
    return (await this.take(manager, found, visit)) ? 'done' : 'taken';
  }

  /** False, and the change is over, when another account has the address by now. */
  private async take(manager: EntityManager, change: FoundChange, visit: AddressVisit): Promise<boolean> {
    const { id, personId, currentEmail, newEmail } = change;
    // Of two accounts that take one address at once the second waits here, and then finds it taken.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [newEmail]);
    const [, taken] = await manager.query<[unknown, number]>(TAKE, [personId, newEmail]);
    await manager.query(taken === 1 ? END_DONE : END_VOID, [id, visit.at]);
    if (taken === 0) return false;
    // They were sent to a mailbox that need not be this person's any more.
    await voidPasswordLinks(manager, personId, visit.at);
    const receiver = await findMailReceiver(manager, personId);
    const facts = { id, at: visit.at, origin: this.config.origin, currentEmail, newEmail };
    for (const mail of addressChangedMails(receiver, facts)) await this.mailer.enqueue(manager, mail);
    await this.records.changed(manager, personId, visit.address);
    return true;
  }

  /** Only links that do not exist count against the network address: who holds one is no guesser. */
  private async find(token: string, { address }: AddressVisit): Promise<FoundChange | undefined> {
    await this.networks.take(address);
    const found = await findAddressChange(this.dataSource.manager, hashOfToken(token));
    if (found) await this.networks.giveBack(address);
    return found;
  }
}

const viewOf = ({ end, expiresAt }: FoundChange, state: AddressLinkState): AddressLinkView => ({
  state,
  end,
  expiresAt: expiresAt.toISOString(),
});

const CONFIRM: Readonly<Record<AddressEnd, string>> = {
  current: 'update address_change set current_confirmed_at = $2 where id = $1',
  new: 'update address_change set new_confirmed_at = $2 where id = $1',
};
const TAKE = `
  update person set email = $2 where id = $1 and not exists (select from person where email = $2)`;
const END_DONE = 'update address_change set done_at = $2 where id = $1';
const END_VOID = 'update address_change set voided_at = $2 where id = $1';
