import { jest } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { runCommandLine } from '../cli/command-line';

/** What the person at the terminal does each time a question stands there; `time` counts from 1. */
export type Typing = (keyboard: PassThrough, time: number) => unknown;

export interface AtTerminal {
  readonly args: readonly string[];
  readonly databaseUrl: string;
  /** Null: a script, nobody sits there. */
  readonly typing: Typing | null;
  /** The questions that are waited for. */
  readonly asks: RegExp;
}

/** Runs a command with a person at the terminal, or without; `asked` counts the questions that they saw. */
export async function runAtTerminal({ args, databaseUrl, typing, asks }: AtTerminal) {
  let said = '';
  const listen = (text: unknown) => {
    said += String(text);
    return true;
  };
  const keyboard = Object.assign(new PassThrough(), { isTTY: typing !== null, setRawMode: () => keyboard });
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  const all = new RegExp(asks.source, 'g');
  let asked = 0;
  screen.on('data', (text: Buffer) => {
    said += String(text);
    const now = [...said.matchAll(all)].length;
    if (now === asked) return;
    asked = now;
    setImmediate(() => typing?.(keyboard, now));
  });
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(listen),
  );
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = databaseUrl;
  try {
    return { code: await runCommandLine(args, { stdin: keyboard, stdout: screen }), said, asked };
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    for (const spy of spies) spy.mockRestore();
  }
}

/** The person types this. */
export const type = (text: string) => (keyboard: PassThrough) => keyboard.write(text);
