import { EDITION_STATES } from '@lumit/shared';
import fc from 'fast-check';
import {
  EDITION_MOVES,
  moveBlockers,
  type MoveFacts,
  movesFrom,
  removalBlockers,
  targetOf,
} from './edition-moves';
import { anyDay } from './testing/arbitraries';

const anyFacts: fc.Arbitrary<MoveFacts> = fc.record({
  state: fc.constantFrom(...EDITION_STATES),
  wasClosed: fc.boolean(),
  today: anyDay,
  endsOn: anyDay,
  planMinutes: fc.nat({ max: 3000 }),
  classesToCome: fc.nat({ max: 3 }),
  registersToClose: fc.nat({ max: 3 }),
});
const anyMove = fc.constantFrom(...EDITION_MOVES);
const codes = (facts: Partial<MoveFacts>, move: (typeof EDITION_MOVES)[number]) =>
  moveBlockers(move, {
    state: 'draft',
    wasClosed: false,
    today: '2026-11-30',
    endsOn: '2027-05-31',
    planMinutes: 2400,
    classesToCome: 0,
    registersToClose: 0,
    ...facts,
  }).map(({ code }) => code);

describe('moves of an edition', () => {
  it('are tried only from the states that offer them, and never stay where they are', () => {
    fc.assert(
      fc.property(anyFacts, anyMove, (facts, move) => {
        const isOffered = movesFrom(facts.state).includes(move);
        const isImpossible = moveBlockers(move, facts).some(
          ({ code }) => code === 'edition.move_not_possible',
        );
        expect(isImpossible).toBe(!isOffered);
        if (isOffered) expect(targetOf(move, facts)).not.toBe(facts.state);
      }),
    );
  });

  it('lead from every state to every other', () => {
    const reached = new Set<string>(['draft']);
    for (let steps = 0; steps < 5; steps += 1)
      for (const state of EDITION_STATES.filter((one) => reached.has(one)))
        for (const move of movesFrom(state)) reached.add(targetOf(move, { wasClosed: true }));
    expect([...reached].sort()).toEqual([...EDITION_STATES].sort());
  });

  it('meet no new reason when a register is closed, a class is held or a day passes less', () => {
    fc.assert(
      fc.property(anyFacts, anyMove, (facts, move) => {
        const before = moveBlockers(move, facts).map(({ code }) => code);
        const better = {
          ...facts,
          classesToCome: Math.max(0, facts.classesToCome - 1),
          registersToClose: Math.max(0, facts.registersToClose - 1),
          planMinutes: facts.planMinutes + 60,
        };
        for (const { code } of moveBlockers(move, better)) expect(before).toContain(code);
      }),
    );
  });

  it('open with a plan of hours, until the last day is over', () => {
    expect(codes({}, 'open')).toEqual([]);
    expect(codes({ planMinutes: 0, endsOn: '2026-11-29' }, 'open')).toEqual([
      'edition.plan_missing',
      'edition.over',
    ]);
    expect(codes({ endsOn: '2026-11-30' }, 'open')).toEqual([]);
  });

  it('close when nothing is to be held and every register is closed', () => {
    const open = { state: 'published' as const };
    expect(codes({ ...open, classesToCome: 2, registersToClose: 1 }, 'close')).toEqual([
      'edition.classes_to_come',
      'edition.registers_to_close',
    ]);
    expect(codes(open, 'close')).toEqual([]);
    expect(codes({ state: 'closed', registersToClose: 1 }, 'archive')).toEqual([
      'edition.registers_to_close',
    ]);
    expect(codes({ state: 'closed' }, 'reopen')).toEqual([]);
  });

  it('come back from the archive as what they were', () => {
    expect(targetOf('restore', { wasClosed: true })).toBe('closed');
    expect(targetOf('restore', { wasClosed: false })).toBe('draft');
  });
});

describe('deletion of an edition', () => {
  it('is refused for each register, certificate, person and application, and for what is open', () => {
    const traces = {
      people: fc.nat({ max: 2 }),
      registers: fc.nat({ max: 2 }),
      certificates: fc.nat({ max: 2 }),
      applications: fc.nat({ max: 2 }),
    };
    fc.assert(
      fc.property(fc.record({ state: fc.constantFrom(...EDITION_STATES), ...traces }), (some) => {
        const { state, people, registers, certificates, applications } = some;
        const isFree = state !== 'published' && people + registers + certificates + applications === 0;
        expect(removalBlockers(some).length === 0).toBe(isFree);
      }),
    );
    expect(
      removalBlockers({ state: 'published', people: 24, registers: 8, certificates: 3, applications: 30 }),
    ).toEqual([
      { code: 'edition.still_open' },
      { code: 'edition.has_registers', params: { count: 8 } },
      { code: 'edition.has_certificates', params: { count: 3 } },
      { code: 'edition.has_people', params: { count: 24 } },
      { code: 'edition.has_applications', params: { count: 30 } },
    ]);
  });
});
