import fc from 'fast-check';
import { DEEPEST_BODY, lookOver } from './json-body';

const look = (text: string) => lookOver(Buffer.from(text));

/** How deep a value is: 0 for a bare one. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('a look over a JSON text', () => {
  it('finds nothing in what JSON.stringify writes, unless it is too deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 30, stringUnit: 'binary' }), (value) => {
        expect(look(JSON.stringify(value))).toEqual(
          depthOf(value) > DEEPEST_BODY ? { tooDeep: true } : undefined,
        );
      }),
    );
  });

  it('finds a name that stands twice in one object, wherever the object stands and however it is written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        (value, name, escaped) => {
          const again = escaped
            ? `"${[...name].map((sign) => [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')).join('')}"`
            : JSON.stringify(name);
          const inner = `{${JSON.stringify(name)}:${JSON.stringify(value)}, ${again} : 1}`;
          expect(look(`[{"a":${inner}}]`)).toHaveProperty('twice');
        },
      ),
    );
  });

  it.each([
    ['{"a":{"b":1},"b":2}', 'the same name at two levels'],
    ['[{"a":1},{"a":2}]', 'the same name in two objects'],
    ['{"a":"a","b":["a","a"]}', 'a value that is no name'],
    ['{"a":"\\",\\"a\\":1"}', 'a name inside a string'],
    ['{"a":"\\\\","b":1}', 'a string that ends in a backslash'],
    [`"${'[{'.repeat(100)}"`, 'brackets in a string'],
    ['', 'nothing'],
    ['{"a', 'a text that is cut'],
    ['}}}]]]', 'a text that closes what is not open'],
  ])('finds nothing in %s: %s', (text) => {
    expect(look(text)).toBeUndefined();
  });

  it('B-821: stops at the first level too many, in lists and objects', () => {
    const nested = (levels: number) => '[{"a":'.repeat(levels / 2) + '1' + '}]'.repeat(levels / 2);
    expect(look(nested(DEEPEST_BODY))).toBeUndefined();
    expect(look(`[${nested(DEEPEST_BODY)}]`)).toEqual({ tooDeep: true });
    expect(look('['.repeat(DEEPEST_BODY + 1))).toEqual({ tooDeep: true });
  });
});
