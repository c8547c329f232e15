import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ALL_FILE_KINDS, type FileKind } from '../files/file-kinds';

/** demo: people with known passwords, HTTP, mail on disk · production: none of these. */
const Mode = z.enum(['demo', 'production']);

/** `pdf, odt`: nothing said means all. */
const wordsOf = (text: unknown) =>
  typeof text === 'string'
    ? text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
    : ALL_FILE_KINDS;

const Environment = z.object({
  LUMIT_MODE: Mode.default('demo'),
  DATABASE_URL: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  ORIGIN: z.url().optional(),
  DATA_DIR: z.string().default('.data'),
  WEB_DIR: z.string().default('dist/web'),
  CONTENT_DIR: z.string().default('content'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('LUMIT Formazione <noreply@lumit.example.it>'),
  MAIL_BODY_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  FILES_URL: z.string().optional(),
  FILE_LIMIT_MB: z.coerce.number().int().min(1).max(1000).default(20),
  FILE_QUOTA_MB: z.coerce.number().int().min(1).max(1_000_000).default(500),
  FILE_KINDS: z.preprocess(wordsOf, z.array(z.enum(ALL_FILE_KINDS)).min(1)),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12),
});

export interface Config {
  readonly mode: z.infer<typeof Mode>;
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Public address, without a slash at the end. */
  readonly origin: string;
  readonly dataDir: string;
  readonly webDir: string;
  readonly contentDir: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Days for which the text of a message is kept after it was sent or given up. */
  readonly mailBodyDays: number;
  readonly logLevel: string;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  readonly databasePool: number;
  readonly files: FileSettings;
  /** A worker takes jobs; an API process only queues them. */
  readonly worker: boolean;
}

/** What people may upload. */
export interface FileSettings {
  /** Of an S3-compatible store; without it files rest under `dataDir`. */
  readonly url: string | undefined;
  /** Of one file, in bytes. */
  readonly maxBytes: number;
  /** Of all files of a person, in bytes. */
  readonly quotaBytes: number;
  readonly kinds: readonly FileKind[];
}

export const CONFIG = Symbol('Config');

/** A setting that stops the start; the message says which one, why and what to do. */
export class UnsafeSettings extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Avvio rifiutato:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

/**
 * Reads the settings from the environment. A secret may stand in a file instead: `NAME_FILE=/run/secrets/name`.
 * @throws UnsafeSettings with every problem, not only the first.
 */
export function readConfig(env: Record<string, string | undefined>, worker = false): Config {
  const parsed = Environment.safeParse(withSecretsFromFiles(env));
  if (!parsed.success) {
    throw new UnsafeSettings(
      parsed.error.issues.map((i) => `${i.path.join('.')}: ${explain(i.path[0], i.message)}`),
    );
  }
  const e = parsed.data;
  const config: Config = {
    mode: e.LUMIT_MODE,
    databaseUrl: e.DATABASE_URL,
    host: e.HOST,
    port: e.PORT,
    origin: (e.ORIGIN ?? `http://${e.HOST}:${e.PORT}`).replace(/\/+$/, ''),
    dataDir: resolve(e.DATA_DIR),
    webDir: resolve(e.WEB_DIR),
    contentDir: resolve(e.CONTENT_DIR),
    smtpUrl: e.SMTP_URL || undefined,
    mailFrom: e.MAIL_FROM,
    mailBodyDays: e.MAIL_BODY_DAYS,
    logLevel: e.LOG_LEVEL,
    trustedProxies: e.TRUSTED_PROXIES,
    databasePool: e.DATABASE_POOL,
    files: {
      url: e.FILES_URL || undefined,
      maxBytes: e.FILE_LIMIT_MB * 1_000_000,
      quotaBytes: e.FILE_QUOTA_MB * 1_000_000,
      kinds: e.FILE_KINDS,
    },
    worker,
  };
  const problems = [
    ...databaseUrlProblems(config),
    ...filesUrlProblems(config),
    ...(config.mode === 'production' ? productionProblems(config, e.ORIGIN) : []),
  ];
  if (problems.length > 0) throw new UnsafeSettings(problems);
  return config;
}

function databaseUrlProblems(config: Config): string[] {
  return /^postgres(ql)?:\/\//.test(config.databaseUrl)
    ? []
    : [
        'DATABASE_URL deve cominciare con postgresql:// (per esempio postgresql://utente:password@host:5432/lumit)',
      ];
}

function filesUrlProblems({ mode, files }: Config): string[] {
  if (files.url === undefined) return [];
  const form = 's3+https://CHIAVE:SEGRETO@host/contenitore?region=eu-south-1';
  const url = URL.parse(files.url);
  const isWhole = url && url.username && url.password && /^\/[^/]+\/?$/.test(url.pathname);
  if (!isWhole || !/^s3\+https?:$/.test(url.protocol)) return [`FILES_URL deve avere la forma ${form}`];
  return mode === 'production' && url.protocol !== 's3+https:'
    ? ['FILES_URL deve cominciare con s3+https://: i file delle persone non viaggiano in chiaro']
    : [];
}

function productionProblems(config: Config, origin: string | undefined): string[] {
  const problems: string[] = [];
  if (!origin)
    problems.push('ORIGIN manca: indica l’indirizzo pubblico, per esempio https://formazione.example.it');
  else if (!origin.startsWith('https://'))
    problems.push('ORIGIN deve cominciare con https://: senza TLS il cookie di sessione viaggia in chiaro');
  if (!config.smtpUrl) problems.push('SMTP_URL manca: in produzione la posta deve partire davvero');
  else if (!/^smtps?:\/\//.test(config.smtpUrl))
    problems.push('SMTP_URL deve cominciare con smtp:// o smtps://');
  if (/example\.(it|com|org)/.test(config.mailFrom))
    problems.push('MAIL_FROM usa un dominio di esempio: indica il mittente dell’ente');
  if (config.logLevel === 'debug')
    problems.push('LOG_LEVEL=debug non è ammesso in produzione: può registrare dati personali');
  return problems;
}

function explain(name: PropertyKey | undefined, message: string): string {
  if (name === 'DATABASE_URL')
    return 'manca: indica la base di dati, per esempio postgresql://utente:password@host:5432/lumit';
  if (name === 'MAIL_BODY_DAYS') return 'indica i giorni, un numero intero da 1 a 3650';
  if (name === 'FILE_KINDS') return `scegli tra ${ALL_FILE_KINDS.join(', ')}`;
  return message;
}

function withSecretsFromFiles(env: Record<string, string | undefined>): Record<string, string | undefined> {
  const all = { ...env };
  for (const [name, file] of Object.entries(env)) {
    if (!name.endsWith('_FILE') || !file) continue;
    const target = name.slice(0, -'_FILE'.length);
    if (!(target in Environment.shape)) continue;
    try {
      all[target] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new UnsafeSettings([`${name}: il file ${file} non si può leggere`]);
    }
  }
  return all;
}
