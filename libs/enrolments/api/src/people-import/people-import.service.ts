import { getEditionFor } from '@lumit/courses/api';
import {
  mendingList,
  type PeopleImportCheck,
  type PeopleImportOrder,
  type PeopleImportReport,
  type PeopleMendingFile,
} from '@lumit/enrolments/domain';
import { type Actor, Audit, Jobs, notFound } from '@lumit/platform';
import type { EditionState } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Admission } from '../admission';
import { judgeList } from './judge-list';
import { peopleFor } from './people-for';
import { peopleImportRefusal } from './people-import-refusals';
import { readList } from './read-list';
import { WELCOMES_AT_A_TIME, WELCOME_QUEUE } from './welcomes';

/** A file and the edition that it is for. */
export interface ListFor {
  readonly editionId: string;
  readonly bytes: Buffer;
}

/**
 * Takes a list of people into an edition. A trial and the import judge alike, and the import takes in exactly the people that were
 * shown, in one transaction: all of them or nobody (P-10).
 */
@Injectable()
export class PeopleImport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly admission: Admission,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  /** Changes nothing. @throws AppError `refused` where the file cannot be read; faults of rows stand in the report */
  async check(
    actor: Actor,
    { editionId, bytes }: ListFor,
    told: PeopleImportCheck,
  ): Promise<PeopleImportReport> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'enrol-people', editionId);
    const { report } = await judgeList(manager, edition, await readList(bytes, told));
    return { ...report, imported: null };
  }

  /** The list with what is wrong beside each row, to be mended and brought again; changes nothing. */
  async mend(
    actor: Actor,
    { editionId, bytes }: ListFor,
    told: PeopleImportCheck,
  ): Promise<PeopleMendingFile> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'enrol-people', editionId);
    const list = await readList(bytes, told);
    const { verdict } = await judgeList(manager, edition, list);
    return { name: 'elenco-da-correggere.csv', text: mendingList(list, verdict.faults) };
  }

  /** @throws AppError `conflict` when another import of the edition runs, or what was shown has changed meanwhile */
  async import(
    actor: Actor,
    { editionId, bytes }: ListFor,
    order: PeopleImportOrder,
  ): Promise<PeopleImportReport> {
    const edition = await getEditionFor(this.dataSource.manager, actor, 'enrol-people', editionId);
    // Before the transaction: a large sheet takes its time, and holds no connection.
    const list = await readList(bytes, order);
    return this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<Array<{ free: boolean }>>(LOCK, [editionId]);
      if (!lock?.free) throw peopleImportRefusal.running();
      const [standing] = await manager.query<Array<{ state: EditionState }>>(EDITION, [editionId]);
      if (!standing) throw notFound();
      if (standing.state === 'archived') throw peopleImportRefusal.archived();
      const { report, verdict } = await judgeList(manager, edition, list);
      assertAsShown(report, order);
      const people = await peopleFor(manager, verdict.ready);
      const made = await this.admission.admitAll(manager, { edition, people, actorId: actor.personId });
      for (let from = 0; from < made.length; from += WELCOMES_AT_A_TIME)
        await this.jobs.send(manager, WELCOME_QUEUE, {
          enrolmentIds: made.slice(from, from + WELCOMES_AT_A_TIME),
        });
      const { sha256, rows, faulty } = report;
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'people.imported',
        objectKind: 'edition',
        objectId: editionId,
        organisationId: edition.organisationId,
        details: { sha256, rows, imported: made.length, faulty },
      });
      return { ...report, imported: made.length };
    });
  }
}

/** Of two imports into one edition the second is refused at once: it would wait for what it then finds there already (B-118). */
const LOCK = `select pg_try_advisory_xact_lock(hashtextextended('people-import:' || $1, 0)) as free`;

/** Nobody deletes it or puts it away meanwhile. */
const EDITION = 'select state from edition where id = $1 for key share';

function assertAsShown(report: Omit<PeopleImportReport, 'imported'>, order: PeopleImportOrder): void {
  if (!report.source.certain) throw peopleImportRefusal.uncertain();
  if (report.sha256 !== order.sha256 || report.ready !== order.ready)
    throw peopleImportRefusal.changed({ ...report, imported: null });
  if (report.faulty > 0 && !order.part) throw peopleImportRefusal.faulty();
}
