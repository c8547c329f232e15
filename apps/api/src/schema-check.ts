import { rolesMissing } from '@lumit/accounts/api';
import { UnsafeSettings } from '@lumit/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, QueryFailedError } from 'typeorm';
import { MIGRATIONS } from './migrations/index';

const NO_SUCH_TABLE = '42P01';

/**
 * Refuses to serve from a schema that lacks a migration or a role, before anything else is asked of the database. A schema that is
 * ahead is let pass: during a deploy the old processes go on working on the new one.
 */
@Injectable()
export class SchemaCheck implements OnModuleInit {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    const done = new Set(await this.namesDone());
    const missing = MIGRATIONS.map((one) => one.name).filter((name) => !done.has(name));
    if (missing.length > 0)
      throw new UnsafeSettings([
        `la base di dati non è aggiornata: mancano ${missing.length} migrazioni, da ${missing[0]}. Esegui: lumit db:migrate`,
      ]);
    const roles = await rolesMissing(this.dataSource.manager);
    if (roles.length > 0)
      throw new UnsafeSettings([
        `la base di dati non è aggiornata: non conosce i ruoli ${roles.join(', ')}. Esegui: lumit db:migrate`,
      ]);
  }

  private async namesDone(): Promise<string[]> {
    try {
      const rows = await this.dataSource.query<Array<{ name: string }>>('SELECT name FROM migration');
      return rows.map((row) => row.name);
    } catch (error) {
      const { code } = (error instanceof QueryFailedError ? error.driverError : {}) as { code?: string };
      if (code === NO_SUCH_TABLE) return [];
      throw error;
    }
  }
}
