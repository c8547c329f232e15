import type { Chance } from '../../../../tools/fault/random';
import type { Sample } from './sample-shapes';

/** A request as it goes over the wire: `payload` is text, valid JSON or not. */
export interface WrongRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u200b\u200b\u200b\u200b\u200b\u200b',
  '\u202egnirts',
  'e\u0301'.repeat(30),
  `a${'\u0301'.repeat(100)}`,
  'x'.repeat(5_000),
  '🙂'.repeat(300),
  "'; DROP TABLE person; --",
  '%_\\',
  '<script>alert(1)</script>',
  '\u2028riga\u2029',
  '2026-02-31T25:61:00Z',
  '24:00',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  '-1',
  '1e309',
  'null',
  '../../etc/passwd',
  'Perché no: un motivo come gli altri',
];
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  2_147_483_647,
  2_147_483_648,
  9_007_199_254_740_991,
  1e300,
  [],
  [[]],
  {},
  { $ne: null },
  [null],
  Array.from({ length: 500 }, () => 'x'),
  ...TEXTS,
];
const PATHS = [
  'x',
  '0',
  '%00',
  '%',
  'a%2fb',
  '1.1',
  'null',
  '%F0%9F%99%82',
  'x'.repeat(300),
  '00000000-0000-0000-0000-000000000000',
];
const RAW = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '7',
  '{"a":1,"a":2}',
  '{"__proto__":{"admin":true}}',
  '['.repeat(30),
  '\ufeff{}',
  '{"a":NaN}',
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  'x',
];
const QUERIES = [
  '',
  '',
  '?page=-1',
  '?page=1e9',
  '?q=%00',
  `?q=${'parola+'.repeat(400)}`,
  '?kind=x&kind=y',
  '?__proto__=x',
  '?q[]=x',
  '?lang=en',
];

/** A request that has something wrong in its address, query, body or headers; now and then nothing at all. */
export function wrongRequest(pattern: string, sample: Sample, chance: Chance): WrongRequest {
  const wrongPart = chance.pick(['address', 'body', 'body', 'body', 'raw', 'query', 'nothing'] as const);
  const path = { ...sample.path };
  const names = Object.keys(path);
  if (wrongPart === 'address' && names.length > 0) path[chance.pick(names)] = chance.pick(PATHS);
  const url = names.reduce((all, name) => all.replace(`:${name}`, () => path[name] ?? ''), pattern);
  const query = wrongPart === 'query' ? chance.pick(QUERIES) : '';
  const type = wrongPart === 'raw' ? chance.pick(TYPES) : 'application/json';
  const payload =
    wrongPart === 'raw' ? chance.pick(RAW) : bodyText(sample.body, wrongPart === 'body', chance);
  return { url: url + query, headers: payload === undefined ? {} : { 'content-type': type }, payload };
}

function bodyText(body: unknown, isWrong: boolean, chance: Chance): string | undefined {
  if (!isWrong) return body === undefined ? undefined : JSON.stringify(body);
  if (body === undefined) return chance.pick([undefined, JSON.stringify({ altro: chance.pick(VALUES) })]);
  return JSON.stringify(changed(body, chance));
}

/** The value with one thing inside it replaced, taken away or put in. */
function changed(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.next() < 0.15) return chance.pick(VALUES);
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.next() < 0.3) return [...value, chance.pick(VALUES)];
    const place = chance.between(0, value.length - 1);
    return value.map((item, at) => (at === place ? changed(item, chance) : item));
  }
  const entries = Object.entries(value);
  const what = chance.between(0, 5);
  if (what === 0 || entries.length === 0) return { ...value, altro: chance.pick(VALUES) };
  const [name, inner] = chance.pick(entries);
  if (what === 1) return Object.fromEntries(entries.filter(([other]) => other !== name));
  return { ...value, [name]: changed(inner, chance) };
}
