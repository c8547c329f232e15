/** From the application to the end. Only `confirmed` and `completed` open the course. */
export const ENROLMENT_STATES = [
  'applied',
  'admitted',
  'waiting',
  'confirmed',
  'withdrawn',
  'completed',
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** States in which a person may read lessons, take tests and see attendance. */
export const ATTENDING_STATES = ['confirmed', 'completed'] as const satisfies readonly EnrolmentState[];

export function mayAttend(state: EnrolmentState): boolean {
  return (ATTENDING_STATES as readonly EnrolmentState[]).includes(state);
}
