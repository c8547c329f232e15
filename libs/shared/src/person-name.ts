import { nameText } from './text';

/** Longest given or family name, in characters. */
export const NAME_MAX = 100;

/** A given or family name of somebody with an account. */
export const PersonName = nameText({ max: NAME_MAX });
