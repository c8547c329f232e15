import fc from 'fast-check';
import { type Deadline, type DeadlineGroup, groupDeadlines } from './deadline-groups';

const aDeadline: Deadline = {
  kind: 'lesson',
  code: '4.2',
  title: 'La procedura',
  text: 'va convertito',
  on: '2026-11-28',
  then: 'Controlla',
  reference: null,
  looked: null,
  state: 'passed',
};
const reference = { citation: 'D.L. 168/2026', href: 'https://x.it/a' };
const looked = { on: '2026-11-30', found: 'Nessuna fonte' };

const deadline: fc.Arbitrary<Deadline> = fc.record({
  kind: fc.constantFrom('lesson' as const, 'news' as const),
  code: fc.constantFrom('4.2', '4.6'),
  title: fc.constantFrom('La procedura', 'I casi'),
  text: fc.string(),
  on: fc.constantFrom('2026-11-28', '2026-12-31'),
  then: fc.constantFrom('Controlla', 'Leggi'),
  reference: fc.constantFrom(null, reference, { ...reference, href: 'https://x.it/b' }),
  looked: fc.constantFrom(null, looked),
  state: fc.constantFrom('passed' as const, 'unknown' as const),
});
const keyOf = ({ on, state, then, reference: norm, looked: seen }: DeadlineGroup['shared']) =>
  [on, state, then, norm?.citation, norm?.href, seen?.on, seen?.found].join('|');

describe('groupDeadlines', () => {
  it('keeps each statement once, with its like, in the order they came', () => {
    fc.assert(
      fc.property(fc.array(deadline), (items) => {
        const groups = groupDeadlines(items);
        expect(groups.flatMap(({ places }) => places).length).toBe(items.length);
        for (const { shared, places } of groups)
          expect(places).toEqual(items.filter((item) => keyOf(item) === keyOf(shared)));
        const order = groups.map(({ places }) => items.indexOf(places[0] ?? aDeadline));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it('parts the same note on two norms', () => {
    expect(groupDeadlines([aDeadline, { ...aDeadline, reference }])).toHaveLength(2);
    expect(groupDeadlines([aDeadline, { ...aDeadline, code: '4.6' }])).toHaveLength(1);
  });
});
