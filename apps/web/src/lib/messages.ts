import type { Refusal } from '@lumit/shared';
import { accountsMessages } from '../features/accounts/accounts.messages';
import { annotationsMessages } from '../features/annotations/annotations.messages';
import { attendanceMessages } from '../features/attendance/attendance.messages';
import { certificatesMessages } from '../features/certificates/certificates.messages';
import { coursesMessages } from '../features/courses/courses.messages';
import { enrolmentsMessages } from '../features/enrolments/enrolments.messages';
import { quizzesMessages } from '../features/quizzes/quizzes.messages';
import { ApiProblem } from './api';
import type { Message, Messages } from './message';

const messages: Record<string, Message> = {
  ...accountsMessages,
  ...coursesMessages,
  ...enrolmentsMessages,
  ...annotationsMessages,
  ...attendanceMessages,
  ...quizzesMessages,
  ...certificatesMessages,
};

/** For features whose pages few people open: their sentences come with those pages, and not with the first load of everybody. */
export function addMessages(more: Messages): void {
  Object.assign(messages, more);
}

const FALLBACK = 'L’operazione non è possibile adesso. Ricarica la pagina e riprova.';

/** Whether a feature wrote a sentence for this code; a spec asks it for every code of every contract. */
export const hasSentence = (code: string) => Object.hasOwn(messages, code);

/** The Italian sentence for a refusal. */
export const sentenceFor = (refusal: Refusal): string => ownSentenceFor(refusal, {});

/** The same where a page brings sentences of its own along, so that the first load does without them. */
export function ownSentenceFor(refusal: Refusal, own: Messages): string {
  const known = Object.hasOwn(own, refusal.code) ? own : messages;
  const message = Object.hasOwn(known, refusal.code) ? known[refusal.code] : undefined;
  return message ? message(refusal.params ?? {}) : FALLBACK;
}

/** What to tell about a failed call: one sentence per refusal, else the server's own words, else A9. */
export function sentencesFor(error: unknown, own: Messages = {}): string[] {
  if (!(error instanceof ApiProblem)) return [FALLBACK];
  if (error.isOffline)
    return ['Non c’è connessione. Controlla la rete e riprova: qui non si è perso niente.'];
  const known = error.refusals.filter(({ code }) => Object.hasOwn(own, code) || hasSentence(code));
  if (known.length > 0) return known.map((refusal) => ownSentenceFor(refusal, own));
  return [error.body?.detail || FALLBACK];
}
