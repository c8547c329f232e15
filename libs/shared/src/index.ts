export * from './assert-never';
export * from './dated-statement';
export * from './error-body';
export * from './italian-order';
export * from './mail-log';
export * from './refusal';
export * from './role';
export * from './site';
