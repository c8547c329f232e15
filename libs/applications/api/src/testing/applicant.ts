import { AccountsApiModule } from '@lumit/accounts/api';
import { anOrganisation } from '@lumit/accounts/api/testing';
import type { ApplicationForm, OwnApplication, SaveApplication } from '@lumit/applications/domain';
import { CoursesApiModule, type Edition } from '@lumit/courses/api';
import { aModule, anEdition, aProgramme } from '@lumit/courses/api/testing';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { sentMails, startTestApp, type TestApp, type TestReply } from '@lumit/platform/testing';
import { ApplicationsApiModule } from '../applications-api.module';
import { hashOfSecret } from '../visits';

/** The cookie's name on plain HTTP. */
const COOKIE = 'lumit_application';
export const BEFORE_DEADLINE = '2026-11-30T09:00:00Z';
export const DEADLINE = '2026-12-07T22:59:00.000Z';

export const A_FORM: ApplicationForm = {
  fields: [
    { code: 'codiceFiscale', required: true },
    { code: 'body', required: true },
    { code: 'role', required: true },
    { code: 'yearsOfService', required: false },
  ],
  criteria: [{ code: 'anzianita', label: 'Anzianità di servizio', maxPoints: 10 }],
  audience: 'Chi lavora in un ente della Toscana.',
};

export const GOOD_ANSWERS: SaveApplication['answers'] = {
  givenName: 'Anna',
  familyName: 'Bianchi',
  codiceFiscale: 'rss mra 85t10 a562s',
  body: 'Comune di Lucca',
  role: 'Assistente sociale',
};

export const startApplications = (): Promise<TestApp> =>
  startTestApp({
    modules: [AccountsApiModule, CoursesApiModule, EnrolmentsApiModule, ApplicationsApiModule],
    startAt: BEFORE_DEADLINE,
  });

/** An edition that takes applications until 23:59 of 7 December 2026. */
export async function anOpenEdition(test: TestApp, values: Partial<Edition> = {}): Promise<Edition> {
  const { id: organisationId } = await anOrganisation(test.dataSource);
  const programme = await aProgramme(test.dataSource, { organisationId });
  await aModule(test.dataSource, { programmeId: programme.id, code: 'M1' });
  return anEdition(test.dataSource, {
    organisationId,
    programmeId: programme.id,
    applicationsCloseAt: new Date(DEADLINE),
    applicationForm: { ...A_FORM },
    ...values,
  });
}

/** A browser without an account. */
export class Applicant {
  private cookie: string | undefined;

  constructor(private readonly test: TestApp) {}

  get = (path: string): Promise<TestReply> => this.keep(this.test.anonymous().get(path, this.headers()));
  put = (path: string, body: unknown): Promise<TestReply> =>
    this.keep(this.test.anonymous().put(path, body, this.headers()));
  post = (path: string, body: unknown = {}): Promise<TestReply> =>
    this.keep(this.test.anonymous().post(path, body, this.headers()));

  /** Asks for a link, and presses it. */
  async enter({ slug }: Pick<Edition, 'slug'>, email: string): Promise<OwnApplication> {
    await this.post(`/api/public/editions/${slug}/application-links`, { email });
    await doJobs(this.test);
    const { status, body } = await this.post('/api/application-links/opening', {
      token: await lastToken(this.test, email),
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as OwnApplication;
  }

  /** Everything written and the notice read: ready to be sent. */
  async write(
    application: OwnApplication,
    answers: Partial<SaveApplication['answers']> = {},
  ): Promise<OwnApplication> {
    const { status, body } = await this.put('/api/my-application', {
      version: application.version,
      answers: { ...GOOD_ANSWERS, ...answers },
      noticeRead: true,
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as OwnApplication;
  }

  send = ({ version }: Pick<OwnApplication, 'version'>) =>
    this.post('/api/my-application/submission', { version });

  private headers(): Record<string, string> {
    return this.cookie === undefined ? {} : { cookie: `${COOKIE}=${this.cookie}` };
  }

  private async keep(reply: Promise<TestReply>): Promise<TestReply> {
    const set = [(await reply).headers['set-cookie'] ?? []].flat().join('\n');
    const found = new RegExp(`${COOKIE}=([^;\\n]*)`).exec(set)?.[1];
    if (found !== undefined) this.cookie = found || undefined;
    return reply;
  }
}

/** A job may queue another: making a link queues its mail. */
export async function doJobs(test: TestApp): Promise<void> {
  for (let jobs = await test.runJobs(); jobs > 0; jobs = await test.runJobs());
}

/** The token of a link that an address got: one that still works, else the last one. */
export async function lastToken(test: TestApp, typed: string): Promise<string> {
  const email = typed.trim().toLowerCase();
  const mine = (await sentMails(test.dataDir)).filter(({ to }) => to.includes(email));
  const links = mine.flatMap(({ text }) => /#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? []);
  const open = await test.dataSource.query<Array<{ token_hash: Buffer }>>(
    'select token_hash from application_link where email = $1 and used_at is null',
    [email],
  );
  const isOpen = (token: string) => open.some(({ token_hash }) => token_hash.equals(hashOfSecret(token)));
  const token = links.find(isOpen) ?? links.at(-1);
  if (token === undefined) throw new Error(`No link for ${email}`);
  return token;
}
