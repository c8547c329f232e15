import { randomUUID } from 'node:crypto';
import { settingsOf } from '@lumit/accounts/domain';
import type { EditionThings } from './access-world';

/** A request that a route takes as readable, about the things of one edition. */
export interface Sample {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Sampler = (things: EditionThings) => Sample;
const none: Sampler = () => ({ path: {} });
const edition =
  (more: Record<string, string> = {}, body?: unknown): Sampler =>
  ({ editionId }) => ({ path: { editionId, ...more }, body });
const lesson = (more: Record<string, string> = {}, body?: unknown) => edition({ code: '1.1', ...more }, body);
const quiz: Sampler = ({ editionId, quizCode }) => ({ path: { editionId, code: quizCode } });
const attempt =
  (more: Record<string, string> = {}, body?: unknown): Sampler =>
  ({ attemptId }) => ({ path: { id: attemptId, ...more }, body });
const classSession =
  (body?: unknown): Sampler =>
  ({ classSessionId }) => ({ path: { id: classSessionId }, body });
const upload =
  (more: Record<string, string> = {}): Sampler =>
  ({ uploadId }) => ({ path: { id: uploadId, ...more } });
const organisation =
  (body?: unknown): Sampler =>
  ({ organisationId }) => ({ path: { organisationId }, body });
const body =
  (more: Record<string, string> = {}, sent?: unknown): Sampler =>
  ({ organisationId, bodyId }) => ({ path: { organisationId, id: bodyId, ...more }, body: sent });
const colleague =
  (sent?: unknown): Sampler =>
  ({ organisationId, colleagueId }) => ({ path: { organisationId, personId: colleagueId }, body: sent });
const REASON = { reason: 'Non lavora più qui' };
const aBody = (name: string) => ({
  name,
  kind: 'comune',
  municipality: 'Lucca',
  province: 'LU',
  emailDomains: [],
  ipaCode: null,
});
const application =
  (sent?: unknown): Sampler =>
  ({ editionId, applicationId }) => ({ path: { editionId, applicationId }, body: sent });
const mail: Sampler = ({ mailId }) => ({ path: { id: mailId } });
const person: Sampler = ({ editionId, enrolmentId }) => ({ path: { editionId, enrolmentId } });
const run: Sampler = ({ editionId, runId }) => ({ path: { editionId, runId } });

/** What an edition of the access world may be changed to. */
const DETAILS = {
  title: 'Edizione di prova',
  startsOn: '2020-02-01',
  endsOn: '2099-05-31',
  place: 'Lucca',
  seats: 60,
  applicationsOpenAt: null,
  applicationsCloseAt: null,
  projectCode: null,
  cup: null,
  plan: [{ moduleCode: 'M1', minutes: 120 }],
  groups: [],
};

/** A class session that may be planned in the access world. */
const PLAN = {
  title: 'Incontro di prova',
  topic: 'Un argomento',
  moduleCode: 'M1',
  modality: 'presenza',
  place: 'Lucca, aula 9',
  link: null,
  startsAt: '2026-12-15T14:00:00Z',
  endsAt: '2026-12-15T16:00:00Z',
  breaks: [],
  groupId: null,
  teachers: [{ id: null, name: 'Ada Neri' }],
  despiteClashes: true,
};

/** One sample for every route; a route without one fails the matrix. */
export const SAMPLES: Readonly<Record<string, Sampler>> = {
  'GET /api/health/live': none,
  'GET /api/health/ready': none,
  'GET /api/admin/mails': none,
  'GET /api/admin/mails/:id': mail,
  'GET /api/admin/mails/:id/preview': mail,
  'POST /api/admin/mails/:id/resend': mail,
  'GET /api/me/sessions': none,
  'DELETE /api/me/sessions': none,
  'DELETE /api/me/sessions/:id': () => ({ path: { id: randomUUID() } }),
  'PUT /api/me/password': () => ({
    path: {},
    body: { current: randomUUID(), password: 'quattro lamponi nel pozzo' },
  }),
  'POST /api/password-resets': () => ({ path: {}, body: { email: `${randomUUID()}@example.it` } }),
  'POST /api/password-links/state': () => ({ path: {}, body: { token: randomUUID() } }),
  'POST /api/password-links/password': () => ({
    path: {},
    body: { token: randomUUID(), password: 'quattro lamponi nel pozzo' },
  }),
  // Each time another address: wrong passwords on one soon have to wait.
  'POST /api/sign-in': () => ({
    path: {},
    body: { email: `nessuno-${randomUUID()}@example.it`, password: 'sbagliata' },
  }),
  'POST /api/sign-out': none,
  'GET /api/me': none,
  'GET /api/organisations/:organisationId/bodies': organisation(),
  'POST /api/organisations/:organisationId/bodies': organisation(aBody('Comune di prova')),
  'GET /api/organisations/:organisationId/bodies/:id': body(),
  'PUT /api/organisations/:organisationId/bodies/:id': body({}, { version: 1, body: aBody('Comune nuovo') }),
  'GET /api/organisations/:organisationId/bodies/:id/merge/:otherId': ({
    organisationId,
    bodyId,
    doubleId,
  }) => ({
    path: { organisationId, id: bodyId, otherId: doubleId },
  }),
  'POST /api/organisations/:organisationId/bodies/:id/merge': ({ organisationId, bodyId, doubleId }) => ({
    path: { organisationId, id: bodyId },
    body: { otherId: doubleId, version: 1, otherVersion: 1 },
  }),
  'GET /api/site': none,
  'GET /api/site/notices': none,
  'GET /api/organisations/:organisationId/people': organisation(),
  'POST /api/organisations/:organisationId/people': ({ organisationId, editionId }) => ({
    path: { organisationId },
    body: {
      email: 'nuova.persona@example.it',
      givenName: 'Ada',
      familyName: 'Neri',
      role: { role: 'tutor', editionId, endsOn: null },
    },
  }),
  'GET /api/organisations/:organisationId/people/:personId': colleague(),
  'POST /api/organisations/:organisationId/people/:personId/roles': ({
    organisationId,
    colleagueId,
    editionId,
  }) => ({
    path: { organisationId, personId: colleagueId },
    body: { role: 'tutor', editionId, endsOn: '2099-12-31' },
  }),
  'DELETE /api/organisations/:organisationId/people/:personId/roles/:grantId': ({
    organisationId,
    colleagueId,
    grantId,
  }) => ({ path: { organisationId, personId: colleagueId, grantId } }),
  'POST /api/organisations/:organisationId/people/:personId/suspend': colleague(REASON),
  'POST /api/organisations/:organisationId/people/:personId/restore': colleague(REASON),
  'GET /api/organisations/:organisationId/settings': organisation(),
  'PUT /api/organisations/:organisationId/settings': organisation({
    version: 1,
    settings: settingsOf('Scuola di prova', null),
  }),
  'POST /api/organisations/:organisationId/settings/preview': organisation({ text: 'Un **testo**' }),
  'POST /api/uploads': () => ({ path: {}, body: { name: 'tesi.pdf', size: 1000 } }),
  'GET /api/uploads/:id': upload(),
  'PUT /api/uploads/:id/parts/:offset': upload({ offset: '0' }),
  'POST /api/uploads/:id/finish': upload(),
  'DELETE /api/uploads/:id': ({ finishedUploadId }) => ({ path: { id: finishedUploadId } }),
  'GET /api/files/:id': ({ fileId }) => ({ path: { id: fileId } }),
  'GET /api/admin/editions': none,
  // Each time another name: two editions of an organisation have not the same.
  'POST /api/admin/editions': ({ programmeId }) => ({
    path: {},
    body: { ...DETAILS, slug: `prova-${randomUUID()}`, programmeId },
  }),
  'GET /api/admin/editions/:editionId': edition(),
  'PUT /api/admin/editions/:editionId': edition({}, { ...DETAILS, slug: 'prova', version: 1 }),
  'POST /api/admin/editions/:editionId/moves': edition({}, { version: 1, move: 'restore' }),
  'POST /api/admin/editions/:editionId/copies': ({ editionId }) => ({
    path: { editionId },
    body: { title: 'Copia', slug: `copia-${randomUUID()}`, startsOn: '2028-10-02', withClassSessions: true },
  }),
  'DELETE /api/admin/editions/:editionId': edition(),
  'GET /api/admin/editions/:editionId/application-form': edition(),
  'PUT /api/admin/editions/:editionId/application-form': edition({}, { version: 1, form: null }),
  'GET /api/admin/editions/:editionId/applications': edition(),
  'POST /api/admin/editions/:editionId/applications/rejections': ({ editionId, applicationId }) => ({
    path: { editionId },
    body: { applications: [{ id: applicationId, version: 1 }], reason: 'Ente non destinatario' },
  }),
  'GET /api/admin/editions/:editionId/applications/:applicationId': application(),
  'POST /api/admin/editions/:editionId/applications/:applicationId/codice-fiscale': application(),
  'PUT /api/admin/editions/:editionId/applications/:applicationId/points': application({
    version: 1,
    points: {},
  }),
  'PUT /api/admin/editions/:editionId/applications/:applicationId/rejection': application({
    version: 1,
    reason: 'Ente non destinatario',
  }),
  'PUT /api/admin/editions/:editionId/applications/:applicationId/place': application({
    version: 1,
    moved: { position: 1, reason: 'Ricorso accolto' },
  }),
  'POST /api/admin/editions/:editionId/applications/:applicationId/withdrawal': application({
    version: 1,
    reason: 'Rinuncia al telefono',
  }),
  'GET /api/admin/editions/:editionId/ranking': edition(),
  'GET /api/admin/editions/:editionId/ranking/mails': edition(),
  'GET /api/admin/editions/:editionId/ranking/mails/preview': ({ editionId }) => ({
    path: { editionId },
    query: { outcome: 'admitted' },
  }),
  'POST /api/admin/editions/:editionId/ranking/publication': edition({}, { fingerprint: '0'.repeat(64) }),
  'POST /api/admin/editions/:editionId/ranking/promotions': edition(),
  'GET /api/admin/editions/:editionId/calendar': edition(),
  'POST /api/admin/editions/:editionId/calendar': edition({}, { ...PLAN, series: { times: 2, skip: [] } }),
  'PUT /api/admin/class-sessions/:id': classSession({ ...PLAN, version: 1 }),
  'POST /api/admin/class-sessions/:id/cancel': classSession({ version: 1, reason: 'Allerta meteo' }),
  'GET /api/editions': none,
  'GET /api/search': none,
  'GET /api/editions/:editionId/references': edition(),
  'GET /api/editions/:editionId/glossary': edition(),
  'GET /api/editions/:editionId/news': edition(),
  'GET /api/editions/:editionId/territory': edition(),
  'GET /api/public/home': none,
  'GET /api/public/programmes/:slug': ({ programmeSlug }) => ({ path: { slug: programmeSlug } }),
  'GET /api/public/editions/:slug': ({ editionSlug }) => ({ path: { slug: editionSlug } }),
  'POST /api/public/editions/:slug/application-links': ({ editionSlug }) => ({
    path: { slug: editionSlug },
    body: { email: `${randomUUID()}@example.it` },
  }),
  'POST /api/public/editions/:slug/own-application': ({ editionSlug }) => ({ path: { slug: editionSlug } }),
  'POST /api/application-links/opening': () => ({ path: {}, body: { token: randomUUID() } }),
  // Without the cookie of an application there is none, whoever asks.
  'GET /api/my-application': none,
  'PUT /api/my-application': () => ({ path: {}, body: { version: 1, answers: { givenName: 'Anna' } } }),
  'GET /api/my-application/bodies': none,
  'POST /api/my-application/submission': () => ({ path: {}, body: { version: 1 } }),
  'POST /api/my-application/withdrawal': () => ({ path: {}, body: { version: 1 } }),
  'POST /api/my-application/leaving': none,
  'GET /api/editions/:editionId/course': edition(),
  'GET /api/editions/:editionId/lessons/:code': lesson(),
  'PUT /api/editions/:editionId/lessons/:code/progress': lesson({}, { anchor: 0 }),
  'POST /api/editions/:editionId/lessons/:code/self-check/:key': lesson({ key: 'q1' }, { answer: 'x' }),
  'GET /api/editions/:editionId/attendance': edition(),
  'GET /api/editions/:editionId/class-sessions': edition(),
  'GET /api/class-sessions/:id/roll': classSession(),
  'PUT /api/class-sessions/:id/roll/:enrolmentId': ({ classSessionId, enrolmentId }) => ({
    path: { id: classSessionId, enrolmentId },
    body: { kind: 'present' },
  }),
  'POST /api/class-sessions/:id/mark-remaining-present': classSession(),
  'POST /api/class-sessions/:id/close': classSession({ reason: 'Finito prima' }),
  'POST /api/class-sessions/:id/reopen': classSession({ reason: 'Manca una firma' }),
  'POST /api/editions/:editionId/people-imports/check': edition(),
  'POST /api/editions/:editionId/people-imports': ({ editionId }) => ({
    path: { editionId },
    query: { sha256: '0'.repeat(64), ready: '1' },
  }),
  'GET /api/editions/:editionId/extra-time': edition(),
  'PUT /api/editions/:editionId/extra-time/:enrolmentId': ({ editionId, enrolmentId }) => ({
    path: { editionId, enrolmentId },
    body: { measure: { kind: 'minutes', value: 15 }, reference: 'Prot. 1/2026' },
  }),
  'GET /api/editions/:editionId/annotations': edition(),
  'GET /api/editions/:editionId/lessons/:code/annotations': lesson(),
  'PUT /api/editions/:editionId/lessons/:code/annotations/:version/:block': lesson(
    { version: '1', block: '2' },
    { quote: 'Testo di prova.', highlighted: true, note: null, rev: 0 },
  ),
  'PUT /api/editions/:editionId/lessons/:code/bookmark': lesson({}, { bookmarked: true }),
  'POST /api/editions/:editionId/lessons/:code/reports': lesson(
    {},
    { version: 1, block: 2, quote: 'Testo di prova.', text: 'Manca un articolo.' },
  ),
  'GET /api/editions/:editionId/lesson-reports': edition(),
  'POST /api/lesson-reports/:id/close': ({ lessonReportId }) => ({ path: { id: lessonReportId } }),
  'GET /api/editions/:editionId/cases': edition(),
  'GET /api/editions/:editionId/cases/:code': edition({ code: 'caso-1' }),
  'GET /api/editions/:editionId/cases/:code/model-answer': edition({ code: 'caso-1' }),
  'GET /api/editions/:editionId/quizzes': edition(),
  'GET /api/editions/:editionId/quizzes/:code': quiz,
  'POST /api/editions/:editionId/quizzes/:code/attempts': quiz,
  'GET /api/editions/:editionId/quizzes/:code/results': quiz,
  'GET /api/editions/:editionId/deadlines': edition(),
  'GET /api/editions/:editionId/question-deadlines': edition(),
  'POST /api/editions/:editionId/question-deadlines/:key/confirm': edition(
    { key: 'q-single' },
    { on: '2026-11-01', checked: 'Letto in Gazzetta.' },
  ),
  'GET /api/attempts/:id': attempt(),
  'PUT /api/attempts/:id/answers/:questionKey': attempt({ questionKey: 'q-single' }, { rev: 1, value: [] }),
  'POST /api/attempts/:id/submit': attempt({}, { answers: [] }),
  'GET /api/attempts/:id/receipt': attempt(),
  'GET /api/attempts/:id/result': attempt(),
  'GET /api/editions/:editionId/eligibility': edition(),
  'GET /api/editions/:editionId/eligibility/all': edition(),
  'PUT /api/editions/:editionId/eligibility/:enrolmentId/sign-off': person,
  'DELETE /api/editions/:editionId/eligibility/:enrolmentId/sign-off': person,
  'GET /api/editions/:editionId/certificates': edition(),
  'GET /api/editions/:editionId/certificates/candidates': edition(),
  'GET /api/editions/:editionId/certificates/preview/:enrolmentId': person,
  'POST /api/editions/:editionId/certificates/issue-runs': ({ editionId, enrolmentId }) => ({
    path: { editionId },
    body: { rulesVersion: 1, items: [{ enrolmentId, kind: 'attendance' }] },
  }),
  'GET /api/editions/:editionId/certificates/issue-runs/:runId': run,
  'POST /api/editions/:editionId/certificates/issue-runs/:runId/resume': run,
  'GET /api/certificates': none,
  'GET /api/certificates/:id/pdf': ({ certificateId }) => ({ path: { id: certificateId } }),
  'POST /api/certificates/:id/revoke': ({ certificateId }) => ({
    path: { id: certificateId },
    body: { class: 'data_error', reason: 'Nome sbagliato nel documento' },
  }),
  'POST /api/certificates/:id/replace': ({ certificateId }) => ({
    path: { id: certificateId },
    body: { class: 'data_error', reason: 'Nome sbagliato nel documento' },
  }),
  'GET /api/editions/:editionId/certificates/reviews': edition(),
  'POST /api/editions/:editionId/certificates/reviews/confirm': ({ editionId, certificateId }) => ({
    path: { editionId },
    body: {
      items: [{ certificateId, fingerprint: '0'.repeat(64) }],
      reason: 'La firma sul foglio c’è',
    },
  }),
  'GET /api/class-sessions/:id/certificates': classSession(),
  'GET /verifica': none,
  'GET /verifica/confronta-pdf.js': none,
  'GET /verifica/:code': () => ({ path: { code: 'AAAAA' } }),
};
