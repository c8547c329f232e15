import { repeatedPlaces } from '@lumit/shared';
import { z } from 'zod';
import { NOTHING, WHOLE, type Fraction } from '../../fraction';
import type { QuestionIssue } from '../../question-issue';
import { randomTag, shuffle } from '../../random';
import { worthOf } from '../../worth';
import { ManyChoices } from '../choice';
import {
  Labelled,
  PlainText,
  authoredBase,
  shownBase,
  type KeyBase,
  type QuestionKind,
} from '../question-kind';

/** How an order that is partly right is marked. */
export const ORDERING_POLICIES = ['all-or-nothing', 'absolute-position', 'longest-subset'] as const;
const policy = z.enum(ORDERING_POLICIES);

export const OrderingQuestion = z.strictObject({
  ...authoredBase,
  kind: z.literal('ordering'),
  policy,
  /** In the right order. */
  items: z.array(PlainText).max(20),
});
export const ShownOrdering = z.object({
  ...shownBase,
  kind: z.literal('ordering'),
  policy,
  items: z.array(Labelled),
});
export interface OrderingKey extends KeyBase {
  readonly kind: 'ordering';
  readonly policy: z.infer<typeof policy>;
  readonly order: readonly string[];
}

/**
 * `all-or-nothing`: every thing in its place. `absolute-position`: things in their place ÷ things. `longest-subset`: the
 * longest run of things that stand in the right order among themselves, even if not side by side, ÷ things; one thing
 * alone is in no order and earns nothing.
 */
export const ordering: QuestionKind<
  typeof OrderingQuestion,
  typeof ShownOrdering,
  OrderingKey,
  typeof ManyChoices
> = {
  name: 'ordering',
  authored: OrderingQuestion,
  shown: ShownOrdering,
  answer: ManyChoices,
  markedBy: 'rule',
  texts: ['items'],
  isOfferedAsWrong: () => false,
  rendered: (question) => question,
  issues: orderingIssues,
  prepare(question, random) {
    const tag = randomTag(random);
    const { key, stem, explanation, policy } = question;
    const worth = worthOf(question.points);
    const places = shuffle([...question.items.keys()], random);
    const items = places.map((place, shownAt) => ({
      id: `${tag}-${shownAt}`,
      text: question.items[place] as string,
    }));
    const order = question.items.map((_, place) => `${tag}-${places.indexOf(place)}`);
    return {
      shown: { key, kind: 'ordering', stem, worth, policy, items },
      key: { key, kind: 'ordering', policy, worth, explanation, lesson: question.lesson ?? null, order },
    };
  },
  textsShown: ({ items }) => items.map(({ text }) => text),
  blank: [],
  isBlank: (answer) => answer.length === 0,
  namesIn: (answer) => answer,
  namesGivenOnce: (answer) => answer,
  namesShown: (shown) => shown.items.map((item) => item.id),
  share: shareOfOrder,
  solution: (key) => [...key.order],
  feedback: () => [],
};

function shareOfOrder({ order, policy }: OrderingKey, answer: readonly string[]): Fraction {
  const given = [...new Set(answer)];
  if (policy === 'longest-subset') {
    const run = longestRising(given.map((id) => order.indexOf(id)).filter((place) => place >= 0));
    return run < 2 ? NOTHING : { num: run, den: order.length };
  }
  const inPlace = order.filter((id, place) => given[place] === id).length;
  if (policy === 'absolute-position') return { num: inPlace, den: order.length };
  return inPlace === order.length ? WHOLE : NOTHING;
}

/** Length of the longest part that rises, in any places. At most 20 things: the plain way is quick enough. */
function longestRising(places: readonly number[]): number {
  const lengths: number[] = [];
  places.forEach((place, at) => {
    const before = lengths.filter((_, earlier) => (places[earlier] as number) < place);
    lengths[at] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...lengths);
}

function orderingIssues({ items }: z.infer<typeof OrderingQuestion>): QuestionIssue[] {
  const issues: QuestionIssue[] = repeatedPlaces(items).map((place) => ({
    code: 'duplicate_option',
    path: ['items', place],
    reason: 'voce ripetuta',
  }));
  if (items.length < 2)
    issues.push({ code: 'too_few_options', path: ['items'], reason: 'servono almeno due voci' });
  return issues;
}
