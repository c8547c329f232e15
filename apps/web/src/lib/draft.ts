import { useState } from 'react';
import { z } from 'zod';
import { useMe } from './session';

const PREFIX = 'lumit.draft.';

function read<Value>(key: string, shape: z.ZodType<Value>): Value | undefined {
  try {
    return shape.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing: the draft lasts as long as its form.
  }
}

const keyOf = (personId: string | undefined, name: string) => `${PREFIX}${personId ?? ''}.${name}`;

/**
 * What a person is writing in a form, kept for this tab until the server has it or they give it up: a reload, another page,
 * a closed panel lose nothing. `name` says what it is about, and is the same after a reload.
 * Returns the value, how to change it, and how to forget it.
 */
export function useDraft<Value>(name: string, initial: Value, shape: z.ZodType<Value>) {
  const key = keyOf(useMe()?.person.id, name);
  const [value, setValue] = useState(() => read(key, shape) ?? initial);
  const change = (next: Value) => {
    setValue(next);
    write(key, JSON.stringify(next) === JSON.stringify(initial) ? undefined : next);
  };
  return [value, change, () => write(key, undefined)] as const;
}

const Text = z.string();
export const useTextDraft = (name: string, initial = '') => useDraft(name, initial, Text);

/** Whether something was being written when the form was last on the screen. */
export const useHasDraft = (name: string): boolean =>
  (read(keyOf(useMe()?.person.id, name), z.unknown()) ?? null) !== null;

/** Somebody signs out, or somebody else signs in: nothing of what was being written stays in the browser. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
