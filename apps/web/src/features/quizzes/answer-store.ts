import { AnswerValue } from '@lumit/quizzes/domain';
import { z } from 'zod';

/** An answer that the server has not confirmed yet, as this device keeps it. */
export const LocalAnswer = z.object({ questionKey: z.string(), rev: z.int().min(1), value: AnswerValue });
export type LocalAnswer = z.infer<typeof LocalAnswer>;

/** Where unconfirmed answers of one attempt outlive a reload, a closed tab, a crash. */
export interface AnswerStore {
  read(): Promise<LocalAnswer[]>;
  put(answer: LocalAnswer): Promise<void>;
  /** Forgets an answer that the server confirmed, unless a newer revision stands there by now. */
  confirm(questionKey: string, rev: number): Promise<void>;
  /** After handing in: nothing of the attempt stays on the device. */
  clear(): Promise<void>;
}

const DATABASE = 'lumit-answers';
const TABLE = 'answers';
const TIMEOUT_MS = 2_000;

/**
 * Answers in IndexedDB, for one person and one attempt: another person who signs in never sends them. A device that
 * keeps nothing (private window, storage full) loses no answer as long as the page is open: every failure is swallowed
 * here and told once through `onUnavailable`.
 */
export function deviceAnswers(personId: string, attemptId: string, onUnavailable: () => void): AnswerStore {
  const prefix = `${personId}/${attemptId}/`;
  const all = () => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const guarded = async <T>(act: (table: IDBObjectStore) => IDBRequest<T>, otherwise: T): Promise<T> => {
    try {
      return await withTable(act);
    } catch {
      onUnavailable();
      return otherwise;
    }
  };
  return {
    read: async () =>
      (await guarded((table) => table.getAll(all()), [] as unknown[])).flatMap(
        (row) => LocalAnswer.safeParse(row).data ?? [],
      ),
    put: async (answer) =>
      void (await guarded((table) => table.put(answer, prefix + answer.questionKey), '')),
    confirm: (questionKey, rev) => forgetUpTo(prefix + questionKey, rev).catch(onUnavailable),
    clear: () => guarded((table) => table.delete(all()), undefined),
  };
}

/** Whether this browser keeps answers: it writes one, reads it back and takes it away. */
export async function canKeepAnswers(): Promise<boolean> {
  let isKept = true;
  const store = deviceAnswers('prova', 'prova', () => (isKept = false));
  await store.put({ questionKey: 'prova', rev: 1, value: 'prova' });
  const read = await store.read();
  await store.clear();
  return isKept && read.length === 1;
}

let opened: Promise<IDBDatabase> | undefined;

function openDatabase(): Promise<IDBDatabase> {
  opened ??= inTime(
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    }),
  ).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function withTable<T>(act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  const transaction = database.transaction(TABLE, 'readwrite', { durability: 'strict' });
  const request = act(transaction.objectStore(TABLE));
  await inTime(completion(transaction));
  return request.result;
}

/** Reads and deletes in one transaction, so that an answer typed meanwhile is not taken for the confirmed one. */
async function forgetUpTo(key: string, rev: number): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(TABLE, 'readwrite');
  const table = transaction.objectStore(TABLE);
  const request = table.get(key);
  request.onsuccess = () => {
    const kept = LocalAnswer.safeParse(request.result).data;
    if (kept && kept.rev <= rev) table.delete(key);
  };
  await inTime(completion(transaction));
}

function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/** Some browsers leave a request without an answer for good when storage is blocked. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB')), TIMEOUT_MS)),
  ]);
}
