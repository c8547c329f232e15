import {
  applicationPage,
  isWithdrawableByWriter,
  type OwnApplication,
  readAnswers,
} from '@lumit/applications/domain';
import type { Edition } from '@lumit/courses/api';
import { AppError, Audit, CONFIG, type Config, Mailer, refused } from '@lumit/platform';
import { type Refusal, romeWallClock } from '@lumit/shared';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type ApplicantMail, applicationReceivedMail } from './application-mails';
import { Application } from './application.entity';
import { lockEditionRow } from './begin-application';
import { askedFields, isOver, windowOf } from './edition-window';
import { lockOwn, mustBeVersion, type Visitor } from './own-applications.service';
import type { SentApplication } from './ranking/load-ranking';
import { Withdrawals } from './ranking/withdrawals';
import { toOwnApplication } from './to-own-application';
import { applicationOf } from './visits';

/** An application sent, and taken back, by who wrote it. Locks: edition → application → what `Withdrawals` locks → audit. */
@Injectable()
export class ApplicationSending {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly withdrawals: Withdrawals,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Sends the version that was checked. The deadline is held against the moment when the request arrived. What was sent already is
   * answered as it stands: pressed twice, or asked again after a lost answer, there is one application with one number.
   * @throws AppError refused with all that is in the way
   */
  submit(visitor: Visitor, version: number): Promise<OwnApplication> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionOfOwn(manager, visitor);
      const row = await lockOwn(manager, visitor);
      if (row.state !== 'draft') return toOwnApplication(manager, row.id, visitor.at);
      await mustBeVersion(manager, row, { version, at: visitor.at });
      const today = romeWallClock(Math.floor(visitor.at.getTime() / 1000)).day;
      const typed = { ...row.answers, email: row.email };
      const { answers, problems } = readAnswers(askedFields(edition), typed, today);
      const blockers: Refusal[] = [
        ...windowBlockers(edition, visitor.at),
        ...(row.noticeReadAt === null ? [{ code: 'application.notice_unread' }] : []),
        ...problems.map(({ field, message }) => ({ code: 'application.answer', params: { field, message } })),
      ];
      if (blockers.length > 0) throw refused(blockers);
      const [{ number } = { number: 1 }] = await manager.query<Array<{ number: number }>>(NEXT, [edition.id]);
      const sent = { state: 'submitted' as const, number, answers, submittedAt: visitor.at };
      await manager.update(Application, row.id, { ...sent, updatedAt: visitor.at, version: row.version + 1 });
      const about = {
        applicationId: row.id,
        number,
        at: visitor.at,
        page: this.page(applicationPage(edition.slug)),
      };
      await this.mailer.enqueue(
        manager,
        applicationReceivedMail(receiverOf({ ...row, answers }, edition), about),
      );
      await this.recordSent(manager, row, number);
      return toOwnApplication(manager, row.id, visitor.at);
    });
  }

  /**
   * Gives it up at any time, and the seat with it until the edition is over: the first who waits has it at once. Asked twice, it is
   * given up once. @throws AppError refused when it cannot be given up any more
   */
  withdraw(visitor: Visitor, version: number): Promise<OwnApplication> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionOfOwn(manager, visitor);
      const row = await lockOwn(manager, visitor);
      if (row.state === 'withdrawn') return toOwnApplication(manager, row.id, visitor.at);
      await mustBeVersion(manager, row, { version, at: visitor.at });
      if (!isWithdrawableByWriter(row.state, isOver(edition, visitor.at)))
        throw refused([{ code: 'application.cannot_withdraw' }]);
      const application = row as SentApplication;
      await this.withdrawals.withdraw(manager, { edition, application, actorId: null, reason: null });
      return toOwnApplication(manager, row.id, visitor.at);
    });
  }

  private page(path: string): string {
    return new URL(path, this.config.origin).href;
  }

  /** Nobody is signed in: that it was the reader of the address is what the log can say. */
  private recordSent(
    manager: EntityManager,
    { id, organisationId, editionId, personId }: Application,
    number: number,
  ): Promise<void> {
    return this.audit.record(manager, {
      actorId: personId,
      action: 'application.submitted',
      objectKind: 'application',
      objectId: id,
      organisationId,
      details: { number, editionId },
    });
  }
}

/** The edition first: that is the order of locks. @throws AppError not_found */
async function lockEditionOfOwn(manager: EntityManager, { secret, at }: Visitor): Promise<Edition> {
  const id = await applicationOf(manager, secret, at);
  const [row] = await manager.query<Array<{ editionId: string }>>(EDITION_OF, [id ?? null]);
  if (!row) throw new AppError('not_found');
  return lockEditionRow(manager, row.editionId);
}

function windowBlockers(edition: Edition, at: Date): Refusal[] {
  const window = windowOf(edition, at);
  if (window === 'open') return [];
  const deadline = edition.applicationsCloseAt;
  return window === 'closed' && deadline !== null
    ? [{ code: 'application.deadline_passed', params: { at: deadline.toISOString() } }]
    : [{ code: 'application.not_open' }];
}

const receiverOf = (
  {
    organisationId,
    email,
    personId,
    answers,
  }: Pick<Application, 'organisationId' | 'email' | 'personId' | 'answers'>,
  { title }: Edition,
): ApplicantMail => ({
  organisationId,
  email,
  personId,
  givenName: answers.givenName ?? null,
  familyName: answers.familyName ?? null,
  editionTitle: title,
});

const EDITION_OF = 'select edition_id "editionId" from application where id = $1';
/** Under the edition's lock: 1 to n without gaps and without a number twice. */
const NEXT = 'select coalesce(max(number), 0)::int + 1 as number from application where edition_id = $1';
