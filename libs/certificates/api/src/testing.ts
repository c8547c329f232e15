export { aSnapshot } from './testing/a-snapshot';
