import { shuffle, type Random } from './random';

/** A question of a bank by the learning outcome, or the module, that a draw spreads over. */
export interface Drawable {
  readonly group: string;
}

/**
 * Draws `count` questions by chance, none twice, and puts them in an order by chance. Groups take turns, so that two of them
 * differ by one question at most, unless one has no more to give. Which group gives one more, and which of its questions are
 * asked, is chance alone: every question can come. A bank that holds fewer gives all it has. The same chance draws the same.
 */
export function drawQuestions<T extends Drawable>(bank: readonly T[], count: number, random: Random): T[] {
  const groups = [...Map.groupBy(bank, (question) => question.group).values()];
  const mixed = shuffle(groups, random).map((group) => shuffle(group, random));
  const rounds = Math.max(0, ...mixed.map((group) => group.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => mixed.flatMap((group) => group[round] ?? []));
  return shuffle(inTurn.flat().slice(0, count), random);
}
