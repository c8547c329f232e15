import { z } from 'zod';
import { ContentKey, Line, Paragraphs } from '@lumit/shared';

export const SURVEY_QUESTION_KINDS = ['scale', 'single', 'multiple', 'text', 'number'] as const;

/** `options` are what can be chosen; of a scale, the words of its steps from the lowest, or of its two ends. */
export const SurveyQuestion = z
  .strictObject({
    key: ContentKey,
    kind: z.enum(SURVEY_QUESTION_KINDS),
    text: Line,
    options: z.array(Line).min(2, 'servono almeno due risposte').max(20).optional(),
    required: z.boolean().default(false),
  })
  .refine(({ kind, options }) => !['single', 'multiple'].includes(kind) || options !== undefined, {
    path: ['options'],
    message: 'mancano le risposte tra cui scegliere',
  })
  .refine(({ kind, options }) => !['text', 'number'].includes(kind) || options === undefined, {
    path: ['options'],
    message: 'una risposta libera non ha risposte tra cui scegliere',
  })
  .refine(({ options = [] }) => new Set(options).size === options.length, {
    path: ['options'],
    message: 'due risposte uguali',
  });
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

/** `surveys/*.yaml` of a programme. `when` says in words when it is handed out; `intro` is Markdown. */
export const SurveyFile = z.strictObject({
  code: ContentKey,
  title: Line,
  intro: Paragraphs,
  when: Line,
  anonymous: z.boolean(),
  questions: z.array(SurveyQuestion).min(1),
});
export type SurveyFile = z.infer<typeof SurveyFile>;
