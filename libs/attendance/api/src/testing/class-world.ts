import { AccountsApiModule } from '@lumit/accounts/api';
import { aBody, aGrant, aPerson } from '@lumit/accounts/api/testing';
import type { MarkPresence } from '@lumit/attendance/domain';
import { Edition, Module as ModuleRow, Programme } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import { EditionGroup, Enrolment } from '@lumit/enrolments/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceApiModule } from '../attendance-api.module';
import type { ClassSession } from '../class-session.entity';
import { aClassSession, type ClassSessionValues } from '../testing';

/** The tables that attendance reads, without the features that fill them. */
@Module({ imports: [TypeOrmModule.forFeature([Edition, EditionGroup, ModuleRow, Programme, Enrolment])] })
class EarlierTables {}

export const startAttendance = (startAt = '2026-11-24T14:04:00Z'): Promise<TestApp> =>
  startTestApp({ modules: [AccountsApiModule, EarlierTables, AttendanceApiModule], startAt });

export interface ClassWorld {
  readonly edition: Edition;
  readonly classSession: ClassSession;
  readonly tutor: Caller;
  readonly tutorId: string;
  readonly otherTutor: Caller;
  readonly admin: Caller;
  readonly strangeTutor: Caller;
  readonly strangeAdmin: Caller;
  /** Agostini, Baldi and Conti, in this order, each with a sign-in of their own. */
  readonly learners: readonly { enrolmentId: string; caller: Caller; personId: string }[];
  readonly rollUrl: string;
  mark(caller: Caller, learner: number, mark: MarkPresence): ReturnType<Caller['put']>;
}

/** An edition with a class session from 15:00 to 17:00 (Rome), two tutors, an administrator, three learners, and strangers. */
export async function aClassWorld(
  test: TestApp,
  values: ClassSessionValues = {},
  settings = {},
): Promise<ClassWorld> {
  const { dataSource } = test;
  const edition = await anEdition(dataSource, { settings });
  const elsewhere = await anEdition(dataSource);
  const withRole = async (role: 'tutor' | 'admin', where: Edition, names = {}) => {
    const { personId } = await aPerson(dataSource, { givenName: 'Laura', familyName: 'Conti', ...names });
    const { organisationId } = where;
    await aGrant(dataSource, {
      personId,
      role,
      organisationId,
      ...(role === 'tutor' && { editionId: where.id }),
    });
    return { personId, caller: test.as({ personId }) };
  };
  const tutor = await withRole('tutor', edition);
  const body = await aBody(dataSource);
  const learners = [];
  for (const familyName of ['Conti', 'Agostini', 'Baldi']) {
    const { personId } = await aPerson(dataSource, { familyName, givenName: 'Marco', bodyId: body.id });
    const { id } = await anEnrolment(dataSource, { personId, editionId: edition.id });
    learners.push({ enrolmentId: id, personId, caller: test.as({ personId }) });
  }
  const classSession = await aClassSession(dataSource, { editionId: edition.id, ...values });
  const [conti, ...earlier] = learners;
  const ordered = [...earlier, ...(conti ? [conti] : [])];
  const rollUrl = `/api/class-sessions/${classSession.id}/roll`;
  return {
    edition,
    classSession,
    tutor: tutor.caller,
    tutorId: tutor.personId,
    otherTutor: (await withRole('tutor', edition, { givenName: 'Paolo', familyName: 'Neri' })).caller,
    admin: (await withRole('admin', edition)).caller,
    strangeTutor: (await withRole('tutor', elsewhere)).caller,
    strangeAdmin: (await withRole('admin', elsewhere)).caller,
    learners: ordered,
    rollUrl,
    mark: (caller, learner, mark) => caller.put(`${rollUrl}/${ordered[learner]?.enrolmentId}`, mark),
  };
}
