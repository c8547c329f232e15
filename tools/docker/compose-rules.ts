import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: unknown;
  user?: string;
  read_only?: boolean;
  restart?: string;
  cap_drop?: string[];
  cap_add?: string[];
  privileged?: boolean;
  security_opt?: string[];
  healthcheck?: { test?: unknown; disable?: boolean };
  environment?: Record<string, string>;
  secrets?: string[];
  networks?: string[];
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, unknown>;
}

interface Compose {
  services: Record<string, Service>;
  volumes?: Record<string, unknown>;
  networks?: Record<string, unknown>;
  secrets?: Record<string, { file?: string } | undefined>;
}

export interface ComposeRules {
  /** Ports that may be published to everyone, as written; all others must be bound to 127.0.0.1. */
  publicPorts: readonly string[];
  /** Whether a secret may stand in the environment: on a contributor's own machine only. */
  secretsInEnvironment: boolean;
}

const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|KEY|_URL)$/;
const ADDRESS_WITH_PASSWORD = /:\/\/[^/\s:]+:[^/\s@]+@/;
const ROOT = /^(0|root)(:|$)/;

/** Reads a compose file, YAML merge keys resolved. */
export function readCompose(text: string): Compose {
  return parse(text, { merge: true }) as Compose;
}

/** A tag that names at least a major version: neither none nor `latest`. */
export function isPinned(image: string): boolean {
  const tag = /:([^/:]+)$/.exec(image)?.[1] ?? '';
  return /\d/.test(tag) && tag !== 'latest';
}

/** Everything in a compose file that our rules refuse, one sentence each; empty when all is well. */
export function composeProblems(compose: Compose, rules: ComposeRules): string[] {
  return Object.entries(compose.services).flatMap(([name, service]) =>
    [
      ...hardening(service),
      ...life(service),
      ...names(service, compose),
      ...secrecy(service, rules),
      ...ports(service, rules),
    ].map((problem) => `${name}: ${problem}`),
  );
}

function hardening({ user, read_only, cap_drop, cap_add, privileged, security_opt }: Service): string[] {
  return [
    ...(user === undefined || ROOT.test(user) ? ['runs as root or says no user'] : []),
    ...(read_only === true ? [] : ['its root file system can be written']),
    ...(cap_drop?.includes('ALL') && !cap_add ? [] : ['keeps capabilities']),
    ...(security_opt?.includes('no-new-privileges:true') ? [] : ['may gain privileges']),
    ...(privileged ? ['is privileged'] : []),
  ];
}

function life({ image, restart, healthcheck }: Service): string[] {
  const once = restart === 'no';
  return [
    ...(image !== undefined && isPinned(image) ? [] : [`its image ${image} has no version`]),
    ...(restart === undefined ? ['says nothing about restarting'] : []),
    ...(healthcheck?.test || (once && healthcheck?.disable) ? [] : ['has no health check']),
  ];
}

function names(service: Service, compose: Compose): string[] {
  const unknown = (what: string, wanted: string[] = [], declared: object = {}) =>
    wanted.filter((one) => !(one in declared)).map((one) => `${what} ${one} is not declared`);
  const volumes = (service.volumes ?? [])
    .map((one) => one.split(':')[0] ?? '')
    .filter((one) => !one.startsWith('.'));
  return [
    ...unknown('volume', volumes, compose.volumes),
    ...unknown('network', service.networks, compose.networks),
    ...unknown('secret', service.secrets, compose.secrets),
    ...unknown('service', Object.keys(service.depends_on ?? {}), compose.services),
    ...(service.secrets ?? [])
      .filter((one) => !compose.secrets?.[one]?.file)
      .map((one) => `secret ${one} has no file`),
  ];
}

function secrecy({ environment = {} }: Service, { secretsInEnvironment }: ComposeRules): string[] {
  if (secretsInEnvironment) return [];
  return Object.entries(environment)
    .filter(([name, value]) => SECRET_NAME.test(name) || ADDRESS_WITH_PASSWORD.test(value))
    .map(([name]) => `${name} puts a secret in the environment`);
}

function ports({ ports: published = [] }: Service, { publicPorts }: ComposeRules): string[] {
  return published
    .filter((one) => !one.startsWith('127.0.0.1:') && !publicPorts.includes(one))
    .map((one) => `publishes ${one} to everyone`);
}
