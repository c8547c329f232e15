import type { EntityManager } from 'typeorm';

/** Who may get mail at all; `accounts`, which knows who is suspended, provides it. */
export abstract class MailGate {
  /** Asked when a message is about to leave: what was promised before a suspension does not reach its person after it (P-34). */
  abstract isOpenFor(manager: EntityManager, personId: string): Promise<boolean>;
}
