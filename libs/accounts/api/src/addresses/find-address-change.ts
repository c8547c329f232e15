import type { AddressChangeFacts, AddressEnd } from '@lumit/accounts/domain';
import type { EntityManager } from 'typeorm';

/** A request, found by the link of one of its ends. */
export interface FoundChange {
  readonly id: string;
  readonly personId: string;
  readonly currentEmail: string;
  readonly newEmail: string;
  readonly expiresAt: Date;
  readonly end: AddressEnd;
  readonly facts: AddressChangeFacts;
}

export async function findAddressChange(
  manager: EntityManager,
  tokenHash: Buffer,
): Promise<FoundChange | undefined> {
  const [row] = await manager.query<ChangeRow[]>(FIND, [tokenHash]);
  if (!row) return undefined;
  return {
    id: row.id,
    personId: row.person_id,
    currentEmail: row.current_email,
    newEmail: row.new_email,
    expiresAt: row.expires_at,
    end: row.is_current ? 'current' : 'new',
    facts: {
      expiresAt: row.expires_at.getTime(),
      confirmedAt: {
        current: row.current_confirmed_at?.getTime() ?? null,
        new: row.new_confirmed_at?.getTime() ?? null,
      },
      doneAt: row.done_at?.getTime() ?? null,
      voidedAt: row.voided_at?.getTime() ?? null,
      isActive: row.is_active,
    },
  };
}

interface ChangeRow {
  readonly id: string;
  readonly person_id: string;
  readonly current_email: string;
  readonly new_email: string;
  readonly expires_at: Date;
  readonly is_current: boolean;
  readonly current_confirmed_at: Date | null;
  readonly new_confirmed_at: Date | null;
  readonly done_at: Date | null;
  readonly voided_at: Date | null;
  readonly is_active: boolean;
}

const FIND = `
  select c.id, c.person_id, c.current_email, c.new_email, c.expires_at, c.current_token_hash is not distinct from $1 as is_current,
         c.current_confirmed_at, c.new_confirmed_at, c.done_at, c.voided_at, p.state = 'active' as is_active
    from address_change c join person p on p.id = c.person_id
   where c.current_token_hash = $1 or c.new_token_hash = $1`;
