import { createInterface } from 'node:readline/promises';

/** Where a person may sit: what they type, and where they read. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
}

/**
 * One line that the person types. Null without an answer: Ctrl-C, Ctrl-D, or a terminal that was closed, for which
 * readline alone would wait for ever.
 */
export async function askOnTerminal({ stdin, stdout }: Terminal, question: string): Promise<string | null> {
  const lines = createInterface({ input: stdin, output: stdout });
  const left = new AbortController();
  lines.once('close', () => left.abort());
  try {
    return await lines.question(question, { signal: left.signal });
  } catch (error) {
    if (left.signal.aborted) return null;
    throw error;
  } finally {
    lines.close();
  }
}
