import { randomBytes, randomUUID } from 'node:crypto';
import { Body, Organisation, Passwords, Person, RoleGrant } from '@lumit/accounts/api';
import { NewAdmin } from '@lumit/accounts/domain';
import { Audit, AuditEntry, connectionOptions, readConfig, SystemClock } from '@lumit/platform';
import { italianIssue } from '@lumit/shared';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
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
  password: 'LUMIT_PASSWORD',
};

/** admin:create */
export function addAccountCommands(program: Command, output: Output): void {
  program
    .command('admin:create')
    .description('crea una persona della Segreteria / create an administrator')
    .option('--email <email>', 'indirizzo / address')
    .option('--name <nome>', 'nome / given name')
    .option('--surname <cognome>', 'cognome / family name')
    .option('--organisation <nome>', 'ente che organizza / organisation', DEFAULT_ORGANISATION)
    .action(async (options: AdminOptions) => {
      const admin = readAdmin(options);
      const personId = await createAdmin(admin);
      output.say(`Creata la Segreteria ${admin.email}. Password: ${admin.password}`);
      output.result({ ok: true, personId, email: admin.email, password: admin.password });
    });
}

/** The password may come from LUMIT_PASSWORD, never from the arguments, which other users of the machine can read. */
function readAdmin({ email, name, surname, organisation }: AdminOptions): NewAdmin {
  const password = process.env['LUMIT_PASSWORD'] ?? randomBytes(15).toString('base64url');
  const read = NewAdmin.safeParse(
    { email, givenName: name, familyName: surname, organisation, password },
    { error: italianIssue },
  );
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path, message }) => `${WRITTEN_AT[path[0] as keyof NewAdmin]}: ${message}`,
  );
  throw new CommandProblem([...new Set(problems)].join('; '), EXIT.usage);
}

async function createAdmin(admin: NewAdmin): Promise<string> {
  const config = readConfig(process.env);
  const dataSource = await new DataSource({
    ...connectionOptions(config.databaseUrl, 2),
    entities: ENTITIES,
  }).initialize();
  try {
    const passwordHash = await new Passwords().hash(admin.password);
    const personId = randomUUID();
    await dataSource.transaction(async (manager) => {
      const { email, givenName, familyName } = admin;
      if (await manager.existsBy(Person, { email }))
        throw new CommandProblem(`esiste già una persona con l’indirizzo ${email}`);
      const organisation = await ensureOrganisation(manager, admin.organisation);
      await manager.insert(Person, {
        id: personId,
        email,
        passwordHash,
        givenName,
        familyName,
      });
      await manager.insert(RoleGrant, { personId, role: 'admin', organisationId: organisation.id });
      await new Audit(new SystemClock()).record(manager, {
        actorId: null,
        action: 'admin.created',
        objectKind: 'person',
        objectId: personId,
        organisationId: organisation.id,
      });
    });
    return personId;
  } finally {
    await dataSource.destroy();
  }
}
