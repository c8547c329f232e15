import type { LessonState } from '@lumit/enrolments/domain';
import type { Refusal } from '@lumit/shared';
import { formatList } from '../../lib/format';
import { sentenceFor } from '../../lib/messages';
import type { BadgeStatus } from '../../ui/badge';

/** The state of a lesson in one word, which agrees with "lezione". */
export const STATE_WORDS: Readonly<Record<LessonState, { word: string; status: BadgeStatus }>> = {
  'to-start': { word: 'Da iniziare', status: 'neutral' },
  opened: { word: 'Aperta', status: 'progress' },
  'half-way': { word: 'A metà', status: 'progress' },
  done: { word: 'Fatta', status: 'done' },
};

/** "Ti manca: arrivare in fondo al testo e rispondere ad almeno 3 domande su 4." */
export function missingSentence(missing: readonly Refusal[]): string {
  return `Ti manca: ${formatList(missing.map(sentenceFor))}.`;
}
