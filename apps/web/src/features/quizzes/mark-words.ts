import { formatPoints } from '../../lib/format';

/** "10 su 12" */
export const markWords = ({ earned, possible }: { earned: number; possible: number }) =>
  `${formatPoints(earned)} su ${formatPoints(possible)}`;
