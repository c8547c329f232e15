import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeProblems, readCompose, type ComposeRules } from './compose-rules.ts';
import { copiedFiles, dockerfileProblems, readStages } from './dockerfile-rules.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const production: ComposeRules = { publicPorts: ['80:8080', '443:8443'], secretsInEnvironment: false };
const development: ComposeRules = { publicPorts: [], secretsInEnvironment: true };

describe('the compose file for production', () => {
  const text = read('docker/compose.production.yaml');
  const { services } = readCompose(text);

  it('breaks none of our rules', () => {
    expect(composeProblems(readCompose(text), production)).toEqual([]);
  });

  it('has a proxy, several API processes, several workers, one migration and PostgreSQL 18 with checksums', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'proxy', 'worker']);
    for (const name of ['api', 'worker']) expect(services[name]).toMatchObject({ deploy: { replicas: 2 } });
    expect(services['migrate']).toMatchObject({ restart: 'no' });
    expect(services['postgres']?.image).toMatch(/^postgres:18/);
    expect(services['postgres']?.environment?.['POSTGRES_INITDB_ARGS']).toContain('--data-checksums');
  });

  it('sets only settings that the application reads', () => {
    const known = [
      ...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z_]+): (?:z\.|Mode)/gm),
    ].map(([, name]) => name);
    const set = Object.keys(services['api']?.environment ?? {}).map((name) => name.replace(/_FILE$/, ''));
    expect(known).toContain('DATABASE_URL');
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each([
    ['a root user', "user: '999:999'", "user: '0:0'", 'runs as root'],
    ['a writable root', 'read_only: true', 'read_only: false', 'can be written'],
    ['kept capabilities', 'cap_drop: [ALL]', 'cap_drop: [NET_RAW]', 'keeps capabilities'],
    ['new privileges', 'no-new-privileges:true', 'no-new-privileges:false', 'may gain privileges'],
    ['no restart', 'restart: unless-stopped', 'privileged: false', 'says nothing about restarting'],
    [
      'no health check',
      'test: [CMD, node, dist/api/cli.mjs, doctor]',
      'disable: true',
      'worker: has no health check',
    ],
    ['the newest image, whatever it is', 'postgres:18-bookworm', 'postgres:latest', 'has no version'],
    ['an image without tag', 'postgres:18-bookworm', 'postgres', 'has no version'],
    ['a password in the environment', 'POSTGRES_PASSWORD_FILE:', 'POSTGRES_PASSWORD:', 'puts a secret'],
    [
      'an address with password',
      'DATABASE_URL_FILE: /run/secrets/database_url',
      'PGHOST: postgresql://a:b@c/d',
      'puts a secret',
    ],
    ['a database open to everyone', 'shm_size: 256m', "ports: ['5432:5432']", 'publishes 5432:5432'],
    [
      'an undeclared volume',
      'postgres:/var/lib/postgresql',
      'elsewhere:/var/lib/postgresql',
      'volume elsewhere',
    ],
    ['an undeclared secret', '  smtp_url: {', '  smtp: {', 'secret smtp_url is not declared'],
  ])('would refuse %s', (_, from, to, problem) => {
    const spoilt = text.replaceAll(from, to);
    expect(spoilt).not.toBe(text);
    expect(composeProblems(readCompose(spoilt), production).join('\n')).toContain(problem);
  });
});

describe('the shape of a compose file', () => {
  const text = read('docker/compose.production.yaml');

  it.each([
    ['a misspelt key', 'read_only: true', 'readonly: true', 'Unrecognized key'],
    ['an unknown condition', 'condition: service_healthy', 'condition: service_health', 'Invalid option'],
    [
      // Seen: without quotes YAML reads the ": " of a JavaScript condition as a key.
      'a command that YAML takes for a table',
      /"(fetch\(.*\))"/g,
      '$1',
      'expected string, received object',
    ],
  ])('refuses %s', (_, from, to, problem) => {
    expect(() => readCompose(text.replaceAll(from, to))).toThrow(problem);
  });
});

describe('the compose file for development', () => {
  const text = read('docker/compose.development.yaml');

  it('breaks none of our rules and is reachable from this machine only', () => {
    expect(composeProblems(readCompose(text), development)).toEqual([]);
  });

  it('would refuse a port open to everyone', () => {
    const spoilt = readCompose(text.replace('127.0.0.1:8025:8025', '8025:8025'));
    expect(composeProblems(spoilt, development)).toEqual(['mailpit: publishes 8025:8025 to everyone']);
  });
});

describe('the Dockerfile', () => {
  const text = read('docker/Dockerfile');
  const shipped = ['app', 'proxy'];

  it('breaks none of our rules', () => {
    expect(dockerfileProblems(text, shipped)).toEqual([]);
  });

  it('copies only what is there, and its ignore file lets that through', () => {
    const copied = copiedFiles(readStages(text));
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const letThrough = read('docker/Dockerfile.dockerignore').split('\n');
    expect(letThrough[0]).toBe('*');
    const allowed = letThrough.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const stopped = copied.filter(
      (path) => !allowed.some((one) => path === one || path.startsWith(`${one}/`)),
    );
    expect(stopped).toEqual([]);
  });

  it('asks for health where the application answers', () => {
    expect(text).toContain('/api/health/live');
    expect(read('libs/platform/src/health/health.controller.ts')).toMatch(/'api\/health'[\s\S]*'live'/);
  });

  it.each([
    ['the newest base', 'node:24-bookworm-slim', 'node:latest', 'has no version'],
    ['root', 'USER node\n', '', 'app: runs as root'],
    ['no health check', 'HEALTHCHECK', 'LABEL', 'app: has no health check'],
    ['scripts of strangers', ' --ignore-scripts', '', 'scripts of strangers'],
    ['ADD', 'COPY content', 'ADD content', 'use COPY'],
    ['a secret in the image', 'LUMIT_MODE=production', 'DATABASE_URL=postgresql://a:b@c/d', 'holds a secret'],
    ['a command in shell form', 'CMD ["node", "--enable', 'CMD node ["--enable', 'shell form'],
    ['a low port', 'EXPOSE 3000', 'EXPOSE 80', 'needs a capability'],
  ])('would refuse %s', (_, from, to, problem) => {
    const spoilt = text.replaceAll(from, to);
    expect(spoilt).not.toBe(text);
    expect(dockerfileProblems(spoilt, shipped).join('\n')).toContain(problem);
  });
});
