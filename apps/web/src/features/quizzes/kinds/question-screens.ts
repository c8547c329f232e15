import type { KindName } from '@lumit/quizzes/domain';
import { multipleScreen, singleScreen, trueFalseScreen } from './choice/choice-screens';
import { essayScreen } from './essay/essay-screen';
import { kprimScreen } from './kprim/kprim-screen';
import { matchingScreen } from './matching/matching-screen';
import { numericalScreen } from './numerical/numerical-screen';
import { orderingScreen } from './ordering/ordering-screen';
import type { AnyScreen, ScreenOf } from './question-screen';

/** Every kind of question on the screen: a kind without its line, or a screen without its words, does not compile. */
const SCREENS: { readonly [Name in KindName]: ScreenOf<Name> } = {
  single: singleScreen,
  multiple: multipleScreen,
  'true-false': trueFalseScreen,
  matching: matchingScreen,
  ordering: orderingScreen,
  numerical: numericalScreen,
  kprim: kprimScreen,
  essay: essayScreen,
};

export const screenOf = ({ kind }: { readonly kind: KindName }) => SCREENS[kind] as AnyScreen;

/** How a kind is marked, by the name that `QuizStartView.markings` uses, `kind` or `kind:policy`; none where it is all or nothing. */
export function markingWords(name: string): string[] {
  const [kind, policy = ''] = name.split(':');
  const marking = (SCREENS as Readonly<Record<string, AnyScreen | undefined>>)[kind ?? '']?.marking ?? null;
  const words = typeof marking === 'string' ? marking : marking?.[policy];
  return words ? [words] : [];
}
