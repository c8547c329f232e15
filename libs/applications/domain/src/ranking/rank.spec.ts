import fc from 'fast-check';
import { freeSeats, rank, type RankedApplication, type RankingFacts } from './rank';

const CRITERIA = [
  { code: 'role', label: 'Ruolo', maxPoints: 10 },
  { code: 'years', label: 'Anni di servizio', maxPoints: 8 },
];

const anApplication = (values: Partial<RankedApplication> & { id: string }): RankedApplication => ({
  number: Number.parseInt(values.id.replaceAll(/\D/g, ''), 10) || 1,
  state: 'submitted',
  submittedAt: 0,
  points: { role: 0, years: 0 },
  rejection: null,
  placeByHand: null,
  position: null,
  holdsSeat: false,
  ...values,
});

const STATES = ['submitted', 'admitted', 'waiting', 'rejected', 'withdrawn'] as const;
/** Before anything was published. */
const FIRST_STATES = ['submitted', 'withdrawn'] as const;

/** Few different values, so that ties are common; about one in five is not evaluated, not admitted, moved, or published before. */
const someApplication = (index: number, isFirst: boolean): fc.Arbitrary<RankedApplication> =>
  fc
    .record({
      submittedAt: fc.nat({ max: 3 }),
      role: fc.nat({ max: 3 }),
      years: fc.option(fc.nat({ max: 2 }), { freq: 8 }),
      isRejected: fc.nat({ max: 4 }).map((n) => n === 0),
      placeByHand: fc.integer({ min: 1, max: 30 }),
      isMoved: fc.nat({ max: 4 }).map((n) => n === 0),
      holdsSeat: fc.nat({ max: 6 }).map((n) => n === 0),
      state: fc.constantFrom(...(isFirst ? FIRST_STATES : STATES)),
    })
    .map(({ role, years, isRejected, isMoved, placeByHand, state, ...one }) => ({
      ...one,
      id: `a${index}`,
      number: index,
      state,
      points: { role, ...(years !== null && { years }) },
      rejection: isRejected ? 'ente non destinatario' : null,
      placeByHand: isMoved ? placeByHand : null,
      position: state === 'admitted' || state === 'waiting' ? index : null,
    }));

const someFacts = ({ isFirst = false } = {}): fc.Arbitrary<RankingFacts> =>
  fc.nat({ max: 25 }).chain((count) =>
    fc.record({
      applications: fc.tuple(...Array.from({ length: count }, (_, n) => someApplication(n + 1, isFirst))),
      criteria: fc.constant(CRITERIA),
      seats: fc.option(fc.nat({ max: 20 }), { nil: null }),
      seatsTaken: fc.nat({ max: 8 }),
    }),
  );

const idsOf = (facts: RankingFacts) => rank(facts).map(({ id }) => id);
const factsWith = (applications: RankedApplication[], seats: number | null = 60, seatsTaken = 0) => ({
  applications,
  criteria: CRITERIA,
  seats,
  seatsTaken,
});

describe('a ranking', () => {
  it('holds every application that was not withdrawn, once', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const standing = facts.applications.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id);
        expect(idsOf(facts).toSorted()).toEqual(standing.toSorted());
      }),
    );
  });

  it('is the same whatever the order in which applications are read', () => {
    const shuffled = someFacts().chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        other: fc.shuffledSubarray([...facts.applications], { minLength: facts.applications.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ facts, other }) => {
        expect(rank({ ...facts, applications: other })).toEqual(rank(facts));
      }),
    );
  });

  it('numbers the ranked without gaps or repeats, and gives nobody else a place', () => {
    fc.assert(
      fc.property(someFacts({ isFirst: true }), (facts) => {
        const lines = rank(facts);
        const ranked = lines.filter(({ outcome }) => outcome === 'admitted' || outcome === 'waiting');
        expect(ranked.map(({ position }) => position)).toEqual(ranked.map((_, n) => n + 1));
        expect(lines.slice(ranked.length).every(({ position }) => position === null)).toBe(true);
      }),
    );
  });

  it('never admits more than there are free seats', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const holdsSeat = new Set(facts.applications.filter((one) => one.holdsSeat).map(({ id }) => id));
        const admitted = rank(facts).filter(
          ({ id, outcome, isPublished }) => outcome === 'admitted' && !isPublished && !holdsSeat.has(id),
        );
        expect(admitted.length).toBeLessThanOrEqual(freeSeats(facts));
      }),
    );
  });

  it('leaves no free seat while somebody new waits', () => {
    fc.assert(
      fc.property(someFacts({ isFirst: true }), (facts) => {
        const lines = rank(facts);
        if (!lines.some(({ outcome }) => outcome === 'waiting')) return;
        const holdsSeat = new Set(facts.applications.filter((one) => one.holdsSeat).map(({ id }) => id));
        const admitted = lines.filter(({ id, outcome }) => outcome === 'admitted' && !holdsSeat.has(id));
        expect(admitted).toHaveLength(freeSeats(facts));
      }),
    );
  });

  it('never ranks more points below fewer, unless somebody was moved by hand', () => {
    fc.assert(
      fc.property(someFacts({ isFirst: true }), (facts) => {
        const sums = rank(facts)
          .filter(({ position, isMoved }) => position !== null && !isMoved)
          .map(({ sum }) => sum ?? -1);
        expect(sums).toEqual(sums.toSorted((a, b) => b - a));
      }),
    );
  });

  it('gives the place that was asked for by hand, as far as the list goes', () => {
    fc.assert(
      fc.property(someFacts({ isFirst: true }), fc.integer({ min: 1, max: 30 }), (facts, place) => {
        const [first, ...others] = facts.applications.map((one) => ({ ...one, placeByHand: null }));
        if (!first) return;
        const moved = { ...first, placeByHand: place, points: { role: 1, years: 1 } };
        const lines = rank({ ...facts, applications: [moved, ...others] });
        const line = lines.find(({ id }) => id === moved.id);
        if (moved.state === 'withdrawn' || moved.rejection !== null) return;
        const ranked = lines.filter(({ position }) => position !== null).length;
        expect(line?.position).toBe(Math.min(place, ranked));
      }),
    );
  });

  it('numbers who waits from 1 in their order, and nobody else', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const lines = rank(facts);
        const waiting = lines.filter(({ outcome }) => outcome === 'waiting');
        expect(waiting.map(({ waitingPlace }) => waitingPlace)).toEqual(waiting.map((_, n) => n + 1));
        expect(lines.filter(({ waitingPlace }) => waitingPlace !== null)).toHaveLength(waiting.length);
      }),
    );
  });

  it('leaves what was published where it was, and puts who came later behind it', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const before = new Map(facts.applications.map((one) => [one.id, one]));
        const lines = rank(facts);
        for (const { id, position, outcome, isPublished } of lines) {
          const one = before.get(id);
          if (!isPublished) continue;
          expect([position, outcome]).toEqual([one?.position ?? null, one?.state]);
        }
        const ranked = lines.filter(({ position }) => position !== null);
        const firstNew = ranked.findIndex(({ isPublished }) => !isPublished);
        if (firstNew >= 0) expect(ranked.slice(firstNew).some(({ isPublished }) => isPublished)).toBe(false);
      }),
    );
  });

  it('settles equal points by who applied first, then by number', () => {
    const facts = factsWith([
      anApplication({ id: 'n3', points: { role: 5, years: 1 }, submittedAt: 10 }),
      anApplication({ id: 'n2', points: { role: 1, years: 5 }, submittedAt: 10 }),
      anApplication({ id: 'n9', points: { role: 6, years: 0 }, submittedAt: 9 }),
    ]);
    expect(idsOf(facts)).toEqual(['n9', 'n2', 'n3']);
  });

  it('admits down to the last seat, and says to who comes next how many wait before them', () => {
    const applications = ['n1', 'n2', 'n3', 'n4'].map((id, place) =>
      anApplication({ id, points: { role: 9 - place, years: 0 } }),
    );
    expect(
      rank(factsWith(applications, 3, 1)).map(({ outcome, waitingPlace }) => [outcome, waitingPlace]),
    ).toEqual([
      ['admitted', null],
      ['admitted', null],
      ['waiting', 1],
      ['waiting', 2],
    ]);
    expect(rank(factsWith(applications, null)).every(({ outcome }) => outcome === 'admitted')).toBe(true);
  });

  it('gives a seat that was freed to who waits already, not to who applied later with more points', () => {
    const applications = [
      anApplication({ id: 'n1', state: 'waiting', position: 7, points: { role: 1, years: 1 } }),
      anApplication({ id: 'n2', points: { role: 9, years: 8 } }),
    ];
    expect(
      rank(factsWith(applications, 1)).map(({ id, position, outcome }) => [id, position, outcome]),
    ).toEqual([
      ['n1', 7, 'waiting'],
      ['n2', 8, 'waiting'],
    ]);
  });

  it('does not count a second seat for who is in the edition already', () => {
    const applications = [
      anApplication({ id: 'n1', points: { role: 9, years: 0 }, holdsSeat: true }),
      anApplication({ id: 'n2', points: { role: 8, years: 0 } }),
      anApplication({ id: 'n3', points: { role: 7, years: 0 } }),
    ];
    expect(rank(factsWith(applications, 2, 1)).map(({ outcome }) => outcome)).toEqual([
      'admitted',
      'admitted',
      'waiting',
    ]);
  });

  it('puts behind the ranking who is not evaluated, then who is not admitted', () => {
    const facts = factsWith([
      anApplication({ id: 'n1', rejection: 'ente non destinatario' }),
      anApplication({ id: 'n2', points: { role: 3 } }),
      anApplication({ id: 'n3', points: { role: 0, years: 0 } }),
    ]);
    expect(rank(facts).map(({ id, outcome, sum }) => [id, outcome, sum])).toEqual([
      ['n3', 'admitted', 0],
      ['n2', 'unevaluated', null],
      ['n1', 'rejected', 0],
    ]);
  });

  it('lets two with one place by hand follow each other, the better first', () => {
    const facts = factsWith([
      anApplication({ id: 'n1', points: { role: 9, years: 8 } }),
      anApplication({ id: 'n2', points: { role: 2, years: 0 }, placeByHand: 1 }),
      anApplication({ id: 'n3', points: { role: 3, years: 0 }, placeByHand: 1 }),
    ]);
    expect(idsOf(facts)).toEqual(['n3', 'n2', 'n1']);
  });
});
