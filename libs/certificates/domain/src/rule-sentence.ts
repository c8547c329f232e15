import { assertNever } from '@lumit/shared';
import type { HoursResult, LeafResult, QuizResult, RuleResult } from './rule-result';
import type { Modality } from './rule-set';
import { spellMissingHours, spellPercent, spellPoints, spellThreshold } from './spell-numbers';

/** Who reads: the learner is spoken to, the staff is told about the learner. */
export const READERS = ['learner', 'staff'] as const;
export type Reader = (typeof READERS)[number];

/** The words that change with the reader; numbers, titles and order never do. */
const WORDS = {
  learner: {
    ask: ' Parlane con la Segreteria.',
    has: 'hai',
    missing: 'Ti mancano',
    missingOne: 'Ti manca',
    canStill: 'puoi ancora farcela',
    free: 'Puoi fare tutti i tentativi che vuoi.',
    left: 'Hai ancora',
  },
  staff: {
    ask: '',
    has: 'ha',
    missing: 'Mancano',
    missingOne: 'Manca',
    canStill: 'può ancora farcela',
    free: 'I tentativi sono senza limite.',
    left: 'Ha ancora',
  },
} as const satisfies Record<Reader, Record<string, string>>;
type Words = (typeof WORDS)[Reader];

const MODALITY_HOURS: Readonly<Record<Modality, string>> = {
  presenza: 'Ore in presenza',
  online: 'Ore online',
  mista: 'Ore in modalità mista',
};

/**
 * One rule in Italian, with the person's own numbers. The learner is addressed, tutor and secretariat read about somebody;
 * the facts are the same ones in the same order, so that two people on the telephone find the same place.
 */
export function ruleSentence(result: RuleResult, reader: Reader): string {
  const words = WORDS[reader];
  const leaf = (one: LeafResult) => leafSentence(one, words);
  if (result.kind !== 'any') return leaf(result);
  const met = result.options.filter((option) => option.met);
  if (met.length > 0) return met.map(leaf).join(' ');
  return `Basta uno di questi requisiti. ${result.options.map(leaf).join(' Oppure: ')}`;
}

function leafSentence(result: LeafResult, words: Words): string {
  switch (result.kind) {
    case 'hours':
      return hoursSentence(result, words);
    case 'quiz':
      return quizSentence(result, words);
    case 'enrolment':
      return result.met ? 'Iscrizione: attiva.' : `Iscrizione: non attiva.${words.ask}`;
    case 'sign_off':
      return result.met ? 'Conferma della Segreteria: data.' : 'Conferma della Segreteria: ancora da dare.';
    default:
      return assertNever(result);
  }
}

function hoursSentence(result: HoursResult, words: Words): string {
  const subject = result.module
    ? `Ore del modulo ${result.module}`
    : result.modality
      ? MODALITY_HOURS[result.modality]
      : 'Ore';
  if (result.exempt !== undefined && result.module) {
    const attended =
      result.actual > 0 ? `, ${words.has} frequentato ${spellMissingHours(result.actual)}` : '';
    return `${subject}: esonero riconosciuto${attended}.`;
  }
  if (result.planned === 0 && result.exempt)
    return `${subject}: l’esonero copre tutte le ore previste, non ne restano da contare.${words.ask}`;
  if (result.planned === 0)
    return `${subject}: ${result.minPercent}% richiesto, ma non ci sono ancora ore previste.`;
  const share = spellPercent(result.actual, result.planned);
  const state = [
    `${subject}: ${result.minPercent}% richiesto, ${words.has} ${share}.`,
    exemptSentence(result),
    coverSentence(result),
  ]
    .filter(Boolean)
    .join(' ');
  if (result.met) return state;
  if (!result.stillReachable)
    return `${state} Con le ore rimaste la soglia ${spellThreshold(result.minPercent)} non è più raggiungibile.${words.ask}`;
  const missing = spellMissingHours(result.missing);
  const means =
    result.remaining < result.missing
      ? 'con gli incontri ancora da mettere in calendario'
      : withSessions(result.enoughWith);
  return `${state} ${result.missing > 60 ? words.missing : words.missingOne} ${missing}: ${words.canStill} ${means}.`;
}

/** Stands beside every percentage of a plan that the calendar does not cover; nothing where it does. */
export function coverSentence({ uncovered = 0 }: Pick<HoursResult, 'uncovered'>): string | null {
  return uncovered > 0 ? `In calendario mancano ancora ${spellMissingHours(uncovered)} del piano.` : null;
}

/** Stands beside every percentage that an exemption made smaller in its base; nothing where there is none. */
export function exemptSentence({ exempt = 0 }: Pick<HoursResult, 'exempt'>): string | null {
  return exempt > 0 ? `Fuori dal conto, per esonero: ${spellMissingHours(exempt)}.` : null;
}

function withSessions(labels: readonly string[]): string {
  const [first, ...others] = labels;
  if (first === undefined || labels.length > 3) return 'con gli incontri che restano';
  if (others.length === 0) return `con l’incontro ${first}`;
  return `con gli incontri ${[first, ...others.slice(0, -1)].join(', ')} e ${others.at(-1)}`;
}

function quizSentence(result: QuizResult, words: Words): string {
  const best =
    result.bestPoints === null
      ? ''
      : `, ${spellPoints(result.bestPoints)} su ${spellPoints(result.possiblePoints)} punti`;
  if (result.met) return `${result.title}: superato${best}.`;
  if (result.toBeMarked) return `${result.title}: consegnato, in attesa di valutazione.`;
  const state =
    result.bestPoints === null
      ? `${result.title}: da superare.`
      : `${result.title}: non ancora superato${best}.`;
  if (!result.stillReachable) return `${state} Non ci sono altri tentativi.${words.ask}`;
  return `${state} ${attemptsSentence(result.attemptsLeft, words)}`;
}

function attemptsSentence(left: number | null, words: Words): string {
  if (left === null) return words.free;
  return `${words.left} ${left} ${left === 1 ? 'tentativo' : 'tentativi'}.`;
}
