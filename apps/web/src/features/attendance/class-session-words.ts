import type { ClassSessionView, RollPhase } from '@lumit/attendance/domain';
import type { BadgeStatus } from '../../ui/badge';

/** "Incontro 5: Accoglienza" */
export const nameOfClass = ({ number, title }: Pick<ClassSessionView, 'number' | 'title'>) =>
  `Incontro ${number}: ${title}`;

export const rollAddress = (id: string) => `/incontri/${id}/appello`;

/** Where a register stands, as a tutor reads it. */
export const PHASES: Readonly<Record<RollPhase, { word: string; status: BadgeStatus }>> = {
  upcoming: { word: 'In programma', status: 'neutral' },
  running: { word: 'Aperto', status: 'progress' },
  'to-close': { word: 'Da chiudere', status: 'attention' },
  closed: { word: 'Chiuso', status: 'done' },
  cancelled: { word: 'Annullato', status: 'locked' },
};

const MODALITY_WORDS = { presenza: 'in presenza', online: 'online', mista: 'in presenza e online' } as const;

/** "Lucca, aula 2" or, without a place, how the class is held. */
export const placeOf = ({ place, modality }: Pick<ClassSessionView, 'place' | 'modality'>) =>
  place ?? MODALITY_WORDS[modality];
