import type { EditionThings } from './access-world';

/** A request that a route takes as readable, about the things of one edition. */
export interface Sample {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Sampler = (things: EditionThings) => Sample;
export const none: Sampler = () => ({ path: {} });
export const edition =
  (more: Record<string, string> = {}, body?: unknown): Sampler =>
  ({ editionId }) => ({ path: { editionId, ...more }, body });
export const lesson = (more: Record<string, string> = {}, body?: unknown) =>
  edition({ code: '1.1', ...more }, body);
export const quiz: Sampler = ({ editionId, quizCode }) => ({ path: { editionId, code: quizCode } });
export const attempt =
  (more: Record<string, string> = {}, body?: unknown): Sampler =>
  ({ attemptId }) => ({ path: { id: attemptId, ...more }, body });
export const classSession =
  (body?: unknown): Sampler =>
  ({ classSessionId }) => ({ path: { id: classSessionId }, body });
export const upload =
  (more: Record<string, string> = {}): Sampler =>
  ({ uploadId }) => ({ path: { id: uploadId, ...more } });
export const organisation =
  (body?: unknown): Sampler =>
  ({ organisationId }) => ({ path: { organisationId }, body });
export const body =
  (more: Record<string, string> = {}, sent?: unknown): Sampler =>
  ({ organisationId, bodyId }) => ({ path: { organisationId, id: bodyId, ...more }, body: sent });
export const colleague =
  (sent?: unknown): Sampler =>
  ({ organisationId, colleagueId }) => ({ path: { organisationId, personId: colleagueId }, body: sent });
export const REASON = { reason: 'Non lavora più qui' };
export const aBody = (name: string) => ({
  name,
  kind: 'comune',
  municipality: 'Lucca',
  province: 'LU',
  emailDomains: [],
  ipaCode: null,
});
export const application =
  (sent?: unknown): Sampler =>
  ({ editionId, applicationId }) => ({ path: { editionId, applicationId }, body: sent });
export const mailExample: Sampler = () => ({ path: { kind: 'role.given' } });
export const mail: Sampler = ({ mailId }) => ({ path: { id: mailId } });
export const person: Sampler = ({ editionId, enrolmentId }) => ({ path: { editionId, enrolmentId } });
export const run: Sampler = ({ editionId, runId }) => ({ path: { editionId, runId } });

/** Rules that an edition of the access world may be given. */
export const RULES = { hours: 70, modules: [], signOff: 'none', achievement: null };

/** What an edition of the access world may be changed to. */
export const DETAILS = {
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
export const PLAN = {
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
