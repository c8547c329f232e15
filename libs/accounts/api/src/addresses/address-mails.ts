import type { AddressEnd } from '@lumit/accounts/domain';
import type { MailContent, NewMail } from '@lumit/platform';
import { spellRomeMoment } from '@lumit/shared';
import { addressedTo, type MailReceiver } from '../mail-receiver';

interface AddressLinkInMail {
  /** Of the request. */
  readonly id: string;
  readonly end: AddressEnd;
  readonly url: string;
  readonly newEmail: string;
  readonly expiresAt: Date;
}

/** The link of one mailbox: read by its receiver alone, sent no later than it works. */
export function addressLinkMail(receiver: MailReceiver, link: AddressLinkInMail): NewMail {
  const { id, end, url, newEmail, expiresAt } = link;
  const kind = `address.link_${end}`;
  const to = end === 'new' ? { ...receiver, email: newEmail } : receiver;
  const facts = [
    { label: 'Indirizzo nuovo', value: newEmail },
    { label: 'Conferma entro', value: spellRomeMoment(expiresAt) },
  ];
  return {
    ...addressedTo(to, kind, `${kind}:${id}`),
    secretUntil: expiresAt,
    content: {
      ...LINK_WORDS[end],
      greetingName: receiver.givenName,
      facts,
      action: { label: 'Conferma l’indirizzo', url },
    },
  };
}

const LINK_WORDS = {
  current: {
    subject: 'Conferma il cambio di indirizzo',
    reason:
      'qualcuno ha chiesto di usare un altro indirizzo per accedere al tuo account. Se la richiesta è tua, confermala da qui e dalla casella nuova.',
    why: 'Ricevi questa email perché è il tuo indirizzo di adesso. Se la richiesta non è tua, non confermare e cambia subito la password: chi l’ha fatta la conosce.',
  },
  new: {
    subject: 'Conferma il tuo nuovo indirizzo',
    reason: 'hai chiesto di accedere con questo indirizzo. Confermalo da qui e dalla casella che usi adesso.',
    why: 'Ricevi questa email perché questo indirizzo è stato scritto in un profilo. Se non ne sai nulla, ignora il messaggio: senza la tua conferma non cambia niente.',
  },
} as const satisfies Record<AddressEnd, Pick<MailContent, 'subject' | 'reason' | 'why'>>;

/** To whose address somebody wanted for another account. Who it was is not told. */
export function addressInUseMail(owner: MailReceiver, id: string): NewMail {
  return {
    ...addressedTo(owner, 'address.in_use', `address.in_use:${id}`),
    content: {
      greetingName: owner.givenName,
      subject: 'Il tuo indirizzo ha già un account',
      reason:
        'qualcuno ha chiesto di usare questo indirizzo per un altro account. Non è possibile: è già quello del tuo. Non è cambiato niente.',
      facts: [],
      why: 'Ricevi questa email per la sicurezza del tuo account. Se hai due account e ne vuoi uno solo, scrivi alla Segreteria.',
    },
  };
}

interface AddressChanged {
  readonly id: string;
  readonly at: Date;
  readonly origin: string;
  readonly currentEmail: string;
  readonly newEmail: string;
}

/** To both mailboxes, that the account has the new address now. */
export function addressChangedMails(receiver: MailReceiver, change: AddressChanged): NewMail[] {
  const { id, at, origin, currentEmail, newEmail } = change;
  return [currentEmail, newEmail].map((email) => ({
    ...addressedTo(
      { ...receiver, email },
      'address.changed',
      `address.changed:${id}:${email === newEmail ? 'new' : 'current'}`,
    ),
    content: {
      greetingName: receiver.givenName,
      subject: 'L’indirizzo del tuo account è cambiato',
      reason: 'da adesso accedi con il nuovo indirizzo. La password resta la stessa.',
      facts: [
        { label: 'Indirizzo nuovo', value: newEmail },
        { label: 'Cambiato', value: spellRomeMoment(at) },
      ],
      action: { label: 'Accedi', url: `${origin}/accedi` },
      why: 'Ricevi questa email per la sicurezza del tuo account. Se il cambio non è tuo, avvisa subito la Segreteria.',
    },
  }));
}
