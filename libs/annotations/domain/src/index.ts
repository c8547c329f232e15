export * from './annotations.contract';
export * from './place-annotation';
