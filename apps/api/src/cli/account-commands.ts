import { randomUUID } from 'node:crypto';
import {
  Body,
  makeAdministrator,
  makePasswordLink,
  Organisation,
  passwordLinkAddress,
  Person,
  RoleGrant,
} from '@lumit/accounts/api';
import { NewAdmin, type PasswordLinkPurpose } from '@lumit/accounts/domain';
import { Audit, AuditEntry, type Config, connectionOptions, readConfig, SystemClock } from '@lumit/platform';
import { italianIssue, normaliseEmail } from '@lumit/shared';
import type { Command } from 'commander';
import { DataSource, type EntityManager } from 'typeorm';
import { CommandProblem, EXIT, type Output } from './command-output';
import { DEFAULT_ORGANISATION, ensureOrganisation } from './ensure-organisation';

const ENTITIES = [AuditEntry, Body, Organisation, Person, RoleGrant];

/** As typed: each may be missing. */
interface AdminOptions {
  readonly email?: string;
  readonly name?: string;
  readonly surname?: string;
  readonly organisation: string;
}

/** Where the operator wrote each field. */
const WRITTEN_AT: Readonly<Record<keyof NewAdmin, string>> = {
  email: '--email',
  givenName: '--name',
  familyName: '--surname',
  organisation: '--organisation',
};

/** A link to choose a password, shown on the operator's screen and nowhere else. */
interface ShownLink {
  readonly personId: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** admin:create, password:link */
export function addAccountCommands(program: Command, output: Output): void {
  const show = (email: string, { personId, link, expiresAt }: ShownLink) => {
    output.say(`Per scegliere la password, entro ${romeTime.format(expiresAt)}:\n\n  ${link}\n`);
    output.say('Il collegamento vale una volta sola: dallo solo a questa persona.');
    output.say(`Ne serve un altro: password:link --email ${email}`);
    output.result({ ok: true, personId, email, link, expiresAt: expiresAt.toISOString() });
  };
  program
    .command('admin:create')
    .description('crea una persona della Segreteria / create an administrator')
    .option('--email <email>', 'indirizzo / address')
    .option('--name <nome>', 'nome / given name')
    .option('--surname <cognome>', 'cognome / family name')
    .option('--organisation <nome>', 'ente che organizza / organisation', DEFAULT_ORGANISATION)
    .action(async (options: AdminOptions) => {
      const admin = readAdmin(options);
      const shown = await createAdmin(admin);
      output.say(`Creata la Segreteria ${admin.email}.`);
      show(admin.email, shown);
    });
  program
    .command('password:link')
    .description('nuovo collegamento per la password di una persona / new password link for a person')
    .option('--email <email>', 'indirizzo / address')
    .action(async ({ email }: { readonly email?: string }) => {
      if (!email?.trim()) throw new CommandProblem('--email: manca', EXIT.usage);
      const normalised = normaliseEmail(email);
      show(normalised, await linkFor(normalised));
    });
}

function readAdmin({ email, name, surname, organisation }: AdminOptions): NewAdmin {
  if (process.env['LUMIT_PASSWORD'] !== undefined)
    throw new CommandProblem(
      'LUMIT_PASSWORD non si usa più: toglila. Il comando stampa un collegamento con cui la persona sceglie la propria password',
      EXIT.usage,
    );
  const read = NewAdmin.safeParse(
    { email, givenName: name, familyName: surname, organisation },
    { error: italianIssue },
  );
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path, message }) => `${WRITTEN_AT[path[0] as keyof NewAdmin]}: ${message}`,
  );
  throw new CommandProblem([...new Set(problems)].join('; '), EXIT.usage);
}

function createAdmin(admin: NewAdmin): Promise<ShownLink> {
  return inTransaction(async (manager, config) => {
    const { email, givenName, familyName } = admin;
    const personId = randomUUID();
    if (await manager.existsBy(Person, { email }))
      throw new CommandProblem(
        `esiste già una persona con l’indirizzo ${email}. Un nuovo collegamento per la password: password:link --email ${email}`,
      );
    const organisation = await ensureOrganisation(manager, admin.organisation);
    await makeAdministrator(manager, new Audit(new SystemClock()), {
      person: { id: personId, email, givenName, familyName },
      organisationId: organisation.id,
      at: new Date(),
    });
    return makeLink(manager, config, { personId, purpose: 'first' });
  });
}

function linkFor(email: string): Promise<ShownLink> {
  return inTransaction(async (manager, config) => {
    const person = await manager.findOne(Person, {
      where: { email, state: 'active' },
      select: { id: true, passwordHash: true },
    });
    if (!person) throw new CommandProblem(`nessuna persona attiva ha l’indirizzo ${email}`);
    const purpose = person.passwordHash === null ? 'first' : 'reset';
    return makeLink(manager, config, { personId: person.id, purpose });
  });
}

async function makeLink(
  manager: EntityManager,
  { origin }: Config,
  { personId, purpose }: { personId: string; purpose: PasswordLinkPurpose },
): Promise<ShownLink> {
  const made = await makePasswordLink(manager, { id: randomUUID(), personId, purpose, at: new Date() });
  if (!made) throw new Error('No link for a person who is there and active');
  await record(manager, { action: 'password.link_shown', personId, organisationId: null });
  return { personId, link: passwordLinkAddress(origin, made.token), expiresAt: made.expiresAt };
}

const record = (
  manager: EntityManager,
  { action, personId, organisationId }: { action: string; personId: string; organisationId: string | null },
) =>
  new Audit(new SystemClock()).record(manager, {
    actorId: null,
    action,
    objectKind: 'person',
    objectId: personId,
    organisationId,
  });

async function inTransaction<T>(work: (manager: EntityManager, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const dataSource = await new DataSource({
    ...connectionOptions(config.databaseUrl, 2),
    entities: ENTITIES,
  }).initialize();
  try {
    return await dataSource.transaction((manager) => work(manager, config));
  } finally {
    await dataSource.destroy();
  }
}

const romeTime = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  dateStyle: 'full',
  timeStyle: 'short',
});
