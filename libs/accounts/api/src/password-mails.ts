import { PASSWORD_LINK_SECONDS, type PasswordLinkPurpose } from '@lumit/accounts/domain';
import type { MailContent, NewMail } from '@lumit/platform';
import { spellRomeMoment, spellWait } from '@lumit/shared';
import { addressedTo, type MailReceiver } from './mail-receiver';

interface LinkInMail {
  /** Of the cause. */
  readonly id: string;
  readonly purpose: PasswordLinkPurpose;
  readonly url: string;
  readonly expiresAt: Date;
}

/** The link itself: read by its receiver alone, sent no later than it works. */
export function passwordLinkMail(to: MailReceiver, { id, purpose, url, expiresAt }: LinkInMail): NewMail {
  const kind = `password.link_${purpose}`;
  const facts = [
    { label: 'Vale fino a', value: spellRomeMoment(expiresAt) },
    { label: 'Si usa', value: 'una volta sola' },
  ];
  return {
    ...addressedTo(to, kind, `${kind}:${id}`),
    secretUntil: expiresAt,
    content: { ...LINK_WORDS[purpose], ...signed(to), facts, action: { label: 'Scegli la password', url } },
  };
}

const LINK_WORDS = {
  first: {
    subject: 'Scegli la tua password',
    reason: 'hai un nuovo account: per accedere scegli la tua password.',
    why: 'Ricevi questa email perché la Segreteria ha creato un account con il tuo indirizzo. Se il collegamento non vale più, ne chiedi un altro dalla pagina «Accedi».',
  },
  reset: {
    subject: 'Scegli una nuova password',
    reason: `qualcuno ha chiesto una nuova password per il tuo account. Se la richiesta è tua, scegli la nuova password entro ${spellWait(PASSWORD_LINK_SECONDS.reset)}.`,
    why: 'Ricevi questa email perché il tuo indirizzo è stato scritto nella pagina «Hai dimenticato la password?». Se la richiesta non è tua, ignora questo messaggio: la tua password resta quella di adesso. Non inoltrarlo a nessuno.',
  },
} as const satisfies Record<PasswordLinkPurpose, Pick<MailContent, 'subject' | 'reason' | 'why'>>;

/** That the password is another one now: who did not change it learns of it here. */
export function passwordChangedMail(
  to: MailReceiver,
  { id, at, origin }: { id: string; at: Date; origin: string },
): NewMail {
  return {
    ...addressedTo(to, 'password.changed', `password.changed:${id}`),
    content: {
      ...signed(to),
      subject: 'La tua password è cambiata',
      reason:
        'la password del tuo account è cambiata. Gli accessi aperti su altri dispositivi sono stati chiusi: lì si entra con la nuova.',
      facts: [{ label: 'Cambiata', value: spellRomeMoment(at) }],
      action: { label: 'Accedi', url: `${origin}/accedi` },
      why: 'Ricevi questa email per la sicurezza del tuo account. Se la password non l’hai cambiata tu, scegline subito un’altra da «Hai dimenticato la password?» e avvisa la Segreteria.',
    },
  };
}

const signed = ({ givenName }: MailReceiver) => ({ greetingName: givenName });
