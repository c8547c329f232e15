import { APPLICATION_LINK_SECONDS } from '@lumit/applications/domain';
import type { MailContent, NewMail } from '@lumit/platform';
import { spellRomeMoment } from '@lumit/shared';

/** Who is written to, about which edition. */
export interface ApplicantMail {
  readonly organisationId: string;
  readonly email: string;
  readonly personId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly editionTitle: string;
}

interface LinkInMail {
  /** Of the cause. */
  readonly id: string;
  readonly url: string;
  readonly expiresAt: Date;
  /** `new`: none was begun yet; `draft`: one waits to be sent; `sent`: it was sent. */
  readonly kind: 'new' | 'draft' | 'sent';
}

/** The link itself: read by its receiver alone, sent no later than it works. */
export function applicationLinkMail(to: ApplicantMail, { id, url, expiresAt, kind }: LinkInMail): NewMail {
  const { action, ...words } = LINK_WORDS[kind];
  return {
    ...addressed(to, 'application.link', id),
    secretUntil: expiresAt,
    content: {
      ...words,
      greetingName: to.givenName,
      facts: [
        { label: 'Edizione', value: to.editionTitle },
        { label: 'Il collegamento vale fino a', value: spellRomeMoment(expiresAt) },
        { label: 'Si usa', value: 'una volta sola' },
      ],
      action: { label: action, url },
      why: 'Ricevi questa email perché il tuo indirizzo è stato scritto nella pagina delle domande di iscrizione. Se la richiesta non è tua, ignora questo messaggio: senza il collegamento non succede niente. Non inoltrarlo a nessuno.',
    },
  };
}

const LINK_WORDS = {
  new: {
    subject: 'Conferma la tua email e compila la domanda',
    reason: `per compilare la domanda di iscrizione conferma che questo indirizzo è tuo: apri il collegamento entro ${APPLICATION_LINK_SECONDS / 3600} ore.`,
    action: 'Conferma e compila la domanda',
  },
  draft: {
    subject: 'Riprendi la tua domanda di iscrizione',
    reason: 'la domanda che hai cominciato è salvata, ma non è ancora stata inviata.',
    action: 'Riprendi la domanda',
  },
  sent: {
    subject: 'La tua domanda di iscrizione',
    reason: 'con questo collegamento vedi la domanda che hai inviato e a che punto è.',
    action: 'Vedi la domanda',
  },
} as const satisfies Record<LinkInMail['kind'], Pick<MailContent, 'subject' | 'reason'> & { action: string }>;

interface AboutSent {
  readonly applicationId: string;
  readonly number: number;
  readonly at: Date;
  /** Of the edition. */
  readonly page: string;
}

/** The receipt. */
export function applicationReceivedMail(to: ApplicantMail, sent: AboutSent): NewMail {
  return {
    ...addressed(to, 'application.received', sent.applicationId),
    content: {
      subject: `Domanda n. ${sent.number} ricevuta`,
      greetingName: to.givenName,
      reason: 'abbiamo ricevuto la tua domanda di iscrizione. Conserva questa email: è la ricevuta.',
      facts: [
        { label: 'Edizione', value: to.editionTitle },
        { label: 'Numero della domanda', value: String(sent.number) },
        { label: 'Inviata', value: spellRomeMoment(sent.at) },
        { label: 'Adesso', value: 'la Segreteria valuta le domande e ti scrive l’esito a questo indirizzo' },
      ],
      action: { label: 'Vedi la domanda', url: sent.page },
      why: 'Ricevi questa email perché hai inviato una domanda di iscrizione con questo indirizzo.',
    },
  };
}

const addressed = (to: ApplicantMail, kind: string, cause: string) => ({
  organisationId: to.organisationId,
  kind,
  dedupeKey: `${kind}:${cause}`,
  personId: to.personId,
  to: { name: [to.givenName, to.familyName].filter(Boolean).join(' '), address: to.email },
});
