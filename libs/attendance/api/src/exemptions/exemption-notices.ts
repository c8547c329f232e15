import {
  CONFIG,
  type Config,
  GivesMailExamples,
  type MailContent,
  type MailExample,
  Mailer,
} from '@lumit/platform';
import { spellDay } from '@lumit/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ModuleExemption } from './module-exemption.entity';

export type ExemptionNews = 'exemption.given' | 'exemption.revoked';

interface ToldExemption {
  readonly givenName: string;
  readonly edition: string;
  /** `M3, Accoglienza`. */
  readonly module: string;
  readonly approvedOn: string;
  readonly revokingReason: string | null;
}

/** Tells a learner of an exemption from a module, and of its revocation. */
@Injectable()
export class ExemptionNotices {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction of the change; who has no active account is told nothing. */
  async tell(manager: EntityManager, kind: ExemptionNews, row: ModuleExemption): Promise<void> {
    const [found] = await manager.query<ReceiverRow[]>(RECEIVER, [row.enrolmentId, row.moduleCode]);
    if (!found) return;
    const { personId, organisationId, givenName, familyName, email, edition, moduleTitle } = found;
    const module = `${row.moduleCode}, ${moduleTitle}`;
    const { approvedOn, revokingReason } = row;
    await this.mailer.enqueue(manager, {
      organisationId,
      kind,
      dedupeKey: `${kind}:${row.id}`,
      personId,
      to: { name: `${givenName} ${familyName}`, address: email },
      content: this.content(kind, { givenName, edition, module, approvedOn, revokingReason }),
    });
  }

  @GivesMailExamples()
  examples(): MailExample[] {
    const told = {
      givenName: 'Elisa',
      edition: 'Corso di esempio 2026-27',
      module: 'M3, Accoglienza',
      approvedOn: '2026-11-20',
    };
    return [
      {
        kind: 'exemption.given',
        content: this.content('exemption.given', { ...told, revokingReason: null }),
      },
      {
        kind: 'exemption.revoked',
        content: this.content('exemption.revoked', { ...told, revokingReason: 'Documento non valido' }),
      },
    ];
  }

  private content(kind: ExemptionNews, told: ToldExemption): MailContent {
    const { givenName, edition, module, approvedOn, revokingReason } = told;
    const isGiven = kind === 'exemption.given';
    return {
      greetingName: givenName,
      subject: isGiven ? `Esonero dal modulo ${module}` : `Esonero revocato: modulo ${module}`,
      reason: isGiven
        ? 'non devi frequentare gli incontri di questo modulo. Le sue ore escono dal conto e non valgono come ore frequentate; i test restano da superare.'
        : 'l’esonero da questo modulo non vale più. Le sue ore tornano nel conto di quelle da frequentare.',
      facts: [
        { label: 'Modulo', value: module },
        { label: 'Corso', value: edition },
        { label: 'Deciso il', value: spellDay(approvedOn) },
        ...(revokingReason ? [{ label: 'Motivo della revoca', value: revokingReason }] : []),
      ],
      action: { label: 'Vedi le tue presenze', url: `${this.config.origin}/presenze` },
      why: `Ricevi questa email perché partecipi a ${edition}.`,
    };
  }
}

interface ReceiverRow {
  readonly personId: string;
  readonly organisationId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly edition: string;
  readonly moduleTitle: string;
}

const RECEIVER = `
  select p.id as "personId", e.organisation_id as "organisationId", p.given_name as "givenName", p.family_name as "familyName",
         p.email, e.title as edition, coalesce(m.title, $2) as "moduleTitle"
    from enrolment en
    join edition e on e.id = en.edition_id
    join person p on p.id = en.person_id and p.state = 'active'
    left join module m on m.programme_id = e.programme_id and m.code = $2
   where en.id = $1`;
