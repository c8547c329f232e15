import { foldedText, repeatedPlaces } from '@lumit/shared';
import type { ToHtml } from '@lumit/prose/domain';
import { z } from 'zod';
import type { QuestionIssue } from '../question-issue';
import { randomTag, shuffle, type Random } from '../random';
import {
  Feedback,
  OptionName,
  PlainText,
  type FieldPath,
  type JudgedText,
  type Labelled,
} from './question-kind';

/** An option in its file. */
export const AuthoredOption = z.strictObject({
  text: PlainText,
  right: z.boolean().default(false),
  feedback: Feedback.optional(),
});
export type AuthoredOption = z.infer<typeof AuthoredOption>;

export const authoredOptions = {
  options: z.array(AuthoredOption).max(20),
  shuffle: z.boolean().default(true),
};

/** Names of the chosen options; `[]` is a blank answer. */
export const ManyChoices = z.array(OptionName).max(20);
export const OneChoice = z.array(OptionName).max(1);

/** Rules of every kind that is answered with names of options. */
export const answeredByOptions = {
  textsShown: ({ options }: { readonly options: readonly Labelled[] }) => options.map(({ text }) => text),
  blank: [] as string[],
  isBlank: (answer: readonly string[]) => answer.length === 0,
  namesIn: (answer: string[]) => answer,
  namesGivenOnce: (answer: string[]) => answer,
  namesShown: ({ options }: { readonly options: readonly Labelled[] }) => options.map(({ id }) => id),
};

/** What marking a choice needs: the names of the right options and the words of each. */
export interface ChoiceFacts {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly feedback: Readonly<Record<string, string>>;
}

const ALL_OR_NONE =
  /^(tutt[ei]|nessun[ao]|entramb[ei]|le due)( le| i| gli| delle| dei)?( risposte| opzioni| affermazioni| voci)? (precedenti|(di )?sopra|altre)( (sono|è) \p{L}+)?[.!]?$/iu;

/** Faults that single and multiple choice share. */
export function optionIssues(options: readonly AuthoredOption[], shuffled: boolean): QuestionIssue[] {
  const texts = options.map((option) => option.text);
  const issues: QuestionIssue[] = repeatedPlaces(texts).map((place) => ({
    code: 'duplicate_option',
    path: ['options', place, 'text'],
    reason: 'due opzioni uguali',
  }));
  if (options.length < 2)
    issues.push({ code: 'too_few_options', path: ['options'], reason: 'servono almeno due opzioni' });
  const right = options.filter((option) => option.right).length;
  if (right === 0) issues.push({ code: 'none_right', path: ['options'], reason: 'nessuna opzione è giusta' });
  if (right > 0 && right === options.length)
    issues.push({ code: 'all_right', path: ['options'], reason: 'tutte le opzioni sono giuste' });
  return shuffled ? [...issues, ...aboveIssues('options', texts)] : issues;
}

/** "Tutte le precedenti" among things that are shuffled, in the field `field`. */
export function aboveIssues(field: 'options' | 'statements', texts: readonly string[]): QuestionIssue[] {
  const things = { options: 'opzioni', statements: 'affermazioni' }[field];
  return texts.flatMap((text, place): QuestionIssue[] =>
    ALL_OR_NONE.test(foldedText(text))
      ? [
          {
            code: 'all_of_the_above',
            path: [field, place, 'text'],
            reason: `le ${things} sono mescolate: «precedenti» non indica nulla`,
          },
        ]
      : [],
  );
}

/** Whether the path leads to the text of an option that is not right. */
export function isWrongOption(
  { options }: { readonly options: readonly AuthoredOption[] },
  [field, place, part]: FieldPath,
): boolean {
  return field === 'options' && part === 'text' && options[Number(place)]?.right === false;
}

export const judgedOptions = (options: readonly AuthoredOption[]): JudgedText[] =>
  options.map(({ text, right }) => ({ text, right }));

/** Options in the order of this attempt, named by a tag of chance and the place where they are shown. */
export function prepareOptions(
  question: { options: readonly AuthoredOption[]; shuffle: boolean },
  random: Random,
): { options: Labelled[]; facts: ChoiceFacts } {
  const tag = randomTag(random);
  const order = question.shuffle ? shuffle(question.options, random) : question.options;
  const named = order.map((option, place) => ({ ...option, id: `${tag}-${place}` }));
  return {
    options: named.map(({ id, text }) => ({ id, text })),
    facts: {
      right: named.filter((option) => option.right).map((option) => option.id),
      wrong: named.filter((option) => !option.right).map((option) => option.id),
      feedback: Object.fromEntries(named.flatMap(({ id, feedback }) => (feedback ? [[id, feedback]] : []))),
    },
  };
}

export function renderOptions(options: readonly AuthoredOption[], render: ToHtml): AuthoredOption[] {
  return options.map((option) =>
    option.feedback ? { ...option, feedback: render(option.feedback) } : option,
  );
}

/** The words of the chosen options, in the order in which they are shown. */
export function feedbackOf(facts: ChoiceFacts, answer: readonly string[]): string[] {
  return Object.entries(facts.feedback).flatMap(([id, words]) => (answer.includes(id) ? [words] : []));
}
