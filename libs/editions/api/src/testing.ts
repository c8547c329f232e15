import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { AttendanceApiModule } from '@lumit/attendance/api';
import { CertificatesApiModule } from '@lumit/certificates/api';
import { CoursesApiModule, type Programme } from '@lumit/courses/api';
import { aModule, aProgramme } from '@lumit/courses/api/testing';
import type { NewEdition } from '@lumit/editions/domain';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { QuizzesApiModule } from '@lumit/quizzes/api';
import { EditionsApiModule } from './editions-api.module';

export const OFFICE = '/api/admin/editions';

export const startEditions = (startAt = '2026-09-01T08:00:00Z'): Promise<TestApp> =>
  startTestApp({
    modules: [
      AccountsApiModule,
      CoursesApiModule,
      EnrolmentsApiModule,
      AttendanceApiModule,
      QuizzesApiModule,
      CertificatesApiModule,
      EditionsApiModule,
    ],
    startAt,
  });

export interface OfficeWorld {
  readonly organisationId: string;
  readonly programme: Programme;
  readonly admin: Caller;
  readonly adminId: string;
  /** Of another organisation. */
  readonly strangeAdmin: Caller;
  /** What a request for a new edition says, unless told otherwise. */
  order(values?: Partial<NewEdition>): NewEdition;
  /** Asks for it, and answers with its id. */
  create(values?: Partial<NewEdition>): Promise<string>;
}

let made = 0;

/** An organisation with a programme of two modules, its administrator Lucia Ferrari, and one of elsewhere. */
export async function anOfficeWorld(test: TestApp): Promise<OfficeWorld> {
  const { dataSource } = test;
  const { id: organisationId } = await anOrganisation(dataSource);
  const programme = await aProgramme(dataSource, { organisationId });
  await aModule(dataSource, { programmeId: programme.id, code: 'M1' });
  await aModule(dataSource, { programmeId: programme.id, code: 'M2' });
  const adminOf = async (where: string) => {
    const { personId } = await aPerson(dataSource, { givenName: 'Lucia', familyName: 'Ferrari' });
    await aGrant(dataSource, { personId, role: 'admin', organisationId: where });
    return { personId, caller: test.as({ personId }) };
  };
  const admin = await adminOf(organisationId);
  const strange = await adminOf((await anOrganisation(dataSource)).id);
  const order = (values: Partial<NewEdition> = {}): NewEdition => ({
    programmeId: programme.id,
    title: 'LUMIT 2026-27',
    slug: `lumit-${(made += 1)}`,
    startsOn: '2026-10-01',
    endsOn: '2027-05-31',
    place: 'Lucca',
    seats: 60,
    applicationsOpenAt: null,
    applicationsCloseAt: '2026-09-20T21:59:00.000Z',
    projectCode: 'PROG-1',
    cup: 'J61H26000010001',
    plan: [
      { moduleCode: 'M1', minutes: 240 },
      { moduleCode: null, minutes: 120 },
    ],
    groups: [],
    ...values,
  });
  return {
    organisationId,
    programme,
    admin: admin.caller,
    adminId: admin.personId,
    strangeAdmin: strange.caller,
    order,
    create: async (values) => {
      const { status, body } = await admin.caller.post(OFFICE, order(values));
      if (status !== 201) throw new Error(JSON.stringify(body));
      return (body as { id: string }).id;
    },
  };
}
