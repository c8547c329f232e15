import { EmailAddress, foldedText, PersonName } from '@lumit/shared';
import type { z } from 'zod';
import { PEOPLE_COLUMNS, type PeopleColumn } from './people-columns';

/** A row of a list as it is written; an absent column and an empty cell are both ''. `line` as the file counts, from 1. */
export type WrittenPerson = Readonly<Record<PeopleColumn, string>> & { readonly line: number };

/** A row that can be taken in. */
export interface PersonToEnrol {
  readonly line: number;
  readonly familyName: string;
  readonly givenName: string;
  /** Normalised. */
  readonly email: string;
  readonly bodyId: string | null;
  readonly groupId: string | null;
}

/** Why a row cannot be taken in: `column` as it is asked for, `problem` an Italian half sentence after it. */
export interface RowFault {
  readonly line: number;
  readonly column: string;
  readonly problem: string;
}

/** What the edition knows; names by `foldedText`. */
export interface KnownToEdition {
  readonly bodies: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** Addresses, normalised, of who is in the edition already, whatever their state. */
  readonly enrolled: ReadonlySet<string>;
}

export interface PeopleVerdict {
  readonly ready: readonly PersonToEnrol[];
  /** Lines of people who are in the edition already: nothing of them changes. */
  readonly enrolled: readonly number[];
  /** All of all rows, in their order. */
  readonly faults: readonly RowFault[];
}

/**
 * Judges every row by itself and against those before it: one address is one person, so the second row with it is a fault
 * that names the first. Whether the import is a trial or in earnest, this is the one judgement (P-10).
 */
export function judgePeople(rows: readonly WrittenPerson[], known: KnownToEdition): PeopleVerdict {
  const ready: PersonToEnrol[] = [];
  const enrolled: number[] = [];
  const faults: RowFault[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const judged = judgeRow(row, known);
    const earlier = judged.email === undefined ? undefined : lineOf.get(judged.email);
    if (earlier !== undefined) judged.faults.push(faultOf(row, 'email', `è lo stesso della riga ${earlier}`));
    else if (judged.email !== undefined) lineOf.set(judged.email, row.line);
    faults.push(...judged.faults);
    if (judged.faults.length > 0 || !judged.person) continue;
    if (known.enrolled.has(judged.person.email)) enrolled.push(row.line);
    else ready.push(judged.person);
  }
  return { ready, enrolled, faults };
}

interface JudgedRow {
  readonly email: string | undefined;
  readonly person: PersonToEnrol | undefined;
  readonly faults: RowFault[];
}

function judgeRow(row: WrittenPerson, known: KnownToEdition): JudgedRow {
  const faults: RowFault[] = [];
  const take = <Value>(column: PeopleColumn, schema: z.ZodType<Value>): Value | undefined => {
    const read = row[column] === '' ? MISSING : schema.safeParse(row[column]);
    if (read.success) return read.data;
    for (const { message } of read.error.issues.slice(0, 1)) faults.push(faultOf(row, column, message));
    return undefined;
  };
  const find = (column: 'body' | 'group', ids: ReadonlyMap<string, string>, what: string): string | null => {
    if (row[column] === '') return null;
    const id = ids.get(foldedText(row[column]));
    if (id === undefined) faults.push(faultOf(row, column, `«${row[column].slice(0, 80)}» non è ${what}`));
    return id ?? null;
  };
  const familyName = take('familyName', PersonName);
  const givenName = take('givenName', PersonName);
  const email = take('email', EmailAddress);
  const bodyId = find('body', known.bodies, 'tra gli enti registrati');
  const groupId = find('group', known.groups, 'un gruppo di questa edizione');
  const isWhole = familyName !== undefined && givenName !== undefined && email !== undefined;
  const person = isWhole ? { line: row.line, familyName, givenName, email, bodyId, groupId } : undefined;
  return { email, person, faults };
}

const MISSING = { success: false, error: { issues: [{ message: 'manca' }] } } as const;

const faultOf = ({ line }: WrittenPerson, column: PeopleColumn, problem: string): RowFault => ({
  line,
  column: PEOPLE_COLUMNS[column].names[0],
  problem,
});
