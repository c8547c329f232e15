import { Person, runsAt } from '@lumit/accounts/api';
import { Clock, CONFIG, type Config, Mailer } from '@lumit/platform';
import { ROLES, roleMay } from '@lumit/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClassSession } from '../class-session.entity';
import { attendees } from '../roll-rows';
import { type CalendarChange, noticeWords } from './notice-words';

interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly email: string;
  readonly learns: boolean;
}

/** Mail about the calendar: to who attends, who teaches and who keeps the register, once for each change. */
@Injectable()
export class CalendarNotices {
  constructor(
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Tells of a change or, where it is cancelled now, of that; gives how many are told. In the transaction of the change. */
  async tell(manager: EntityManager, change: CalendarChange): Promise<number> {
    const { edition, before, after } = change;
    const receivers = await receiversOf(manager, [before, after], this.clock.now());
    const kind = after.state === 'cancelled' ? 'class_session.cancelled' : 'class_session.changed';
    for (const { id, name, givenName, email, learns } of receivers)
      await this.mailer.enqueue(manager, {
        organisationId: edition.organisationId,
        kind,
        dedupeKey: `${kind}:${after.id}:${after.version}:${id}`,
        personId: id,
        to: { name, address: email },
        content: noticeWords(change, { givenName, learns, origin: this.config.origin }),
      });
    return receivers.length;
  }
}

/** People with an account whom a class session concerns, each once. */
async function receiversOf(
  manager: EntityManager,
  rows: readonly ClassSession[],
  at: Date,
): Promise<Receiver[]> {
  const learners: string[] = [];
  for (const row of rows) {
    const people = await attendees(manager, row).select('n.person_id', 'id').getRawMany<{ id: string }>();
    learners.push(...people.map(({ id }) => id));
  }
  const [first] = rows;
  const keepers = ROLES.filter((role) => roleMay(role, 'keep-registers'));
  const staff = await manager.query<{ id: string }[]>(STAFF, [first?.id, first?.editionId, keepers, at]);
  const found = await manager
    .createQueryBuilder(Person, 'p')
    .where(`p.id = any(:ids::uuid[]) and p.state = 'active'`, {
      ids: [...new Set([...learners, ...staff.map(({ id }) => id)])],
    })
    .orderBy('p.id')
    .getMany();
  return found.map(({ id, givenName, familyName, email }) => ({
    id,
    givenName,
    email,
    name: `${givenName} ${familyName}`,
    learns: learners.includes(id),
  }));
}

/** Teachers with an account, and who keeps the registers of this edition alone: the office wrote the change. */
const STAFF = `
  select t.person_id id from class_session_teacher ct join teacher t on t.id = ct.teacher_id
   where ct.class_session_id = $1 and t.person_id is not null
  union
  select g.person_id from role_grant g where g.edition_id = $2 and g.role = any($3::text[])
     and ${runsAt('g', '$4::timestamptz')}`;
