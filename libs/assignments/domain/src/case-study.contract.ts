import { OverdueView } from '@lumit/shared';
import { z } from 'zod';

/** Code of a case study in an address: `caso-1`. */
export const CaseCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const CaseLine = z.object({
  code: z.string(),
  title: z.string(),
  /** Codes of the modules it rests on. */
  modules: z.array(z.string()),
  /** Kinds of operator it is written for, A to E; empty for everybody. */
  profiles: z.array(z.string()),
  /** Time it takes. */
  minutes: z.int(),
  /** Length of an answer. */
  words: z.object({ min: z.int(), max: z.int() }),
});

/** `GET /api/editions/:editionId/cases`, in the order of the programme. */
export const CaseListView = z.object({ items: z.array(CaseLine.extend({ documents: z.int() })) });
export type CaseListView = z.infer<typeof CaseListView>;

/** A criterion of the rubric; `levels` says what is seen at level 0, 1, 2, 3, as HTML. Worth level × `weight` points. */
export const CriterionView = z.object({
  key: z.string(),
  title: z.string(),
  weight: z.int(),
  levels: z.array(z.string()),
});
export type CriterionView = z.infer<typeof CriterionView>;

/** How a case study is marked: `pass` points are needed; with a `serious` mistake the total is at most `cap`. */
export const RubricView = z.object({
  pass: z.int(),
  cap: z.int(),
  maximum: z.int(),
  serious: z.array(z.string()),
  criteria: z.array(CriterionView),
});
export type RubricView = z.infer<typeof RubricView>;

/** An invented document of a case; `html` is sanitised at import. */
export const CaseDocumentView = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.string(),
  from: z.string(),
  date: z.string().nullable(),
  html: z.string(),
});
export type CaseDocumentView = z.infer<typeof CaseDocumentView>;

/** `GET /api/editions/:editionId/cases/:code`: all that a learner may read; the model answer is not among it. */
export const CaseView = CaseLine.extend({
  version: z.int(),
  /** Day on which its law was last read. */
  checkedOn: z.string(),
  html: z.string(),
  documents: z.array(CaseDocumentView),
  rubric: RubricView,
  /** Statements of the case whose last day is over, on the day it is read. The texts say so beside each. */
  overdue: z.array(OverdueView),
});
export type CaseView = z.infer<typeof CaseView>;

/** `GET /api/editions/:editionId/cases/:code/model-answer`: for tutors of the edition. */
export const ModelAnswerView = z.object({ title: z.string(), html: z.string() });
export type ModelAnswerView = z.infer<typeof ModelAnswerView>;
