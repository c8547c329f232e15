export * from './assert-never';
export * from './error-body';
export * from './refusal';
export * from './role';
