import fc from 'fast-check';
import { type PrintedFacts, certificateFacts, changedFacts, spellDifferences } from './certificate-facts';
import type { LeafResult, RuleResult } from './rule-result';

const HOUR = 3600;
const seconds = fc.nat(40 * HOUR);
const words = fc.constantFrom('Accoglienza', 'Ingresso', 'Perché', 'Perche\u0301', 'Soggiorno');
const day = fc.constantFrom('2026-11-02', '2026-11-06', '2027-05-31');
const moduleOf = (code: string) =>
  fc.record({
    code: fc.constant(code),
    title: words,
    attendedSeconds: seconds,
    plannedSeconds: seconds,
    result: fc.option(fc.constantFrom('Superato, 10 su 12', 'Superato, 9 su 12')),
  });
const printed: fc.Arbitrary<PrintedFacts> = fc.record({
  holder: words,
  programme: words,
  edition: words,
  startsOn: day,
  endsOn: day,
  attendedSeconds: seconds,
  plannedSeconds: seconds,
  modalities: fc
    .subarray(['presenza' as const, 'online' as const])
    .chain((some) =>
      fc.tuple(
        ...some.map((modality) => fc.record({ modality: fc.constant(modality), attendedSeconds: seconds })),
      ),
    ),
  modules: fc.subarray(['M1', 'M2', 'M3']).chain((codes) => fc.tuple(...codes.map(moduleOf))),
  mark: fc.option(fc.record({ points: fc.nat(12_000), possible: fc.constant(12_000) })),
});
const measured = { required: 1, actual: 1, missing: 0, stillReachable: true };
const quizRule = (met: boolean, bestPoints: number | null): RuleResult => ({
  ...measured,
  kind: 'quiz',
  key: 'quiz:m5-test',
  met,
  quiz: 'm5-test',
  title: 'Test M5 Accoglienza',
  bestPoints,
  possiblePoints: 12_000,
  attemptsLeft: 2,
});
const enrolmentRule = (met: boolean): RuleResult => ({
  ...measured,
  kind: 'enrolment',
  key: 'enrolment',
  met,
  state: 'confirmed',
});
const finalTest = (met: boolean, bestPoints: number | null) => ({
  ...quizRule(met, bestPoints),
  key: 'quiz:final',
  quiz: 'final',
});
/** One of several, this test among them. */
const anyRule = (met: boolean, bestPoints: number | null): RuleResult => ({
  ...measured,
  kind: 'any',
  key: 'any',
  met,
  options: [finalTest(met, bestPoints) as LeafResult],
});
const points = fc.option(fc.nat(12_000));
const evidence = fc
  .tuple(fc.boolean(), fc.boolean(), points, points)
  .map(([enrolled, passed, some, others]) => [
    enrolmentRule(enrolled),
    quizRule(passed, some),
    anyRule(enrolled, others),
  ]);
const side = fc.record({ printed, evidence });

/** Everything that is printed, and everything the rules found, with letters composed: the naive reading. */
const naive = (one: { printed: PrintedFacts; evidence: RuleResult[] }) =>
  JSON.stringify([
    one.printed,
    one.evidence.map((rule) => [
      rule.met,
      (rule.kind === 'any' ? rule.options : [rule]).map((leaf) =>
        leaf.kind === 'quiz' ? leaf.bestPoints : null,
      ),
    ]),
  ]).normalize('NFC');
const factsOf = (one: { printed: PrintedFacts; evidence: RuleResult[] }) =>
  certificateFacts(one.printed, one.evidence);

describe('what a certificate rests on', () => {
  it('differs exactly when something printed or some rule does: nothing printed goes unwatched', () => {
    fc.assert(
      fc.property(side, side, (then, now) => {
        const changes = changedFacts(factsOf(then), factsOf(now));
        expect(changes.length > 0).toBe(naive(then) !== naive(now));
      }),
      { numRuns: 300 },
    );
  });

  it('sees one single change, wherever it is', () => {
    fc.assert(
      fc.property(side, side, fc.nat(9), (then, other, which) => {
        const key = Object.keys(then.printed)[which] as keyof PrintedFacts;
        const now = { ...then, printed: { ...then.printed, [key]: other.printed[key] } };
        const changes = changedFacts(factsOf(then), factsOf(now));
        expect(changes.length > 0).toBe(naive(then) !== naive(now));
        for (const { before, after } of changes) expect(before).not.toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('sees one single change in what the rules found, inside an alternative too', () => {
    fc.assert(
      fc.property(side, side, fc.nat(2), (then, other, which) => {
        const now = { ...then, evidence: then.evidence.with(which, other.evidence[which] as RuleResult) };
        expect(changedFacts(factsOf(then), factsOf(now)).length > 0).toBe(naive(then) !== naive(now));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same differences one fingerprint, and others another', () => {
    fc.assert(
      fc.property(side, side, side, (then, one, other) => {
        const [a, b] = [one, other].map((now) => spellDifferences(factsOf(then), factsOf(now)));
        expect(a === b).toBe(naive(one) === naive(other));
        expect(spellDifferences(factsOf(then), factsOf(then))).toBe('[]');
      }),
    );
  });

  it('reads as the school speaks', () => {
    const base: PrintedFacts = {
      holder: 'Anna Bianchi',
      programme: 'LUMIT',
      edition: 'LUMIT 2026-27',
      startsOn: '2026-11-02',
      endsOn: '2026-11-06',
      attendedSeconds: 16 * HOUR,
      plannedSeconds: 20 * HOUR,
      modalities: [{ modality: 'online', attendedSeconds: 4 * HOUR }],
      modules: [
        {
          code: 'M5',
          title: 'Accoglienza',
          attendedSeconds: HOUR,
          plannedSeconds: HOUR,
          result: 'Superato, 10 su 12',
        },
      ],
      mark: null,
    };
    const now: PrintedFacts = {
      ...base,
      attendedSeconds: 14 * HOUR + 5,
      modalities: [],
      modules: [{ ...base.modules[0]!, result: null }],
    };
    const changes = changedFacts(
      certificateFacts(base, [quizRule(true, 10_000)]),
      certificateFacts(now, [quizRule(false, 6_500)]),
    );
    expect(
      changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`.replace(/\u00a0/g, ' ')),
    ).toEqual([
      'Ore frequentate: 16 h → 14 h e 5 s',
      'Ore frequentate, online: 4 h → null',
      'Esito del test, modulo M5: Superato, 10 su 12 → null',
      'Requisito: Test M5 Accoglienza: raggiunto → non raggiunto',
      'Punti: Test M5 Accoglienza: 10 su 12 → 6,5 su 12',
    ]);
  });
});
