import { appendFileSync } from 'node:fs';

/** One save of one answer, as the client saw it. `info`: no answer came, so it may or may not have happened. */
export interface SaveEvent {
  readonly type: 'invoke' | 'ok' | 'fail' | 'info';
  readonly at: number;
  readonly attemptId: string;
  readonly questionKey: string;
  readonly rev: number;
  readonly value: unknown;
}

export interface StoredAnswer {
  readonly attemptId: string;
  readonly questionKey: string;
  readonly rev: number;
  readonly value: unknown;
}

/** What clients did, one JSON line each, kept in a file when one is given. */
export class History {
  readonly events: SaveEvent[] = [];
  readonly #file: string | undefined;

  constructor(file?: string) {
    this.#file = file;
  }

  add(event: SaveEvent): void {
    this.events.push(event);
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(event)}\n`);
  }

  count(type: SaveEvent['type']): number {
    return this.events.filter((one) => one.type === type).length;
  }
}

/** The same text for equal values: PostgreSQL keeps the keys of jsonb in an order of its own. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const nameOf = (one: { attemptId: string; questionKey: string }) => `${one.attemptId}/${one.questionKey}`;

/**
 * Every acknowledged save must be stored, or a newer one of the same question that was sent. Returns one sentence for each
 * answer that is missing, older than acknowledged, or that nobody sent; an empty list means that nothing was lost.
 */
export function lostAnswers(events: readonly SaveEvent[], stored: readonly StoredAnswer[]): string[] {
  const sent = new Map<string, string>();
  const acknowledged = new Map<string, number>();
  for (const one of events) {
    const name = nameOf(one);
    if (one.type === 'invoke') sent.set(`${name}#${one.rev}`, textOf(one.value));
    if (one.type === 'ok') acknowledged.set(name, Math.max(one.rev, acknowledged.get(name) ?? 0));
  }
  const found = new Map(stored.map((one) => [nameOf(one), one]));
  const problems: string[] = [];
  for (const [name, rev] of acknowledged) {
    const kept = found.get(name);
    if (!kept) problems.push(`${name}: revision ${rev} was acknowledged, nothing is stored`);
    else if (kept.rev < rev)
      problems.push(`${name}: revision ${rev} was acknowledged, ${kept.rev} is stored`);
  }
  for (const [name, kept] of found) {
    const value = sent.get(`${name}#${kept.rev}`);
    if (value === undefined) problems.push(`${name}: revision ${kept.rev} is stored, nobody sent it`);
    else if (value !== textOf(kept.value))
      problems.push(`${name}: revision ${kept.rev} is stored with another value`);
  }
  return problems;
}
