export * from './accounts.contract';
export * from './body-kind';
export * from './email-address';
export * from './guess-limit';
export * from './normalise-email';
export * from './session-rules';
