export { AccessCheck, type RouteAccess } from '../access/access-check';
export {
  Access,
  type AccessRule,
  ArrivedAt,
  CurrentActor,
  type LumitRequest,
} from '../access/access.decorator';
export { type Actor, type Grant, SessionReader } from '../access/actor';
export { type Holder, placesOf, type Reach, reaches, reachOf } from '../access/reach';
export { deviceCookie, sessionCookie } from '../access/session-cookie';
export { Audit, type AuditRecord } from '../audit/audit';
export { AuditEntry } from '../audit/audit.entity';
export { Clock, SystemClock } from '../clock';
export { CONFIG, type Config, UnsafeSettings, readConfig } from '../config/config';
export { TIMEOUTS, clientOf, connectionOptions, poolOf } from '../database/connection';
export { AppError, type ErrorKind, STATUS_OF, conflict, notFound, refused } from '../errors/app-error';
export { databaseFailureOf } from '../errors/database-failure';
export { hasWords } from '../errors/field-words';
export { Answers, Uuid } from '../http/answers';
export { createHttpApp } from '../http/http-app';
export { NestLog, rootLogger } from '../http/logger';
export { WebAssets } from '../http/web-assets';
export { sendFile } from '../files/files.testing';
export { JobHandler } from '../jobs/job-handler.decorator';
export { Jobs, newBoss } from '../jobs/jobs';
export { type MailContent, composeMail } from '../mail/compose-mail';
export { MailListView, MailView } from '../mail/mail-log.contract';
export { MailTransport } from '../mail/mail-transport';
export { MailGate } from '../mail/mail-gate';
export { Mailer, type NewMail } from '../mail/mailer';
export { OutgoingMail } from '../mail/outgoing-mail.entity';
export { OrganisationReader } from '../organisation-reader';
export { PlaceReader } from '../place-reader';
export { PlatformModule } from '../platform.module';
export { StopSign } from '../stop-sign';
export { FakeClock } from './fake-clock';
export { readMail, sentMails, type SentMail } from './sent-mails';
export { type Caller, type TestApp, type TestReply, startTestApp } from './test-app';
export { A_SENDER, MAIL_SENDERS } from './mail-senders';
export { type TestDatabase, cloneDatabase, emptyDatabase } from './test-database';
export { TestDesk } from './test-desk';
