import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import type { ApplicationForm, ApplicationLine, RankingView } from '@lumit/applications/domain';
import { CoursesApiModule, type Edition } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { Application } from '../application.entity';
import { ApplicationsApiModule } from '../applications-api.module';
import { anApplication } from '../testing';

export const FORM: ApplicationForm = {
  fields: [{ code: 'body', required: true }],
  criteria: [
    { code: 'ruolo', label: 'Ruolo', maxPoints: 10 },
    { code: 'anni', label: 'Anni di servizio', maxPoints: 8 },
  ],
  audience: '',
};

export const startRanking = (): Promise<TestApp> =>
  startTestApp({
    modules: [AccountsApiModule, CoursesApiModule, EnrolmentsApiModule, ApplicationsApiModule],
    startAt: '2026-11-30T10:00:00Z',
  });

export interface RankingWorld {
  readonly edition: Edition;
  readonly office: Caller;
  readonly officeId: string;
  readonly stranger: Caller;
  /** `/api/admin/editions/:editionId` */
  readonly url: string;
  /** A sent application that has these points: `ruolo` and `anni`. */
  applicant(
    familyName: string,
    points?: readonly [number, number] | null,
    values?: Partial<Application>,
  ): Promise<Application>;
  ranking(): Promise<RankingView>;
  /** Reads the ranking and publishes what it says. */
  publish(): ReturnType<Caller['post']>;
  application(id: string): Promise<Application>;
}

/** An open edition with criteria, its office, and that of another organisation. */
export async function aRankingWorld(test: TestApp, values: Partial<Edition> = {}): Promise<RankingWorld> {
  const { dataSource } = test;
  const edition = await anEdition(dataSource, { seats: 2, applicationForm: FORM, ...values });
  const adminOf = async (organisationId: string) => {
    const { personId } = await aPerson(dataSource, { givenName: 'Lucia', familyName: 'Ferrari' });
    await aGrant(dataSource, { personId, role: 'admin', organisationId });
    return personId;
  };
  const officeId = await adminOf(edition.organisationId);
  const office = test.as({ personId: officeId });
  const stranger = test.as({ personId: await adminOf((await anOrganisation(dataSource)).id) });
  const url = `/api/admin/editions/${edition.id}`;
  const ranking = async () => (await office.get(`${url}/ranking`)).body as RankingView;
  return {
    edition,
    office,
    officeId,
    stranger,
    url,
    ranking,
    applicant: (familyName, points = [0, 0], more = {}) =>
      anApplication(dataSource, {
        editionId: edition.id,
        answers: { givenName: 'Anna', familyName, body: 'Comune di Lucca' },
        points: points && { ruolo: points[0], anni: points[1] },
        ...more,
      }),
    publish: async () =>
      office.post(`${url}/ranking/publication`, { fingerprint: (await ranking()).fingerprint }),
    application: (id) => dataSource.manager.findOneByOrFail(Application, { id }),
  };
}

/** The ranking in a few words a line: family name, place, outcome. */
export const inWords = ({ lines }: Pick<RankingView, 'lines'>) =>
  lines.map(
    ({ familyName, position, outcome }: ApplicationLine) => `${familyName} ${position ?? '-'} ${outcome}`,
  );

export const codeOf = (reply: { body: { refusals?: Array<{ code: string }> } }) =>
  reply.body.refusals?.[0]?.code;
