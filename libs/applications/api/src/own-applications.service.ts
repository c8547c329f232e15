import {
  type ApplicationAnswers,
  type BodiesFound,
  type MyApplication,
  type OwnApplication,
  type SaveApplication,
} from '@lumit/applications/domain';
import { AppError, conflict, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { Application } from './application.entity';
import { findBodies, nameOfBody } from './body-choices';
import { toOwnApplication } from './to-own-application';
import { applicationOf, endVisit } from './visits';

/** Who goes on with an application: the secret of their browser, and when. */
export interface Visitor {
  readonly secret: string | undefined;
  readonly at: Date;
}

/** The row that a browser may go on with, held until the end of the transaction. @throws AppError not_found without a secret that works */
export async function lockOwn(manager: EntityManager, { secret, at }: Visitor): Promise<Application> {
  const id = await applicationOf(manager, secret, at);
  const row =
    id && (await manager.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  if (!row) throw new AppError('not_found');
  return row;
}

/** Whoever writes over a version has read it. @throws AppError conflict, with what stands there now */
export async function mustBeVersion(
  manager: EntityManager,
  row: Application,
  { version, at }: { version: number; at: Date },
): Promise<void> {
  if (row.version === version) return;
  throw conflict({ code: 'application.changed_meanwhile' }, await toOwnApplication(manager, row.id, at));
}

/** An application in the hands of who writes it: read, saved step by step, put aside. */
@Injectable()
export class OwnApplications {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async show({ secret, at }: Visitor): Promise<MyApplication> {
    const { manager } = this.dataSource;
    const id = await applicationOf(manager, secret, at);
    return { application: id === undefined ? null : await toOwnApplication(manager, id, at) };
  }

  /** Half-written answers are kept as they are: they are judged when a step is left and when all is sent. Also after the deadline. */
  save(visitor: Visitor, { version, answers, bodyId, noticeRead }: SaveApplication): Promise<OwnApplication> {
    return this.dataSource.transaction(async (manager) => {
      const row = await lockOwn(manager, visitor);
      if (row.state !== 'draft') throw refused([{ code: 'application.already_sent' }]);
      await mustBeVersion(manager, row, { version, at: visitor.at });
      const body = await chosenBody(manager, row, bodyId);
      await manager.update(Application, row.id, {
        answers: joined(row.answers, { ...answers, ...body.answer }),
        bodyId: body.id,
        noticeReadAt: row.noticeReadAt ?? (noticeRead ? visitor.at : null),
        updatedAt: visitor.at,
        version: row.version + 1,
      });
      return toOwnApplication(manager, row.id, visitor.at);
    });
  }

  /** @throws AppError not_found without an application to go on with */
  async bodies({ secret, at }: Visitor, q: string): Promise<BodiesFound> {
    const { manager } = this.dataSource;
    const id = await applicationOf(manager, secret, at);
    const row = id && (await manager.findOneBy(Application, { id }));
    if (!row) throw new AppError('not_found');
    return findBodies(manager, row.organisationId, q);
  }

  /** This browser goes on no more; the application stays as it is. */
  async leave(secret: string | undefined): Promise<void> {
    if (secret) await endVisit(this.dataSource.manager, secret);
  }
}

/** The body as it stands after a save, and its name as the answer. */
async function chosenBody(
  manager: EntityManager,
  row: Application,
  bodyId: string | null | undefined,
): Promise<{ id: string | null; answer: ApplicationAnswers }> {
  if (bodyId === undefined) return { id: row.bodyId, answer: {} };
  if (bodyId === null) return { id: null, answer: {} };
  const name = await nameOfBody(manager, row.organisationId, bodyId);
  if (name === undefined) throw refused([{ code: 'application.body_unknown', params: { field: 'body' } }]);
  return { id: bodyId, answer: { body: name } };
}

/** What is said replaces what stood there; what is said to be nothing goes. */
function joined(before: ApplicationAnswers, said: ApplicationAnswers): ApplicationAnswers {
  const all = Object.entries({ ...before, ...said }).filter(([, text]) => text !== undefined && text !== '');
  return Object.fromEntries(all) as ApplicationAnswers;
}
