export * from './case-study.contract';
