import type { ToHtml } from '@lumit/prose/domain';
import { exactText, freeText, Perishes } from '@lumit/shared';
import { z } from 'zod';
import type { Fraction } from '../fraction';
import type { QuestionIssue } from '../question-issue';
import type { Random } from '../random';

/** What every question has in its file. `stem`, `explanation` and feedbacks are Markdown; options are plain text. */
export const authoredBase = {
  /** Unique in the whole content and never reused. */
  key: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'solo lettere minuscole, cifre e trattini'),
  stem: z.string().max(5_000),
  points: z.number().default(1),
  explanation: freeText({ max: 5_000 }),
  refs: z.array(z.string()).default([]),
  lesson: z.string().max(20).optional(),
  difficulty: z.int().min(1).max(3).default(1),
  /** The learning outcome it tests: its place, from 1, among the objectives of its module. None in a self-check. */
  objective: z.int().min(1).max(20).optional(),
  /** Days after which it may no longer be asked as it stands, until somebody confirms it. */
  perishes: Perishes,
};

export const PlainText = z.string().min(1).max(500);
export const Feedback = z.string().min(1).max(2_000);

/** What a learner sees of any question: `stem` is safe HTML, `worth` is in thousandths of a point. */
export const shownBase = {
  key: z.string(),
  stem: z.string(),
  worth: z.int(),
};

/** Something to choose, place or pair, under a name that says nothing about what is right. */
export const Labelled = z.object({ id: z.string(), text: z.string() });
export type Labelled = z.infer<typeof Labelled>;

/** What only the marking needs of any question. It never leaves the server before the review rule allows it. */
export interface KeyBase {
  readonly key: string;
  readonly worth: number;
  readonly explanation: string;
  readonly lesson: string | null;
}

/** A question made ready for one attempt: what is shown, and apart from it what is right. */
export interface Prepared<Shown, Key> {
  readonly shown: Shown;
  readonly key: Key;
}

/** A name of something shown, as an answer gives it back. */
export const OptionName = exactText({ max: 40, min: 0 });

/** The way to a field of a question in its file: `['options', 2, 'text']`. */
export type FieldPath = readonly (string | number)[];

/** A text that a reader judges by itself, and whether it is right. */
export interface JudgedText {
  readonly text: string;
  readonly right: boolean;
}

/** What the lints of a bank look at: the texts of one question that are judged one by one. */
export interface Judged {
  readonly texts: readonly JudgedText[];
  /** Several may be right, so that their number could be guessed. */
  readonly several: boolean;
}

/** What to ask about an answer that can be read in two ways; null where nothing could be meant. */
export interface Doubt {
  readonly suggestion: string | null;
}

/** The rules of one kind of question, over what its shapes say. */
export interface KindRules<Authored, Shown, Key, Answer> {
  /**
   * Who marks an answer. What a person marks waits until somebody has: `share` gives null, and the attempt has no final
   * result before (`gradeAttempt`).
   */
  readonly markedBy: 'rule' | 'person';
  /** Fields of its own, in the file, that hold text to read: plain, but for what stands under `feedback`. */
  readonly texts: readonly string[];
  /** Whether the text at this path is offered as wrong: there, a statement that is no longer true is looked for, not taught. */
  isOfferedAsWrong(question: Authored, path: FieldPath): boolean;
  /** Absent where nothing is judged by itself. */
  judged?(question: Authored): Judged;
  /** The truth of each statement to be called true or false; absent where there are none. */
  truths?(question: Authored): boolean[];
  /** The question with its Markdown turned into safe HTML. */
  rendered(question: Authored, render: ToHtml): Authored;
  /** Faults that would make it unfair or impossible to answer. */
  issues(question: Authored): QuestionIssue[];
  /** Draws the order and the names of what is shown. */
  prepare(question: Authored, random: Random): Prepared<Shown, Key>;
  /** Every text that its reader meets besides the stem. */
  textsShown(shown: Shown): string[];
  /** The answer of who takes an answer back. */
  readonly blank: Answer;
  isBlank(answer: Answer): boolean;
  /** Every name that an answer uses: each must be one that was shown. */
  namesIn(answer: Answer): string[];
  /** Those of them that an answer may hold once only. */
  namesGivenOnce(answer: Answer): string[];
  namesShown(shown: Shown): string[];
  /** Absent where every answer has one reading. Asked of a question as shown and of its key alike. */
  doubt?(question: Shown | Key, answer: Answer): Doubt | null;
  /** The share of its worth that an answer earns, from nothing to the whole; null until a person has marked it. */
  share(key: Key, answer: Answer): Fraction | null;
  /** The answer that earns everything; null where there is no single one. */
  solution(key: Key): Answer | null;
  /** Words for what this answer chose, as safe HTML. */
  feedback(key: Key, answer: Answer): string[];
}

/**
 * All that the platform knows of one kind of question: its shapes and its rules. A new kind is a folder that gives these and
 * its line in `question-kinds.ts`; what else has to know of it does not compile without it (README).
 */
export interface QuestionKind<
  Authored extends z.ZodType<{ kind: string }>,
  Shown extends z.ZodType<{ kind: string }>,
  Key extends KeyBase & { readonly kind: string },
  Answer extends z.ZodType,
> extends KindRules<z.infer<Authored>, z.infer<Shown>, Key, z.infer<Answer>> {
  readonly name: z.infer<Authored>['kind'] & z.infer<Shown>['kind'] & Key['kind'];
  /** A question in its file. */
  readonly authored: Authored;
  /** What a learner sees of it. */
  readonly shown: Shown;
  /** An answer that may be stored; a blank one included. A shape that is stored is never taken away. */
  readonly answer: Answer;
}
