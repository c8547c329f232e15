import type { LearnerAttendance } from '@lumit/attendance/domain';
import type { MyEligibility } from '@lumit/certificates/domain';
import type { CourseView } from '@lumit/enrolments/domain';
import type { QuizListView } from '@lumit/quizzes/domain';
import { aPersonWith, EDITION_ID } from './people';

const HOUR = 3600;

export const aCourse: CourseView = {
  edition: { id: EDITION_ID, title: 'LUMIT 2026-27', startsOn: '2026-10-12', endsOn: '2027-05-10' },
  programme: { slug: 'lumit', title: 'LUMIT', plannedHours: 40 },
  progress: { lessonsDone: 1, lessons: 2, minutesDone: 25 },
  resume: { code: '5.2', title: 'Accesso', begun: true },
  modules: [
    {
      code: 'M5',
      title: 'Accoglienza',
      state: 'published',
      summary: '',
      objectives: [],
      lessons: [
        {
          code: '5.1',
          title: 'Il sistema',
          minutes: 25,
          state: 'done',
          minutesLeft: 0,
          updated: false,
          missing: [],
        },
        {
          code: '5.2',
          title: 'Accesso',
          minutes: 25,
          state: 'half-way',
          minutesLeft: 9,
          updated: false,
          missing: [],
        },
      ],
      test: { code: 'test-m5', title: 'Test del modulo 5' },
    },
  ],
  tests: [],
};

export const attendanceAtHome: LearnerAttendance = {
  now: '2026-11-22T09:00:00.000Z',
  hoursThreshold: 80,
  excusedCounts: false,
  attendedSeconds: 12.5 * HOUR,
  hoursBase: 'plan',
  plannedSeconds: 40 * HOUR,
  scheduledSeconds: 40 * HOUR,
  uncoveredSeconds: 0,
  exemptSeconds: 0,
  exemptions: [],
  remainingSeconds: 26 * HOUR,
  requiredSeconds: 32 * HOUR,
  missedSeconds: 1.5 * HOUR,
  budgetSeconds: 6.5 * HOUR,
  attendedPerMille: 312,
  reached: false,
  reachable: true,
  classSessions: [
    {
      id: '00000000-0000-4000-8000-0000000000c5',
      editionId: EDITION_ID,
      number: 5,
      title: 'Accoglienza',
      topic: '',
      moduleCode: 'M5',
      teachers: [],
      place: 'Lucca',
      link: null,
      modality: 'presenza',
      startsAt: '2026-11-24T14:00:00.000Z',
      endsAt: '2026-11-24T16:00:00.000Z',
      breaks: [],
      groupName: null,
      state: 'planned',
      phase: 'upcoming',
      closedAt: null,
      endedEarlyAt: null,
      plannedSeconds: 2 * HOUR,
      status: 'unset',
      attendedSeconds: 0,
      corrections: [],
    },
  ],
};

export const aQuizList: QuizListView = {
  quizzes: [
    {
      kind: 'module',
      code: 'test-m5',
      title: 'Test del modulo 5',
      moduleCode: 'M5',
      questionCount: 12,
      passMark: 60,
      opensAt: null,
      closesAt: '2026-11-27T22:59:00.000Z',
      attemptsUsed: 0,
      openAttempt: null,
      kept: null,
      passed: null,
      toBeMarked: false,
      blockers: [],
    },
  ],
};

const measured = { stillReachable: true, required: 1, actual: 1, missing: 0 };

export const anEligibility: MyEligibility = {
  editionId: EDITION_ID,
  holder: 'Anna Bianchi',
  rulesVersion: 1,
  kinds: [
    {
      kind: 'achievement',
      eligible: false,
      stillReachable: true,
      issued: null,
      rules: [
        { ...measured, kind: 'enrolment', key: 'enrolment', met: true, state: 'confirmed' },
        { ...measured, kind: 'sign_off', key: 'sign-off', met: false, actual: 0, missing: 1 },
      ],
    },
  ],
};

/** What the server answers for the home of a learner half-way through the course. */
export const aLearnerHome: Readonly<Record<string, unknown>> = {
  'GET /api/me': aPersonWith('learner'),
  [`GET /api/editions/${EDITION_ID}/course`]: aCourse,
  [`GET /api/editions/${EDITION_ID}/attendance`]: attendanceAtHome,
  [`GET /api/editions/${EDITION_ID}/quizzes`]: aQuizList,
  [`GET /api/editions/${EDITION_ID}/eligibility`]: anEligibility,
};
