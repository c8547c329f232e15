/** Why a lesson is not done yet; every code has its sentence in the web app. */
export const ENROLMENTS_REFUSALS = [
  'enrolments.lesson_not_opened',
  'enrolments.end_not_reached',
  'enrolments.self_check_missing',
] as const;
