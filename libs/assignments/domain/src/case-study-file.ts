import { Perishes, ContentKey, Day, Line, ModuleCode, Paragraphs, PROFILES } from '@lumit/shared';
import { z } from 'zod';

const Words = z
  .strictObject({ min: z.int().min(1), max: z.int().max(10_000) })
  .refine(({ min, max }) => min <= max, 'il minimo di parole supera il massimo');

/** Head of `case.md`: the case study as its learners see it. `words` are those of an answer, `minutes` the time it takes. */
export const CaseFrontMatter = z.strictObject({
  code: ContentKey,
  title: Line,
  modules: z.array(ModuleCode).min(1),
  profiles: z.array(z.enum(PROFILES)),
  minutes: z.int().min(1).max(1_000),
  words: Words,
  checkedOn: Day,
  perishes: Perishes,
});
export type CaseFrontMatter = z.infer<typeof CaseFrontMatter>;

/** Head of a document of a case: an invented letter, form, e-mail … to read. */
export const CaseDocumentFrontMatter = z.strictObject({
  title: Line,
  kind: Line,
  from: Line,
  date: Day.optional(),
});
export type CaseDocumentFrontMatter = z.infer<typeof CaseDocumentFrontMatter>;

/** Head of `model-answer.md`, which only tutors see. */
export const ModelAnswerFrontMatter = z.strictObject({ title: Line, perishes: Perishes });
export type ModelAnswerFrontMatter = z.infer<typeof ModelAnswerFrontMatter>;

/** Levels of a criterion, from 0 to 3. */
export const RUBRIC_LEVELS = 4;
export const RUBRIC_POINTS = 30;

/** One thing that is marked: level × `weight` points. `levels` says what a marker sees at each level, from 0 up. */
export const RubricCriterion = z.strictObject({
  key: z.string().regex(/^[A-E]$/, 'serve una lettera da A a E'),
  title: Line,
  weight: z.int().min(1).max(10),
  levels: z.array(Paragraphs).length(RUBRIC_LEVELS, 'servono quattro livelli, da 0 a 3'),
});
export type RubricCriterion = z.infer<typeof RubricCriterion>;

/** `rubric.yaml`: 30 points at most. `pass` is needed to pass; with a `serious` mistake the total is at most `cap`. */
export const RubricFile = z
  .strictObject({
    pass: z.int().min(0).max(RUBRIC_POINTS),
    cap: z.int().min(0).max(RUBRIC_POINTS),
    serious: z.array(Line).min(1),
    criteria: z.array(RubricCriterion).length(5, 'servono cinque criteri, da A a E'),
    perishes: Perishes,
  })
  .refine(({ criteria }) => criteria.map(({ key }) => key).join('') === 'ABCDE', {
    path: ['criteria'],
    message: 'i criteri sono A, B, C, D, E, in ordine',
  })
  .refine(({ criteria }) => maximumOf(criteria) === RUBRIC_POINTS, {
    path: ['criteria'],
    message: `i pesi per tre livelli devono dare ${RUBRIC_POINTS} punti`,
  })
  .refine(({ cap, pass }) => cap < pass, {
    path: ['cap'],
    message: 'con un errore grave non si supera la prova: il tetto sta sotto la soglia',
  });
export type RubricFile = z.infer<typeof RubricFile>;

function maximumOf(criteria: readonly { weight: number }[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight * (RUBRIC_LEVELS - 1), 0);
}

/** A case study as its files give it. */
export interface CaseStudySource {
  /** Its folder, `<n>-<slug>`. */
  readonly slug: string;
  readonly front: CaseFrontMatter;
  readonly body: string;
  /** By file name. */
  readonly documents: readonly CaseDocumentSource[];
  readonly rubric: RubricFile;
  /** For tutors only. */
  readonly modelAnswer: { readonly front: ModelAnswerFrontMatter; readonly body: string };
}

export interface CaseDocumentSource {
  /** File name without its ending. */
  readonly slug: string;
  readonly front: CaseDocumentFrontMatter;
  readonly body: string;
}
