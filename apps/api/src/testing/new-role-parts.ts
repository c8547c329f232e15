/* What the spec of a new role loads only after it has defined one. */
export { keepRoleCheck, rolesMissing } from '@lumit/accounts/api';
export { aGrant, aPerson } from '@lumit/accounts/api/testing';
export { AccessCheck } from '@lumit/platform';
export { startTestApp } from '@lumit/platform/testing';
export { FEATURES } from '../app.module';
export { anAccessWorld } from './access-world';
export { SAMPLES } from './route-samples';
