export {
  Access,
  type AccessRule,
  ArrivedAt,
  CurrentActor,
  type LumitRequest,
} from './access/access.decorator';
export { AccessCheck, type RouteAccess } from './access/access-check';
export { type Actor, type Grant, type Principal, SessionReader } from './access/actor';
export { type Holder, placesOf, type Reach, reaches, reachOf } from './access/reach';
export { applicationCookie, deviceCookie, sessionCookie } from './access/session-cookie';
export { Audit, type AuditRecord } from './audit/audit';
export { BoundedAudit, type Bound } from './audit/bounded-audit';
export { networkOf } from './audit/network-of';
export { AuditEntry } from './audit/audit.entity';
export { Clock, SystemClock } from './clock';
export { contentHash } from './content-hash';
export { CONFIG, type Config, readConfig, UnsafeSettings } from './config/config';
export { clientOf, connectionOptions, poolOf, TIMEOUTS } from './database/connection';
export { AppError, conflict, type ErrorKind, notFound, refused, STATUS_OF } from './errors/app-error';
export { databaseFailureOf } from './errors/database-failure';
export { hasWords } from './errors/field-words';
export { readBytes, TakesBytes } from './http/byte-bodies';
export { Answers, Uuid } from './http/answers';
export { StoredReply } from './http/stored-reply';
export { BACKUP_LOCK } from './files/file-locks';
export { FileReader } from './files/file-readers';
export { spoolOf } from './files/files.providers';
export { FileStore, type KeptBytes, type Owner } from './files/file-store';
export { type SmallPicture, toSmallPicture } from './files/small-picture';
export { Spool } from './files/spool';
export { DiskStore } from './files/store/disk-store';
export { openStore } from './files/store/open-store';
export { blobKey, BlobStore, partKey, type SpooledFile } from './files/store/blob-store';
export { StoredFile } from './files/stored-file.entity';
export { Uploads } from './files/uploads.service';
export { createHttpApp } from './http/http-app';
export { NestLog, rootLogger } from './http/logger';
export { WebAssets } from './http/web-assets';
export { type Archive, withArchive } from './imports/archive';
export { readXml, type XmlElement } from './imports/read-xml';
export { findColumns } from './imports/tables/columns';
export { readTable, type Table } from './imports/tables/read-table';
export { JobHandler } from './jobs/job-handler.decorator';
export { Jobs, newBoss } from './jobs/jobs';
export { composeMail, type MailContent } from './mail/compose-mail';
export { ForgetMailBodies } from './mail/forget-mail-bodies';
export { MailGate } from './mail/mail-gate';
export { type MailExample } from './mail/mail-examples';
export { GivesMailExamples } from './mail/mail-examples.decorator';
export { MAIL_PREVIEW_POLICY } from './mail/mail-preview-policy';
export { Mailer, type NewMail } from './mail/mailer';
export { MailListView, MailView } from './mail/mail-log.contract';
export { MailTransport } from './mail/mail-transport';
export { OutgoingMail } from './mail/outgoing-mail.entity';
export { OrganisationReader } from './organisation-reader';
export { PlaceReader } from './place-reader';
export { PlatformModule } from './platform.module';
export { StopSign } from './stop-sign';
