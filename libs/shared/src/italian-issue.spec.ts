import { z } from 'zod';
import { italianIssue } from './italian-issue';

const Shape = z.strictObject({
  text: z.string().min(2).max(5),
  number: z.int().min(1).max(9),
  list: z.array(z.string()).min(1).max(3),
  one: z.enum(['present', 'absent']),
  flag: z.boolean(),
  id: z.uuid(),
  at: z.iso.datetime(),
  union: z.union([z.array(z.string()), z.number()]),
  literal: z.literal('a'),
  part: z.strictObject({ x: z.number() }),
});

/** Every sentence that the shape answers to a value. */
const sentences = (value: unknown) =>
  Shape.safeParse(value, { error: italianIssue }).error?.issues.map(({ message }) => message) ?? [];

const WRONG: readonly unknown[] = [
  {},
  null,
  'x',
  [],
  7,
  ...[null, 'x', 'xxxxxxxx', 0, 10, 1.5, Number.NaN, [], [1, 2, 3, 4], {}, true, new Date(0)].map((value) =>
    Object.fromEntries(Object.keys(Shape.shape).map((key) => [key, value])),
  ),
  { more: 1 },
  { more: 1, evenMore: 2 },
];

describe('what is wrong with a value, in Italian', () => {
  it('never names a type of a language, nor speaks English', () => {
    const all = new Set(WRONG.flatMap(sentences));
    expect(all.size).toBeGreaterThan(15);
    for (const sentence of all)
      expect(sentence).not.toMatch(
        /\b(string|int|number|boolean|array|object|undefined|NaN|expected|invalid|input|instanceof|atteso)\b/i,
      );
  });

  it.each([
    [z.string().max(5), 'xxxxxx', 'al massimo 5 caratteri'],
    [z.string().min(1), '', 'non può essere vuoto'],
    [z.int(), 1.5, 'deve essere un numero intero'],
    [z.int().max(9), 10, 'al massimo 9'],
    [z.array(z.string()).max(1), ['a', 'b'], 'al massimo 1 elemento'],
    [z.enum(['a', 'b']), 'c', 'deve essere uno tra a, b'],
    [z.string(), undefined, 'manca'],
    [z.string(), 7, 'deve essere un testo'],
    [z.uuid(), 'x', 'non è un identificativo valido'],
    [z.strictObject({}), { score: 1 }, 'non è un campo previsto'],
  ])('%# says it in words', (schema, value, sentence) => {
    expect(schema.safeParse(value, { error: italianIssue }).error?.issues[0]?.message).toBe(sentence);
  });
});
