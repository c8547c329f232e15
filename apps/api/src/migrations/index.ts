import { Platform1000000000000 } from './1000-platform';
import { Accounts2000000000000 } from './2000-accounts';

/** One timeline; each feature's file is named after it, `<Feature><n>000000000`. */
export const MIGRATIONS = [Platform1000000000000, Accounts2000000000000];
