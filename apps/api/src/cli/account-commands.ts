import { randomBytes, randomUUID } from 'node:crypto';
import { Body, Organisation, Passwords, Person, RoleGrant } from '@lumit/accounts/api';
import { normaliseEmail, SignInRequest } from '@lumit/accounts/domain';
import { Audit, AuditEntry, connectionOptions, readConfig, SystemClock } from '@lumit/platform';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { CommandProblem, EXIT, type Output } from './command-output';
import { DEFAULT_ORGANISATION, ensureOrganisation } from './ensure-organisation';

const ENTITIES = [AuditEntry, Body, Organisation, Person, RoleGrant];

interface AdminOptions {
  readonly email: string;
  readonly name: string;
  readonly surname: string;
  readonly organisation: string;
}

/** admin:create */
export function addAccountCommands(program: Command, output: Output): void {
  program
    .command('admin:create')
    .description('crea una persona della Segreteria / create an administrator')
    .requiredOption('--email <email>', 'indirizzo / address')
    .requiredOption('--name <nome>', 'nome / given name')
    .requiredOption('--surname <cognome>', 'cognome / family name')
    .option('--organisation <nome>', 'ente che organizza / organisation', DEFAULT_ORGANISATION)
    .action(async (options: AdminOptions) => {
      const { password, personId } = await createAdmin(options);
      output.say(`Creata la Segreteria ${options.email}. Password: ${password}`);
      output.result({ ok: true, personId, email: options.email, password });
    });
}

/** The password may come from LUMIT_PASSWORD, never from the arguments, which other users of the machine can read. */
async function createAdmin(options: AdminOptions): Promise<{ password: string; personId: string }> {
  const password = process.env['LUMIT_PASSWORD'] ?? randomBytes(15).toString('base64url');
  const request = SignInRequest.safeParse({ email: options.email, password });
  if (!request.success || !options.email.includes('@'))
    throw new CommandProblem(
      'email o password non valide: l’email deve avere la forma nome@ente.it',
      EXIT.usage,
    );
  if (password.length < 12)
    throw new CommandProblem('LUMIT_PASSWORD: servono almeno 12 caratteri', EXIT.usage);
  const config = readConfig(process.env);
  const dataSource = await new DataSource({
    ...connectionOptions(config.databaseUrl, 2),
    entities: ENTITIES,
  }).initialize();
  try {
    const passwordHash = await new Passwords().hash(password);
    const personId = randomUUID();
    await dataSource.transaction(async (manager) => {
      const email = normaliseEmail(options.email);
      if (await manager.existsBy(Person, { email }))
        throw new CommandProblem(`esiste già una persona con l’indirizzo ${email}`);
      const organisation = await ensureOrganisation(manager, options.organisation);
      await manager.insert(Person, {
        id: personId,
        email,
        passwordHash,
        givenName: options.name,
        familyName: options.surname,
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
    return { password, personId };
  } finally {
    await dataSource.destroy();
  }
}
