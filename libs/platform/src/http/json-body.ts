import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';

/** The deepest body of ours has six levels. */
export const DEEPEST_BODY = 20;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COLON = 0x3a;
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);

type Finding = { readonly tooDeep: true } | { readonly twice: string };

/**
 * Looks a JSON text over before it is parsed: one pass over its bytes, which stops at the first thing wrong. Neither what
 * stands in strings nor an invalid text matters here; `JSON.parse` judges the rest. All signs of JSON are ASCII, and no
 * byte of a longer UTF-8 character looks like one.
 */
export function lookOver(json: Buffer): Finding | undefined {
  /** Names of the objects that are open; undefined for a list. */
  const open: Array<Set<string> | undefined> = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === OPEN_OBJECT || sign === OPEN_LIST) {
      if (open.length === DEEPEST_BODY) return { tooDeep: true };
      open.push(sign === OPEN_OBJECT ? new Set() : undefined);
    } else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) {
      open.pop();
    } else if (sign === QUOTE) {
      const end = endOfString(json, at);
      const names = open.at(-1);
      if (names && isName(json, end)) {
        const name = nameIn(json.subarray(at, end));
        if (names.has(name)) return { twice: name };
        names.add(name);
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** Just past the closing quote of the string that begins at `start`. */
function endOfString(json: Buffer, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
  return Math.min(at + 1, json.length);
}

/** In an object a string before a colon is a name. */
function isName(json: Buffer, end: number): boolean {
  let at = end;
  while (BLANKS.has(json[at] ?? 0)) at += 1;
  return json[at] === COLON;
}

/** The same name can be written in several ways: `"a"` and `"\u0061"`. */
function nameIn(quoted: Buffer): string {
  const raw = quoted.toString('utf8');
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw;
  }
}

/** JSON in UTF-8, as RFC 8259 asks: no other character set, no name twice in an object, no depth that nobody needs (B-821). */
export function installJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const problem = problemOf(request, body);
    if (problem) return done(problem);
    // The text is read as it stands; Fastify's own parser refuses poisoned prototypes.
    parse(request, body.toString('utf8'), done);
  });
}

function problemOf(request: FastifyRequest, body: Buffer): AppError | undefined {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return new AppError('unsupported', [], { detail: 'I dati vanno inviati in UTF-8.' });
  const found = lookOver(body);
  if (found === undefined) return isUtf8(body) ? undefined : unreadable('Il contenuto non è in UTF-8.');
  if ('tooDeep' in found) return unreadable('Il contenuto è annidato troppo in profondità.');
  return unreadable(`Il campo "${found.twice.slice(0, 60)}" compare due volte.`);
}

const unreadable = (detail: string) => new AppError('unreadable', [], { detail });
