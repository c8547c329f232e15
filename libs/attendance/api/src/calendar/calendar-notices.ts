import { Person, runsAt } from '@lumit/accounts/api';
import { spellClassTime } from '@lumit/attendance/domain';
import type { Edition } from '@lumit/courses/api';
import { Clock, CONFIG, type Config, type MailContent, Mailer } from '@lumit/platform';
import { ROLES, roleMay } from '@lumit/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClassSession } from '../class-session.entity';
import { attendees } from '../roll-rows';

/** A class session as it was and as it is. */
export interface CalendarChange {
  readonly edition: Edition;
  readonly before: ClassSession;
  readonly after: ClassSession;
}

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
        content: {
          ...wordsOf(change),
          greetingName: givenName,
          action: {
            label: learns ? 'Vedi i tuoi incontri' : 'Vedi gli incontri',
            url: `${this.config.origin}/${learns ? 'presenze' : 'incontri'}`,
          },
          why: `Ricevi questa email perché ${learns ? 'partecipi a' : 'lavori in'} ${edition.title}.`,
        },
      });
    return receivers.length;
  }
}

function wordsOf({
  edition,
  before,
  after,
}: CalendarChange): Pick<MailContent, 'subject' | 'reason' | 'facts'> {
  const moved =
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime();
  const course = { label: 'Corso', value: edition.title };
  const which = { label: 'Incontro', value: `${after.number}, ${after.title}` };
  if (after.state === 'cancelled')
    return {
      subject: `Incontro ${after.number} annullato`,
      reason: 'un incontro del corso è stato annullato.',
      facts: [
        which,
        course,
        { label: 'Era previsto', value: spellClassTime(before) },
        ...(after.cancellingReason ? [{ label: 'Motivo', value: after.cancellingReason }] : []),
      ],
    };
  return {
    subject: moved
      ? `Incontro ${after.number}: nuova data`
      : `Incontro ${after.number}: cambia dove si tiene`,
    reason: moved
      ? 'un incontro del corso è stato spostato.'
      : 'di un incontro del corso cambia dove si tiene.',
    facts: [
      which,
      course,
      { label: 'Quando', value: spellClassTime(after) },
      ...(moved ? [{ label: 'Prima era', value: spellClassTime(before) }] : []),
      ...(after.place ? [{ label: 'Dove', value: after.place }] : []),
      ...(after.link ? [{ label: 'Collegamento', value: after.link }] : []),
    ],
  };
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
