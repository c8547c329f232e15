import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exemptions of people from a module of their edition: given once with evidence and approver, ended by one revocation, never deleted. */
export class ModuleExemptions8900000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table module_exemption (
        id uuid not null default gen_random_uuid(),
        enrolment_id uuid not null,
        module_code text not null,
        reason text not null,
        evidence text not null,
        approved_by text not null,
        approved_on date not null,
        given_by_id uuid not null,
        given_at timestamptz not null,
        revoked_by_id uuid,
        revoked_at timestamptz,
        revoking_reason text,
        constraint pk_module_exemption primary key (id),
        constraint ck_module_exemption_revoked check (num_nulls(revoked_by_id, revoked_at, revoking_reason) in (0, 3)),
        constraint fk_module_exemption_enrolment_id foreign key (enrolment_id) references enrolment (id),
        constraint fk_module_exemption_given_by_id foreign key (given_by_id) references person (id),
        constraint fk_module_exemption_revoked_by_id foreign key (revoked_by_id) references person (id)
      )`);
    await runner.query(
      `create unique index uq_module_exemption_standing on module_exemption (enrolment_id, module_code)
         where revoked_at is null`,
    );
    await runner.query(
      `create trigger module_exemption_frozen
         before delete or update of id, enrolment_id, module_code, reason, evidence, approved_by, approved_on, given_by_id, given_at
         on module_exemption for each row execute function refuse_change()`,
    );
    await runner.query(
      `create trigger module_exemption_revoked_once before update of revoked_by_id, revoked_at, revoking_reason
         on module_exemption for each row when (old.revoked_at is not null) execute function refuse_change()`,
    );
    await runner.query(
      'create trigger module_exemption_no_truncate before truncate on module_exemption for each statement execute function refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table module_exemption');
  }
}
