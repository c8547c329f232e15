import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What was sent without SMTP, oldest first: the `.eml` files of a data folder, read as a mail program does. */
export async function sentMails(dataDir: string): Promise<SentMail[]> {
  const folder = join(dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  const whole = names.filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(whole.map(async (name) => readMail(await readFile(join(folder, name), 'latin1'))));
}

/** One message as it travels, its bytes as latin1. */
export function readMail(raw: string): SentMail {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((part) => part.replace(/^\r?\n/, ''));
  return {
    to: headerOf(head, 'To'),
    subject: headerOf(head, 'Subject'),
    text: contentOf(parts, 'text/plain'),
    html: contentOf(parts, 'text/html'),
  };
}

const headerOf = (head: string, name: string) =>
  (new RegExp(`^${name}: ((?:.*)(?:\\r?\\n[ \\t].*)*)`, 'm').exec(head)?.[1] ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      decode(how.toLowerCase() === 'b' ? 'base64' : 'quoted-printable', word.replaceAll('_', ' ')),
    )
    .replace(/\r?\n[ \t]/g, ' ');

function contentOf(parts: readonly string[], type: string): string {
  const part = parts.find((one) => one.toLowerCase().includes(`content-type: ${type}`)) ?? '';
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
  const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1] ?? '7bit';
  return decode(encoding.toLowerCase(), rest.join('\n\n'));
}

function decode(encoding: string, text: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(text, 'latin1').toString('utf8');
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
