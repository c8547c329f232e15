import type { WayIn } from '@lumit/enrolments/api';
import type { MailContent } from '@lumit/platform';
import { spellDay, spellRomeMoment } from '@lumit/shared';

/** What every message about an application knows. */
export interface OutcomeFacts {
  readonly givenName: string;
  readonly number: number;
  readonly edition: string;
  /** Day, `2026-10-01`. */
  readonly startsOn: string;
}

/** It has a seat: at once, or (`promoted`) from the waiting list. */
export function admissionMail(
  facts: OutcomeFacts,
  { url, expiresAt }: WayIn,
  { promoted }: { readonly promoted: boolean },
): MailContent {
  const what = promoted
    ? 'si è liberato un posto: la tua domanda passa dalla lista d’attesa ad ammessa.'
    : 'la tua domanda di iscrizione è ammessa.';
  const how = expiresAt
    ? 'Abbiamo creato il tuo account: per entrare scegli la tua password.'
    : 'Il corso è nella tua pagina iniziale, con l’account che hai già.';
  return {
    subject: promoted ? 'Si è liberato un posto: domanda ammessa' : 'La tua domanda è ammessa',
    greetingName: facts.givenName,
    reason: `${what} ${how}`,
    facts: [
      ...factsOf(facts),
      { label: 'Inizia', value: spellDay(facts.startsOn) },
      ...(expiresAt ? [{ label: 'Il collegamento vale fino a', value: spellRomeMoment(expiresAt) }] : []),
    ],
    action: { label: expiresAt ? 'Scegli la password' : 'Accedi', url },
    why: `${whyOf(facts)} Se non puoi più partecipare ritira la domanda dalla pagina dell’edizione: il posto passa subito a chi aspetta. Se il collegamento non vale più, chiedine un altro dalla pagina «Accedi».`,
  };
}

/** All seats are taken; `place` from 1: how far it is to the next one. */
export function waitingMail(facts: OutcomeFacts, { place }: { readonly place: number }): MailContent {
  return {
    subject: 'La tua domanda è in lista d’attesa',
    greetingName: facts.givenName,
    reason:
      'la tua domanda di iscrizione è stata valutata. I posti sono finiti, e la domanda è in lista d’attesa: se si libera un posto, passa alla prima della lista e ti scriviamo subito. Non devi fare niente.',
    facts: [...factsOf(facts), { label: 'Posto in lista d’attesa', value: `${place}º` }],
    why: `${whyOf(facts)} Se non ti interessa più, ritira la domanda dalla pagina dell’edizione.`,
  };
}

/** It is not admitted, and why. */
export function rejectionMail(facts: OutcomeFacts, { reason }: { readonly reason: string }): MailContent {
  return {
    subject: 'Esito della tua domanda: non ammessa',
    greetingName: facts.givenName,
    reason: 'la tua domanda di iscrizione è stata valutata e non è ammessa.',
    facts: [...factsOf(facts), { label: 'Motivo', value: reason }],
    why: `${whyOf(facts)} Se pensi che ci sia un errore, scrivi alla Segreteria e indica il numero della domanda.`,
  };
}

/** It was given up: with a `reason` by the office, in its writer's name; without one by who reads mail at this address. */
export function withdrawalMail(
  facts: OutcomeFacts,
  { reason }: { readonly reason: string | null },
): MailContent {
  const what =
    reason === null
      ? 'hai ritirato la tua domanda di iscrizione'
      : 'la Segreteria ha ritirato la tua domanda di iscrizione';
  return {
    subject: `Domanda n. ${facts.number} ritirata`,
    greetingName: facts.givenName,
    reason: `${what}: non hai più un posto né in questa edizione né nella sua lista d’attesa.`,
    facts: [...factsOf(facts), ...(reason === null ? [] : [{ label: 'Motivo', value: reason }])],
    why: `${whyOf(facts)} Se non hai chiesto di ritirarla, avvisa subito la Segreteria.`,
  };
}

const factsOf = ({ edition, number }: OutcomeFacts) => [
  { label: 'Corso', value: edition },
  { label: 'Domanda', value: `n. ${number}` },
];

const whyOf = ({ edition }: OutcomeFacts) =>
  `Ricevi questa email perché hai chiesto di partecipare a ${edition}.`;
