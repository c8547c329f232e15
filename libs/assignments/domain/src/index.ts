export * from './case-study.contract';
export * from './case-study-file';
