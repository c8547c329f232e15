import type { ToHtml } from '@lumit/prose/domain';
import { freeText, Perishes } from '@lumit/shared';
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

/**
 * All that the platform knows of one kind of question. A new kind is a file that gives these, its line in
 * `question-kinds.ts`, its shapes in the unions of `question.ts`, and its field on the screen.
 */
export interface QuestionKind<Authored, Shown, Key, Answer> {
  /** Shape of an answer that may be stored; a blank one included. */
  readonly answer: z.ZodType<Answer>;
  /** The question with its Markdown turned into safe HTML. */
  rendered(question: Authored, render: ToHtml): Authored;
  /** Faults that would make it unfair or impossible to answer. */
  issues(question: Authored): QuestionIssue[];
  /** Draws the order and the names of what is shown. */
  prepare(question: Authored, random: Random): Prepared<Shown, Key>;
  /** Every name that an answer uses: each must be one that was shown. */
  namesIn(answer: Answer): string[];
  namesShown(shown: Shown): string[];
  isBlank(answer: Answer): boolean;
  /** The share of its worth that an answer earns, from nothing to the whole. */
  share(key: Key, answer: Answer): Fraction;
  /** The answer that earns everything. */
  solution(key: Key): Answer;
  /** Words for what this answer chose, as safe HTML. */
  feedback(key: Key, answer: Answer): string[];
}
