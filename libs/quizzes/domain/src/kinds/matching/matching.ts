import { repeatedPlaces } from '@lumit/shared';
import { z } from 'zod';
import type { QuestionIssue } from '../../question-issue';
import { randomTag, shuffle } from '../../random';
import { worthOf } from '../../worth';
import {
  Labelled,
  OptionName,
  PlainText,
  authoredBase,
  shownBase,
  type KeyBase,
  type QuestionKind,
} from '../question-kind';

export const MatchingQuestion = z.strictObject({
  ...authoredBase,
  kind: z.literal('matching'),
  pairs: z.array(z.strictObject({ left: PlainText, right: PlainText })).max(20),
  /** Right-hand texts that belong to nothing. */
  distractors: z.array(PlainText).max(20).default([]),
});
export const ShownMatching = z.object({
  ...shownBase,
  kind: z.literal('matching'),
  lefts: z.array(Labelled),
  rights: z.array(Labelled),
});
/** Which right-hand thing belongs to a left-hand one. */
const Pair = z.strictObject({ left: OptionName, right: OptionName });
type Pair = z.infer<typeof Pair>;
const Pairs = z.array(Pair).max(20);
export interface MatchingKey extends KeyBase {
  readonly kind: 'matching';
  readonly pairs: readonly Pair[];
}

/** Right pairs ÷ pairs. A repeated pair counts once; two different partners for one thing earn nothing for it. */
export const matching: QuestionKind<
  typeof MatchingQuestion,
  typeof ShownMatching,
  MatchingKey,
  typeof Pairs
> = {
  name: 'matching',
  authored: MatchingQuestion,
  shown: ShownMatching,
  answer: Pairs,
  markedBy: 'rule',
  texts: ['pairs', 'distractors'],
  isOfferedAsWrong: (_, [field]) => field === 'distractors',
  rendered: (question) => question,
  issues: matchingIssues,
  prepare(question, random) {
    const tag = randomTag(random);
    const { key, stem, explanation } = question;
    const worth = worthOf(question.points);
    const lefts = question.pairs.map(({ left }, place) => ({ id: `${tag}-l${place}`, text: left }));
    const rightTexts = [...new Set(question.pairs.map((pair) => pair.right)), ...question.distractors];
    const rights = shuffle(rightTexts, random).map((text, place) => ({ id: `${tag}-r${place}`, text }));
    const pairs = question.pairs.map((pair, place) => ({
      left: `${tag}-l${place}`,
      right: rights.find((right) => right.text === pair.right)?.id ?? '',
    }));
    return {
      shown: { key, kind: 'matching', stem, worth, lefts, rights },
      key: { key, kind: 'matching', worth, explanation, lesson: question.lesson ?? null, pairs },
    };
  },
  textsShown: ({ lefts, rights }) => [...lefts, ...rights].map(({ text }) => text),
  blank: [],
  isBlank: (answer) => answer.length === 0,
  namesIn: (answer) => answer.flatMap((pair) => [pair.left, pair.right]),
  // A partner may serve several things, but each thing takes one partner.
  namesGivenOnce: (answer) => answer.map((pair) => pair.left),
  namesShown: (shown) => [...shown.lefts, ...shown.rights].map((thing) => thing.id),
  share(key, answer) {
    const right = key.pairs.filter((pair) => {
      const partners = new Set(
        answer.filter((given) => given.left === pair.left).map((given) => given.right),
      );
      return partners.size === 1 && partners.has(pair.right);
    });
    return { num: right.length, den: key.pairs.length };
  },
  solution: (key) => [...key.pairs],
  feedback: () => [],
};

function matchingIssues({ pairs, distractors }: z.infer<typeof MatchingQuestion>): QuestionIssue[] {
  const issues: QuestionIssue[] = [];
  if (pairs.length < 2)
    issues.push({ code: 'too_few_options', path: ['pairs'], reason: 'servono almeno due coppie' });
  for (const place of repeatedPlaces(pairs.map((pair) => pair.left)))
    issues.push({
      code: 'duplicate_option',
      path: ['pairs', place, 'left'],
      reason: 'voce ripetuta a sinistra',
    });
  // The same partner twice is fair when written alike; written differently, nobody could tell the two apart.
  const rights = [...new Set([...pairs.map((pair) => pair.right)])];
  for (const place of repeatedPlaces([...rights, ...distractors]))
    issues.push({
      code: 'duplicate_option',
      path: place < rights.length ? ['pairs'] : ['distractors', place - rights.length],
      reason: 'voce ripetuta a destra',
    });
  return issues;
}
