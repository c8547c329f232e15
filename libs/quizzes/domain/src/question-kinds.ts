import type { z } from 'zod';
import { essay } from './kinds/essay/essay';
import { kprim } from './kinds/kprim/kprim';
import { matching } from './kinds/matching/matching';
import { multiple } from './kinds/multiple/multiple';
import { numerical } from './kinds/numerical/numerical';
import { ordering } from './kinds/ordering/ordering';
import { single } from './kinds/single/single';
import { trueFalse } from './kinds/true-false/true-false';

/** Every kind of question: the one list. Shapes, types and rules of all others are made of it (`question.ts`, `kind-of.ts`). */
export const KINDS = [single, multiple, trueFalse, matching, ordering, numerical, kprim, essay] as const;

type Kind = (typeof KINDS)[number];
export type KindName = Kind['name'];

/** What only the marking of one shown question needs, of any kind or of the one named. Stays on the server. */
export type QuestionKey = ReturnType<Kind['prepare']>['key'];

/** An answer to a question of this kind. */
export type AnswerTo<Name extends KindName> = z.infer<Extract<Kind, { name: Name }>['answer']>;
