/**
 * Where an application stands. `draft`: being written, nobody judges it. `submitted`: sent, to be judged. `admitted`, `waiting`,
 * `rejected`: what the office decided. `withdrawn`: given up by who wrote it, or by the office in their name.
 */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'admitted',
  'waiting',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const APPLICATION_MOVES = ['submit', 'admit', 'wait', 'reject', 'withdraw'] as const;
export type ApplicationMove = (typeof APPLICATION_MOVES)[number];

const FROM: Readonly<Record<ApplicationMove, readonly ApplicationState[]>> = {
  submit: ['draft'],
  admit: ['submitted', 'waiting'],
  wait: ['submitted'],
  reject: ['submitted'],
  withdraw: ['submitted', 'waiting', 'admitted'],
};

const TO: Readonly<Record<ApplicationMove, ApplicationState>> = {
  submit: 'submitted',
  admit: 'admitted',
  wait: 'waiting',
  reject: 'rejected',
  withdraw: 'withdrawn',
};

/** The state after a move; undefined where it cannot be made. A draft is not withdrawn: it is thrown away. */
export function moveApplication(from: ApplicationState, move: ApplicationMove): ApplicationState | undefined {
  return FROM[move].includes(from) ? TO[move] : undefined;
}

/** Whether its writer may give it up. A seat only until the edition is over: what was earned on it is the office's to change. */
export const isWithdrawableByWriter = (state: ApplicationState, isEditionOver: boolean): boolean =>
  moveApplication(state, 'withdraw') !== undefined && !(state === 'admitted' && isEditionOver);

/** The moves that can be made from a state. */
export const movesFrom = (state: ApplicationState): readonly ApplicationMove[] =>
  APPLICATION_MOVES.filter((move) => FROM[move].includes(state));

/** Who has one of these in an edition, from one e-mail address, cannot begin another there. */
export const holdsItsPlace = (state: ApplicationState): boolean => state !== 'withdrawn';
