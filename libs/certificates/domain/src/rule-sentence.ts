import { assertNever } from '@lumit/shared';
import type { HoursResult, LeafResult, QuizResult, RuleResult } from './rule-result';
import type { Modality } from './rule-set';
import { spellMissingHours, spellPercent, spellPoints, spellThreshold } from './spell-numbers';

const ASK = 'Parlane con la Segreteria.';
const MODALITY_HOURS: Readonly<Record<Modality, string>> = {
  presenza: 'Ore in presenza',
  online: 'Ore online',
  mista: 'Ore in modalità mista',
};

/**
 * One rule in Italian, with the person's own numbers: the same sentence for the learner, the tutor and the secretariat, so
 * that two people on the telephone read the same words.
 */
export function ruleSentence(result: RuleResult): string {
  if (result.kind !== 'any') return leafSentence(result);
  const met = result.options.filter((option) => option.met);
  if (met.length > 0) return met.map(leafSentence).join(' ');
  return `Basta uno di questi requisiti. ${result.options.map(leafSentence).join(' Oppure: ')}`;
}

function leafSentence(result: LeafResult): string {
  switch (result.kind) {
    case 'hours':
      return hoursSentence(result);
    case 'quiz':
      return quizSentence(result);
    case 'enrolment':
      return result.met ? 'Iscrizione: attiva.' : `Iscrizione: non attiva. ${ASK}`;
    case 'sign_off':
      return result.met ? 'Conferma della Segreteria: data.' : 'Conferma della Segreteria: ancora da dare.';
    default:
      return assertNever(result);
  }
}

function hoursSentence(result: HoursResult): string {
  const subject = result.module
    ? `Ore del modulo ${result.module}`
    : result.modality
      ? MODALITY_HOURS[result.modality]
      : 'Ore';
  if (result.planned === 0)
    return `${subject}: ${result.minPercent}% richiesto, ma non ci sono ancora ore in calendario.`;
  const state = `${subject}: ${result.minPercent}% richiesto, hai ${spellPercent(result.actual, result.planned)}.`;
  if (result.met) return state;
  if (!result.stillReachable)
    return `${state} Con le ore rimaste la soglia ${spellThreshold(result.minPercent)} non è più raggiungibile. ${ASK}`;
  return `${state} ${result.missing > 60 ? 'Ti mancano' : 'Ti manca'} ${spellMissingHours(result.missing)}: puoi ancora farcela ${withSessions(result.enoughWith)}.`;
}

function withSessions(labels: readonly string[]): string {
  const [first, ...others] = labels;
  if (first === undefined || labels.length > 3) return 'con gli incontri che restano';
  if (others.length === 0) return `con l'incontro ${first}`;
  return `con gli incontri ${[first, ...others.slice(0, -1)].join(', ')} e ${others.at(-1)}`;
}

function quizSentence(result: QuizResult): string {
  const best =
    result.bestPoints === null
      ? ''
      : `, ${spellPoints(result.bestPoints)} su ${spellPoints(result.possiblePoints)} punti`;
  if (result.met) return `${result.title}: superato${best}.`;
  const state =
    result.bestPoints === null
      ? `${result.title}: da superare.`
      : `${result.title}: non ancora superato${best}.`;
  if (!result.stillReachable) return `${state} Non ci sono altri tentativi. ${ASK}`;
  return `${state} ${attemptsSentence(result.attemptsLeft)}`;
}

function attemptsSentence(left: number | null): string {
  if (left === null) return 'Puoi fare tutti i tentativi che vuoi.';
  return left === 1 ? 'Hai ancora 1 tentativo.' : `Hai ancora ${left} tentativi.`;
}
