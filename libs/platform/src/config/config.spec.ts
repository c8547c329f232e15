import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, UnsafeSettings } from './config';

const SAFE = {
  LUMIT_MODE: 'production',
  DATABASE_URL: 'postgresql://lumit:x@db/lumit',
  ORIGIN: 'https://formazione.sssup.it',
  SMTP_URL: 'smtps://posta.sssup.it',
  MAIL_FROM: 'LUMIT <lumit@sssup.it>',
};

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof UnsafeSettings) return error.problems;
    throw error;
  }
}

describe('readConfig', () => {
  it('accepts a production that is safe', () => {
    expect(problemsOf(SAFE)).toEqual([]);
  });

  it.each([
    ['no database', { DATABASE_URL: undefined }, /DATABASE_URL/],
    ['another kind of database', { DATABASE_URL: 'mysql://db' }, /postgresql:\/\//],
    ['no public address', { ORIGIN: undefined }, /ORIGIN manca/],
    ['an address without TLS', { ORIGIN: 'http://formazione.sssup.it' }, /https/],
    ['no mail server', { SMTP_URL: undefined }, /SMTP_URL manca/],
    ['a sender of an example domain', { MAIL_FROM: 'x@lumit.example.it' }, /MAIL_FROM/],
    ['debug logs', { LOG_LEVEL: 'debug' }, /LOG_LEVEL/],
    ['a port that is no port', { PORT: '70000' }, /PORT/],
    ['text of mail kept for no day', { MAIL_BODY_DAYS: '0' }, /MAIL_BODY_DAYS: indica i giorni/],
  ])('production refuses %s and says why', (_, change, reason) => {
    const problems = problemsOf({ ...SAFE, ...change });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(reason);
  });

  it('names every problem at once', () => {
    expect(problemsOf({ ...SAFE, ORIGIN: undefined, SMTP_URL: undefined })).toHaveLength(2);
  });

  it('reads a secret from a file, and says so when it cannot', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lumit-secret-')), 'url');
    writeFileSync(file, 'postgresql://from-file/lumit\n');
    expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgresql://from-file/lumit');
    expect(problemsOf({ DATABASE_URL_FILE: '/nowhere' }).join()).toMatch(/non si può leggere/);
  });

  it.each([
    ['http://host/bucket', {}, /FILES_URL deve avere la forma/],
    ['s3+https://host/bucket', {}, /FILES_URL deve avere la forma/],
    ['s3+https://k:s@host', {}, /FILES_URL deve avere la forma/],
    ['s3+https://k:s@host/bucket/inside', {}, /FILES_URL deve avere la forma/],
    ['s3+http://k:s@host/bucket', SAFE, /non viaggiano in chiaro/],
  ])('refuses %s as the place of files', (FILES_URL, others, reason) => {
    expect(problemsOf({ DATABASE_URL: 'postgresql://a/b', ...others, FILES_URL }).join()).toMatch(reason);
  });

  it('reads which files people may upload, and says which kinds there are', () => {
    expect(readConfig({ DATABASE_URL: 'postgresql://a/b' }).files).toMatchObject({
      maxBytes: 20_000_000,
      quotaBytes: 500_000_000,
      kinds: expect.arrayContaining(['pdf', 'odt', 'jpg']) as unknown,
    });
    const some = readConfig({ DATABASE_URL: 'postgresql://a/b', FILE_KINDS: 'PDF, odt', FILE_LIMIT_MB: '5' });
    expect([some.files.kinds, some.files.maxBytes]).toEqual([['pdf', 'odt'], 5_000_000]);
    for (const kinds of ['exe', 'pdf,html', ' ', ',']) {
      const problems = problemsOf({ DATABASE_URL: 'postgresql://a/b', FILE_KINDS: kinds }).join();
      expect(problems).toMatch(/FILE_KINDS.*: scegli tra pdf, docx/);
    }
  });
});
