import fc from 'fast-check';
import {
  APPLICATION_MOVES,
  APPLICATION_STATES,
  type ApplicationState,
  holdsItsPlace,
  isWithdrawableByWriter,
  moveApplication,
  movesFrom,
} from './application-state';

const anyMoves = fc.array(fc.constantFrom(...APPLICATION_MOVES), { maxLength: 12 });

/** All states that an application passes through; a move that cannot be made changes nothing. */
const walk = (moves: ReadonlyArray<(typeof APPLICATION_MOVES)[number]>): ApplicationState[] =>
  moves.reduce<ApplicationState[]>(
    (states, move) => [
      ...states,
      moveApplication(states.at(-1) ?? 'draft', move) ?? states.at(-1) ?? 'draft',
    ],
    ['draft'],
  );

describe('the states of an application', () => {
  it('nothing is decided of a draft, and what was sent is never a draft again', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const states = walk(moves);
        const sent = states.indexOf('submitted');
        expect(states.slice(0, sent < 0 ? undefined : sent).every((state) => state === 'draft')).toBe(true);
        if (sent >= 0) expect(states.slice(sent)).not.toContain('draft');
      }),
    );
  });

  it('withdrawn and rejected are the end', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const states = walk(moves);
        for (const end of ['withdrawn', 'rejected'] as const) {
          const at = states.indexOf(end);
          if (at >= 0) expect(new Set(states.slice(at)).size).toBe(1);
        }
      }),
    );
  });

  it('nobody who was admitted goes back to the waiting list', () => {
    expect(movesFrom('admitted')).toEqual(['withdraw']);
    expect(movesFrom('waiting')).toEqual(['admit', 'withdraw']);
    expect(movesFrom('submitted')).toEqual(['admit', 'wait', 'reject', 'withdraw']);
    expect(movesFrom('draft')).toEqual(['submit']);
  });

  it('its writer gives up what waits or is judged at any time, and a seat until the edition is over', () => {
    const givenUp = (isOver: boolean) =>
      APPLICATION_STATES.filter((state) => isWithdrawableByWriter(state, isOver));
    expect(givenUp(false)).toEqual(['submitted', 'admitted', 'waiting']);
    expect(givenUp(true)).toEqual(['submitted', 'waiting']);
  });

  it('only what was withdrawn makes room for another from the same address', () => {
    expect(APPLICATION_STATES.filter((state) => !holdsItsPlace(state))).toEqual(['withdrawn']);
  });
});
