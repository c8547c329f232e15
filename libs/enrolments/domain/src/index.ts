export * from './course-progress';
export * from './enrolment-state';
export * from './enrolments.contract';
export * from './lesson-completion';
export * from './lesson-to-resume';
export * from './pick-next-step';
