import { randomBytes, randomUUID } from 'node:crypto';
import { Person } from '@lumit/accounts/api';
import { aBody, aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { anApplication } from '@lumit/applications/api/testing';
import { aLessonReport } from '@lumit/annotations/api/testing';
import { aCaseStudy } from '@lumit/assignments/api/testing';
import { aClassSession, anExemption } from '@lumit/attendance/api/testing';
import { Certificate, CertificatePdf } from '@lumit/certificates/api';
import { aSnapshot } from '@lumit/certificates/api/testing';
import { CODE_RANDOM_BYTES, toCertificateCode } from '@lumit/certificates/domain';
import { aLesson, aModule, anEdition, aProgramme } from '@lumit/courses/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { OutgoingMail } from '@lumit/platform';
import type { Caller, TestApp } from '@lumit/platform/testing';
import { aFinishedAttempt, aQuiz } from '@lumit/quizzes/api/testing';
import { QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import { type Role, ROLE_DEFINITIONS } from '@lumit/shared';

/** Everything of one edition that an address or a body can name. */
export interface EditionThings {
  readonly organisationId: string;
  readonly bodyId: string;
  /** The same body once more. */
  readonly doubleId: string;
  /** Somebody who works there, with the role that can be taken from them. */
  readonly colleagueId: string;
  readonly grantId: string;
  readonly editionId: string;
  readonly editionSlug: string;
  readonly programmeId: string;
  readonly programmeSlug: string;
  readonly learner: { readonly personId: string };
  readonly enrolmentId: string;
  /** Sent, with a codice fiscale. */
  readonly applicationId: string;
  readonly classSessionId: string;
  readonly exemptionId: string;
  readonly quizCode: string;
  readonly attemptId: string;
  readonly certificateId: string;
  readonly runId: string;
  readonly mailId: string;
  readonly lessonReportId: string;
  /** Of the learner, as are the next two. */
  readonly uploadId: string;
  readonly finishedUploadId: string;
  readonly fileId: string;
}

export const ACTORS = [
  'anonymous',
  'forged',
  'expired',
  'suspended',
  'owner',
  'classmate',
  'learner of another edition',
  'learner of another organisation',
  'tutor',
  'tutor of another edition',
  'editor',
  'inspector',
  'referent',
  'admin',
  'admin of another organisation',
] as const;
export type ActorName = (typeof ACTORS)[number];

export interface AccessWorld {
  /** The edition all samples speak of. */
  readonly own: EditionThings;
  /** Another edition of the same organisation. */
  readonly sibling: EditionThings;
  /** An edition of another organisation. */
  readonly foreign: EditionThings;
  readonly actors: Readonly<Record<ActorName, Caller>>;
}

let serial = 0;

export async function anAccessWorld(test: TestApp): Promise<AccessWorld> {
  const organisationId = (await anOrganisation(test.dataSource)).id;
  const own = await someEdition(test, organisationId);
  const sibling = await someEdition(test, organisationId);
  const foreign = await someEdition(test, (await anOrganisation(test.dataSource)).id);
  const classmate = await anEnrolment(test.dataSource, { editionId: own.editionId });
  const suspended = await aPerson(test.dataSource);
  await anEnrolment(test.dataSource, { personId: suspended.id, editionId: own.editionId });
  const asSuspended = test.as(suspended);
  await asSuspended.get('/api/me');
  await test.dataSource.getRepository(Person).update(suspended.id, { state: 'suspended' });
  const expired = await aPerson(test.dataSource);
  const asExpired = test.as(expired);
  await asExpired.get('/api/me');
  await test.dataSource.query(`UPDATE sign_in_session SET expires_at = '2020-01-02' WHERE person_id = $1`, [
    expired.id,
  ]);
  return {
    own,
    sibling,
    foreign,
    actors: {
      anonymous: test.anonymous(),
      forged: test.withCookie(randomBytes(32).toString('base64url')),
      expired: asExpired,
      suspended: asSuspended,
      owner: test.as(own.learner),
      classmate: test.as({ personId: classmate.personId }),
      'learner of another edition': test.as(sibling.learner),
      'learner of another organisation': test.as(foreign.learner),
      tutor: test.as(await staff(test, 'tutor', own)),
      'tutor of another edition': test.as(await staff(test, 'tutor', sibling)),
      editor: test.as(await staff(test, 'editor', own)),
      inspector: test.as(await staff(test, 'inspector', own)),
      referent: test.as(await staff(test, 'referent', own)),
      admin: test.as(await staff(test, 'admin', own)),
      'admin of another organisation': test.as(await staff(test, 'admin', foreign)),
    },
  };
}

async function staff(test: TestApp, role: Role, things: EditionThings) {
  const { organisationId, editionId, bodyId } = things;
  const person = await aPerson(test.dataSource);
  await aGrant(test.dataSource, {
    personId: person.id,
    role,
    organisationId,
    ...(ROLE_DEFINITIONS[role].scopes[0] === 'edition' && { editionId }),
    ...(ROLE_DEFINITIONS[role].scopes[0] === 'body' && { bodyId }),
  });
  return person;
}

async function someEdition(test: TestApp, organisationId: string): Promise<EditionThings> {
  const { dataSource } = test;
  const programme = await aProgramme(dataSource, { organisationId });
  const module = await aModule(dataSource, { programmeId: programme.id, code: 'M1' });
  const lesson = await aLesson(dataSource, { moduleId: module.id, code: '1.1' });
  const quiz = await aQuiz(dataSource, {
    programmeId: programme.id,
    code: 'test-m2',
    questions: QUESTIONS_OF_EACH_KIND.map((question) =>
      question['key'] === 'q-single'
        ? { ...question, perishes: [{ on: '2099-12-31', then: 'Controlla.' }] }
        : question,
    ),
  });
  await aCaseStudy(dataSource, { programmeId: programme.id });
  const edition = await anEdition(dataSource, { programmeId: programme.id });
  const enrolment = await anEnrolment(dataSource, { editionId: edition.id });
  const startsAt = new Date(test.clock.now().getTime() - 10 * 60_000);
  const classSession = await aClassSession(dataSource, {
    editionId: edition.id,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 7_200_000),
  });
  const attempt = await aFinishedAttempt(dataSource, { enrolmentId: enrolment.id, quizId: quiz.id });
  const things = {
    organisationId,
    bodyId: (await aBody(dataSource, { organisationId })).id,
    doubleId: (await aBody(dataSource, { organisationId })).id,
    editionId: edition.id,
    learner: { personId: enrolment.personId },
    enrolmentId: enrolment.id,
  };
  const answers = { givenName: 'Anna', familyName: 'Bianchi', codiceFiscale: 'BNCNNA85M52E715X' };
  return {
    ...things,
    applicationId: (await anApplication(dataSource, { editionId: edition.id, answers })).id,
    classSessionId: classSession.id,
    exemptionId: await anExemption(dataSource, {
      enrolmentId: enrolment.id,
      givenById: enrolment.personId,
    }),
    programmeId: programme.id,
    programmeSlug: programme.slug,
    editionSlug: edition.slug,
    quizCode: quiz.code,
    attemptId: attempt.id,
    certificateId: await aCertificate(test, things),
    runId: await aRun(test, things),
    ...(await aColleague(test, things)),
    mailId: await aMail(test, organisationId),
    lessonReportId: (await aLessonReport(dataSource, { enrolment, lesson })).id,
    ...(await someFiles(test, things.learner)),
  };
}

async function aColleague(test: TestApp, { organisationId, editionId }: Holder) {
  const { id: personId } = await aPerson(test.dataSource);
  const grant = await aGrant(test.dataSource, { personId, role: 'tutor', organisationId, editionId });
  return { colleagueId: personId, grantId: grant.id };
}

type Holder = Pick<EditionThings, 'organisationId' | 'editionId' | 'learner' | 'enrolmentId'>;

async function aCertificate(
  test: TestApp,
  { organisationId, editionId, learner, enrolmentId }: Holder,
): Promise<string> {
  serial += 1;
  const { id } = await test.dataSource.getRepository(Certificate).save({
    id: randomUUID(),
    organisationId,
    editionId,
    subjectKind: 'enrolment' as const,
    subjectId: enrolmentId,
    enrolmentId,
    personId: learner.personId,
    kind: 'attendance' as const,
    year: 2026,
    serial,
    code: toCertificateCode(randomBytes(CODE_RANDOM_BYTES)),
    snapshot: aSnapshot(),
    evidence: [],
    pdfSha256: randomBytes(32),
    issuedAt: test.clock.now(),
    issuedBy: null,
  } as object as Certificate);
  await test.dataSource
    .getRepository(CertificatePdf)
    .insert({ certificateId: id, bytes: Buffer.from('%PDF-1.7') } as object);
  return id;
}

async function aRun(test: TestApp, { organisationId, editionId, learner }: Holder): Promise<string> {
  const [row] = await test.dataSource.query<Array<{ id: string }>>(
    `INSERT INTO issue_run (organisation_id, edition_id, started_by, started_at, finished_at, rules_version) VALUES ($4, $1, $2, $3, $3, 1) RETURNING id`,
    [editionId, learner.personId, test.clock.now(), organisationId],
  );
  return row?.id ?? '';
}

async function someFiles(test: TestApp, learner: { readonly personId: string }) {
  const caller = test.as(learner);
  const begin = async (size: number) =>
    ((await caller.post('/api/uploads', { name: 'tesi.pdf', size })).body as { id: string }).id;
  const [uploadId, finishedUploadId] = [await begin(1000), await begin(8)];
  const headers = { 'content-type': 'application/octet-stream' };
  await caller.put(`/api/uploads/${finishedUploadId}/parts/0`, Buffer.from('%PDF-1.7'), headers);
  const { body } = await caller.post(`/api/uploads/${finishedUploadId}/finish`);
  return { uploadId, finishedUploadId, fileId: (body as { file: { id: string } }).file.id };
}

async function aMail(test: TestApp, organisationId: string): Promise<string> {
  const { id } = await test.dataSource.getRepository(OutgoingMail).save({
    organisationId,
    kind: 'test',
    dedupeKey: randomUUID(),
    personId: null,
    toName: 'Anna',
    toAddress: 'anna@example.it',
    subject: 'Prova',
    textBody: 'Prova',
    htmlBody: '<p>Prova</p>',
    createdAt: test.clock.now(),
  });
  return id;
}
