import type { CourseView } from '@lumit/enrolments/domain';
import { EDITION_ID } from './people';

type Module = CourseView['modules'][number];
type Lesson = Module['lessons'][number];

/** A lesson of the course map that nobody has opened yet. */
export const aLessonLine = (code: string, values: Partial<Lesson> = {}): Lesson => ({
  code,
  title: `Lezione ${code}`,
  minutes: 25,
  minutesLeft: 25,
  state: 'to-start',
  updated: false,
  missing: [{ code: 'enrolments.lesson_not_opened' }],
  ...values,
});

export const aModule = (code: string, values: Partial<Module> = {}): Module => ({
  code,
  title: `Modulo ${code}`,
  state: 'published',
  summary: '',
  objectives: ['Spiegare il permesso'],
  lessons: [],
  test: null,
  ...values,
});

/** What GET …/course says. */
export const aCourse = (modules: Module[], values: Partial<CourseView> = {}): CourseView => ({
  edition: { id: EDITION_ID, title: 'LUMIT 2026-27', startsOn: '2026-10-01', endsOn: '2027-05-31' },
  programme: { slug: 'lumit', title: 'LUMIT', plannedHours: 40 },
  progress: { lessonsDone: 0, lessons: 2, minutesDone: 0 },
  resume: null,
  modules,
  tests: [],
  ...values,
});
