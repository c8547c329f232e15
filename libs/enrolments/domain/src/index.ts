export * from './course-progress';
export * from './enrolment-state';
export * from './enrolments.contract';
export * from './lesson-completion';
export * from './pick-next-step';
