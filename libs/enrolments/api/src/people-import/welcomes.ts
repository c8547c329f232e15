import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { Clock, JobHandler, Mailer, type NewMail } from '@lumit/platform';
import { spellDay, spellRomeMoment } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type WayIn, WaysIn } from '../ways-in';

export const WELCOME_QUEUE = 'enrolments.welcome';
export const WELCOMES_AT_A_TIME = 100;

/** Tells people who were admitted by the office that they are in, with the link for their first password where they have none. */
@Injectable()
export class Welcomes {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly waysIn: WaysIn,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Once to each, however often the job runs: link and message are made together, and one enrolment is one cause. */
  @JobHandler(WELCOME_QUEUE, { retryLimit: 20, retryDelaySeconds: 10 })
  async welcome({ enrolmentIds }: { enrolmentIds: string[] }): Promise<void> {
    for (const enrolmentId of enrolmentIds)
      await this.dataSource.transaction((manager) => this.welcomeOne(manager, enrolmentId));
  }

  /** Nobody who was suspended or withdrew in the meantime. */
  private async welcomeOne(manager: EntityManager, enrolmentId: string): Promise<void> {
    const [row] = await manager.query<WelcomeRow[]>(FIND, [enrolmentId, ATTENDING_STATES]);
    if (!row) return;
    const at = this.clock.now();
    const way = await this.waysIn.open(manager, { causeId: enrolmentId, personId: row.person_id, at });
    if (way) await this.mailer.enqueue(manager, welcomeMail(row, way));
  }
}

interface WelcomeRow {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly email: string;
  readonly edition: string;
  readonly starts_on: string;
}

const FIND = `
  select en.id, p.id as person_id, e.organisation_id, p.given_name, p.family_name, p.email,
         e.title as edition, to_char(e.starts_on, 'YYYY-MM-DD') as starts_on
    from enrolment en
    join person p on p.id = en.person_id and p.state = 'active'
    join edition e on e.id = en.edition_id
   where en.id = $1 and en.state = any($2::text[])`;

/** With `expiresAt` the address is a link that opens the account: read by its receiver alone, sent no later than it works. */
export function welcomeMail(row: WelcomeRow, { url, expiresAt }: WayIn): NewMail {
  const first = { label: 'Scegli la password', url };
  return {
    organisationId: row.organisation_id,
    kind: 'enrolment.welcome',
    dedupeKey: `enrolment.welcome:${row.id}`,
    personId: row.person_id,
    to: { name: `${row.given_name} ${row.family_name}`, address: row.email },
    ...(expiresAt && { secretUntil: expiresAt }),
    content: {
      subject: 'La Segreteria ti ha iscritto al corso',
      greetingName: row.given_name,
      reason: expiresAt
        ? 'la Segreteria ti ha iscritto al corso e ha creato il tuo account: per entrare scegli la tua password.'
        : 'la Segreteria ti ha iscritto al corso: lo trovi nella tua pagina iniziale, con l’account che hai già.',
      facts: [
        { label: 'Corso', value: row.edition },
        { label: 'Inizia', value: spellDay(row.starts_on) },
        ...(expiresAt ? [{ label: 'Il collegamento vale fino a', value: spellRomeMoment(expiresAt) }] : []),
      ],
      action: expiresAt ? first : { label: 'Accedi', url },
      why: `Ricevi questa email perché il tuo indirizzo è nell’elenco dei partecipanti a ${row.edition}. Se il collegamento non vale più, chiedine un altro dalla pagina «Accedi».`,
    },
  };
}
