export * from './case-study.contract';
export * from './rubric-total';
