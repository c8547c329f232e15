import fc from 'fast-check';
import type { AuthoredOption } from './choice';
import { base, changedAt, words } from './kind.testing';

interface WithOptions {
  readonly options: AuthoredOption[];
}

/** Choices with `rights` right options: the first ones. */
export const anyChoice = (most: number) =>
  words({ minLength: 3, maxLength: 8 }).chain((texts) =>
    fc
      .record({ ...base, rights: fc.integer({ min: 1, max: Math.min(most, texts.length - 1) }) })
      .map(({ rights, ...rest }) => ({
        ...rest,
        options: texts.map((text, place) => ({ text, right: place < rights, feedback: `su ${text}` })),
      })),
  );

export const rewordedOptions = <T extends WithOptions>(question: T, other: string): T[] =>
  question.options.map((_, place) => ({
    ...question,
    options: changedAt(question.options, place, (option) => ({ ...option, text: other })),
  }));

export const otherOptionsRight = <T extends WithOptions>(question: T): T => ({
  ...question,
  options: question.options.map(({ text, right }) => ({ text, right: !right })),
});

export const optionsWithFeedback = <T extends WithOptions>(question: T, feedback: string): T => ({
  ...question,
  options: question.options.map((option) => ({ ...option, feedback })),
});

/** The names of the options whose text says whether they are right, as the examples do. */
export const optionsThatAre = (
  { options }: { readonly options: ReadonlyArray<{ readonly id: string; readonly text: string }> },
  isRight: boolean,
) => options.filter(({ text }) => text.startsWith('giusta') === isRight).map(({ id }) => id);
