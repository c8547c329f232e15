import { parse } from 'yaml';
import { z } from 'zod';

const Texts = z.array(z.string());

/** The keys of the Compose Specification that our files use; a misspelt or unknown one is refused. */
const Service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
  user: z.string().optional(),
  entrypoint: Texts.optional(),
  command: Texts.optional(),
  read_only: z.boolean().optional(),
  init: z.boolean().optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']).optional(),
  cap_drop: Texts.optional(),
  cap_add: Texts.optional(),
  privileged: z.boolean().optional(),
  security_opt: Texts.optional(),
  pids_limit: z.int().optional(),
  shm_size: z.string().optional(),
  stop_grace_period: z.string().optional(),
  tmpfs: Texts.optional(),
  healthcheck: z
    .strictObject({
      test: Texts.optional(),
      disable: z.boolean().optional(),
      interval: z.string().optional(),
      timeout: z.string().optional(),
      retries: z.int().optional(),
      start_period: z.string().optional(),
    })
    .optional(),
  environment: z.record(z.string(), z.string()).optional(),
  secrets: Texts.optional(),
  networks: Texts.optional(),
  volumes: Texts.optional(),
  ports: Texts.optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({
        condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']),
      }),
    )
    .optional(),
  deploy: z.strictObject({ replicas: z.int() }).optional(),
  logging: z.strictObject({ driver: z.string(), options: z.record(z.string(), z.string()) }).optional(),
});
type Service = z.infer<typeof Service>;

const Compose = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()).optional(),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean() }).nullable()).optional(),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })).optional(),
});
type Compose = z.infer<typeof Compose>;

export interface ComposeRules {
  /** Ports that may be published to everyone, as written; all others must be bound to 127.0.0.1. */
  publicPorts: readonly string[];
  /** Whether a secret may stand in the environment: on a contributor's own machine only. */
  secretsInEnvironment: boolean;
}

const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|KEY|_URL)$/;
const ADDRESS_WITH_PASSWORD = /:\/\/[^/\s:]+:[^/\s@]+@/;
const ROOT = /^(0|root)(:|$)/;

/** Reads a compose file: YAML merge keys resolved, `x-` blocks left out. Throws a ZodError that names what is wrong. */
export function readCompose(text: string): Compose {
  const file = parse(text, { merge: true }) as Record<string, unknown>;
  return Compose.parse(Object.fromEntries(Object.entries(file).filter(([key]) => !key.startsWith('x-'))));
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
