import { AttendanceHours, type EnrolmentHours, type HoursMoment } from '@lumit/attendance/api';
import type { EligibilityFacts } from '@lumit/certificates/domain';
import { QuizResults } from '@lumit/quizzes/api';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One person of an edition with all that the rules look at. */
export interface PersonFacts {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** Module codes of the tests, by test code: for the module table of the certificate. */
  readonly moduleOfQuiz: ReadonlyMap<string, string | null>;
  readonly facts: EligibilityFacts;
}

/** A person of an edition as the database tells it. */
export interface PersonRow {
  enrolment_id: string;
  person_id: string;
  given_name: string;
  family_name: string;
  email: string;
  state: string;
  signed_off: boolean;
}

const PEOPLE = `
  SELECT e.id AS enrolment_id, e.person_id, p.given_name, p.family_name, p.email, e.state, s.enrolment_id IS NOT NULL AS signed_off
    FROM enrolment e
    JOIN person p ON p.id = e.person_id
    LEFT JOIN certificate_sign_off s ON s.enrolment_id = e.id
   WHERE e.edition_id = $1 AND e.id = ANY($2)`;

/** Asks the earlier features for the facts, in the transaction of the caller; nothing is counted here. */
@Injectable()
export class EligibilityFactsReader {
  constructor(
    private readonly attendanceHours: AttendanceHours,
    private readonly quizResults: QuizResults,
  ) {}

  /** In no order; enrolments of another edition are left out. */
  async read(
    manager: EntityManager,
    editionId: string,
    enrolmentIds: readonly string[],
  ): Promise<PersonFacts[]> {
    return this.complete(manager, editionId, await this.people(manager, editionId, enrolmentIds));
  }

  /** The people of these enrolments, in no order and whatever their state. */
  people(manager: EntityManager, editionId: string, enrolmentIds: readonly string[]): Promise<PersonRow[]> {
    return manager.query<PersonRow[]>(PEOPLE, [editionId, enrolmentIds]);
  }

  /** For who has the people already; in their order. With `by`, from what had happened by then, as known today; with `base`, on that one. */
  async complete(
    manager: EntityManager,
    editionId: string,
    people: ReadonlyArray<PersonRow & Pick<Partial<HoursMoment>, 'base'> & { readonly by?: Date }>,
  ): Promise<PersonFacts[]> {
    const moments = people.map(({ enrolment_id: enrolmentId, by = null, base }) => ({
      enrolmentId,
      by,
      ...(base && { base }),
    }));
    const hours = await this.attendanceHours.atMoments(manager, editionId, moments);
    const results = await this.quizResults.atMoments(manager, editionId, moments);
    return people.map((person, place) => {
      const quizzes = results[place] ?? [];
      return {
        enrolmentId: person.enrolment_id,
        personId: person.person_id,
        givenName: person.given_name,
        familyName: person.family_name,
        email: person.email,
        moduleOfQuiz: new Map(quizzes.map((quiz) => [quiz.quizCode, quiz.moduleCode])),
        facts: {
          enrolmentState: person.state,
          ...hoursFacts(hours[place]),
          quizzes: quizzes.map((quiz) => ({ ...quiz, possiblePoints: quiz.possiblePoints ?? 0 })),
          signedOff: person.signed_off,
        },
      };
    });
  }
}

function hoursFacts(
  hours: EnrolmentHours | undefined,
): Pick<EligibilityFacts, 'hoursBase' | 'hours' | 'byModule' | 'byModality' | 'exemptModules' | 'upcoming'> {
  if (!hours) {
    return {
      hours: { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 },
      byModule: {},
      byModality: {},
      upcoming: [],
    };
  }
  const { attendedSeconds, plannedSeconds, remainingSeconds, uncoveredSeconds, exemptSeconds } = hours;
  const { byModule, byModality, exemptModules } = hours;
  return {
    hoursBase: hours.base,
    hours: { attendedSeconds, plannedSeconds, remainingSeconds, uncoveredSeconds, exemptSeconds },
    exemptModules,
    byModule,
    byModality,
    upcoming: hours.toCome.map((session) => ({
      label: String(session.number),
      seconds: session.plannedSeconds,
      modality: session.modality,
      ...(session.moduleCode !== null && { module: session.moduleCode }),
    })),
  };
}
