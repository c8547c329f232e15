export * from './application-answers';
export * from './application-form';
export * from './application-state';
export * from './codice-fiscale';
export * from './field-code';
