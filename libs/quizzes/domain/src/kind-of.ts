import type { z } from 'zod';
import type { KindRules } from './kinds/question-kind';
import type { AnswerValue, Question, ShownQuestion } from './question';
import { KINDS, type KindName, type QuestionKey } from './question-kinds';

/** The rules of some kind. Callers pass a question, key and answer of that same kind. */
export interface AnyKind extends KindRules<Question, ShownQuestion, QuestionKey, AnswerValue> {
  readonly answer: z.ZodType<AnswerValue>;
}

const BY_NAME = new Map<KindName, AnyKind>(KINDS.map((kind) => [kind.name, kind as AnyKind]));

/** The rules of the kind that a question, as written, as shown or as a key, is of. */
export function kindOf({ kind }: { readonly kind: KindName }): AnyKind {
  const rules = BY_NAME.get(kind);
  if (!rules) throw new Error(`No kind of question is called ${kind}`);
  return rules;
}

/** The rules of the kind that a raw question names; undefined where it names none. */
export const findKind = (name: unknown): AnyKind | undefined => BY_NAME.get(name as KindName);
