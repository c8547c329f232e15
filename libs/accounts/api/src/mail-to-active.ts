import { MailGate } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Who is suspended gets no mail, whatever was promised before. */
@Injectable()
export class MailToActive extends MailGate {
  async isOpenFor(manager: EntityManager, personId: string): Promise<boolean> {
    const [suspended] = await manager.query<unknown[]>(SUSPENDED, [personId]);
    return suspended === undefined;
  }
}

const SUSPENDED = `select from person where id = $1 and state = 'suspended'`;
