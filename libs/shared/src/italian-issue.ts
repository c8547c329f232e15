import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What a value should have been, in words of people. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'un testo',
  number: 'un numero',
  int: 'un numero intero',
  bigint: 'un numero intero',
  boolean: 'sì o no (true o false)',
  array: 'un elenco',
  object: 'un gruppo di campi',
  record: 'un gruppo di campi',
  date: 'una data',
  null: 'vuoto (null)',
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'non è un identificativo valido',
  email: 'serve un indirizzo come nome@ente.it',
  url: 'serve un indirizzo web completo, come https://ente.it',
  datetime: 'servono data e ora con il fuso, come 2026-11-24T14:00:00Z',
  date: 'serve una data come 2026-11-22',
  time: 'serve un’ora come 14:30',
};

/**
 * Every sentence of zod that has none of its own, in Italian that names no type of a language: zod's Italian locale says
 * "string deve avere" and "atteso int". Written to follow the name of the field: "motivo: scrivi almeno 3 caratteri".
 */
export function italianIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'manca'
        : `deve essere ${KINDS[String(issue.expected)] ?? 'di un altro tipo'}`;
    case 'invalid_value':
      return `deve essere ${oneOf(issue.values as readonly unknown[])}`;
    case 'too_big':
      return sized(
        String(issue.origin),
        Number(issue.maximum),
        issue.inclusive === false ? 'meno di' : 'al massimo',
      );
    case 'too_small':
      return sized(
        String(issue.origin),
        Number(issue.minimum),
        issue.inclusive === false ? 'più di' : 'almeno',
      );
    case 'invalid_format':
      return FORMATS[String(issue.format)] ?? 'non ha la forma giusta';
    case 'not_multiple_of':
      return `deve essere un multiplo di ${String(issue.divisor)}`;
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? 'non è un campo previsto'
        : `campi non previsti: ${issue.keys.slice(0, 5).join(', ')}`;
    case 'invalid_union':
      return 'non ha nessuna delle forme previste';
    case 'invalid_key':
      return 'contiene un nome non previsto';
    case 'invalid_element':
      return 'contiene un valore non previsto';
    default:
      return 'non è valido';
  }
}

/** "al massimo 20 elementi", "almeno 1 carattere", "al massimo 100" for a number. */
function sized(origin: string, bound: number, side: string): string {
  const units: Readonly<Record<string, readonly [string, string]>> = {
    string: ['carattere', 'caratteri'],
    array: ['elemento', 'elementi'],
    set: ['elemento', 'elementi'],
    map: ['elemento', 'elementi'],
    file: ['byte', 'byte'],
  };
  const unit = units[origin];
  if (!unit) return `${side} ${bound}`;
  if (side === 'almeno' && bound === 1) return 'non può essere vuoto';
  return `${side} ${bound} ${bound === 1 ? unit[0] : unit[1]}`;
}

function oneOf(values: readonly unknown[]): string {
  const words = values.slice(0, 12).map(String);
  return words.length === 1 ? (words[0] ?? '') : `uno tra ${words.join(', ')}`;
}
