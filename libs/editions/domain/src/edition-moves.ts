import type { EditionState, Refusal } from '@lumit/shared';

/** What the office may do to the state of an edition. */
export const EDITION_MOVES = ['open', 'close', 'reopen', 'archive', 'restore'] as const;
export type EditionMove = (typeof EDITION_MOVES)[number];

const FROM: Readonly<Record<EditionMove, readonly EditionState[]>> = {
  open: ['draft'],
  close: ['published'],
  reopen: ['closed'],
  archive: ['draft', 'closed'],
  restore: ['archived'],
};

export interface MoveFacts {
  readonly state: EditionState;
  /** Whether it was closed once: what comes back from the archive is closed then, else a draft. */
  readonly wasClosed: boolean;
  /** The day in Rome. */
  readonly today: string;
  readonly endsOn: string;
  readonly planMinutes: number;
  /** Class sessions, not cancelled, that are not over. */
  readonly classesToCome: number;
  /** Class sessions, not cancelled, that are over and whose register is open. */
  readonly registersToClose: number;
}

/** What may be tried from a state, in the order of the page. */
export const movesFrom = (state: EditionState): EditionMove[] =>
  EDITION_MOVES.filter((move) => FROM[move].includes(state));

/** The state that a move ends in. */
export function targetOf(move: EditionMove, { wasClosed }: Pick<MoveFacts, 'wasClosed'>): EditionState {
  switch (move) {
    case 'open':
    case 'reopen':
      return 'published';
    case 'close':
      return 'closed';
    case 'archive':
      return 'archived';
    case 'restore':
      return wasClosed ? 'closed' : 'draft';
  }
}

/**
 * Every reason why an edition cannot make this move now. It opens with a plan of hours and before its last day is over; it closes,
 * and goes into the archive, when nothing is to be held and every register is closed.
 */
export function moveBlockers(move: EditionMove, facts: MoveFacts): Refusal[] {
  if (!FROM[move].includes(facts.state))
    return [{ code: 'edition.move_not_possible', params: { move, state: facts.state } }];
  const blockers: Refusal[] = [];
  if (move === 'open') {
    if (facts.planMinutes === 0) blockers.push({ code: 'edition.plan_missing' });
    if (facts.endsOn < facts.today) blockers.push({ code: 'edition.over', params: { day: facts.endsOn } });
  }
  if (move === 'close' || move === 'archive') {
    if (facts.classesToCome > 0)
      blockers.push({ code: 'edition.classes_to_come', params: { count: facts.classesToCome } });
    if (facts.registersToClose > 0)
      blockers.push({ code: 'edition.registers_to_close', params: { count: facts.registersToClose } });
  }
  return blockers;
}

/** What somebody did in an edition, or for somebody in it. */
export interface TracesOfEdition {
  readonly state: EditionState;
  /** Enrolments, whatever their state. */
  readonly people: number;
  /** Class sessions whose register says something, or was closed. */
  readonly registers: number;
  readonly certificates: number;
  /** Whatever their state, drafts too. */
  readonly applications: number;
}

/** Every reason why an edition cannot be deleted: only what nobody took part in goes; all else goes into the archive. */
export function removalBlockers({
  state,
  people,
  registers,
  certificates,
  applications,
}: TracesOfEdition): Refusal[] {
  const blockers: Refusal[] = [];
  if (state === 'published') blockers.push({ code: 'edition.still_open' });
  if (registers > 0) blockers.push({ code: 'edition.has_registers', params: { count: registers } });
  if (certificates > 0) blockers.push({ code: 'edition.has_certificates', params: { count: certificates } });
  if (people > 0) blockers.push({ code: 'edition.has_people', params: { count: people } });
  if (applications > 0) blockers.push({ code: 'edition.has_applications', params: { count: applications } });
  return blockers;
}
