export { FakeClock } from './fake-clock';
export { type Caller, startTestApp, type TestApp, type TestReply } from './test-app';
export { cloneDatabase, type TestDatabase } from './test-database';
