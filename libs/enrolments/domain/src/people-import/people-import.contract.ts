import { lineOfText, TABLE_ENCODINGS } from '@lumit/shared';
import { z } from 'zod';

/** Faults that a reply holds; the count tells of the rest. */
export const MOST_FAULTS_SHOWN = 500;

const Encoding = z.enum(TABLE_ENCODINGS);

/** What whoever sent the file says about it, where the bytes do not decide. */
const told = {
  encoding: Encoding.optional(),
  sheet: lineOfText({ max: 100 }).optional(),
};

/** `POST /api/editions/:editionId/people-imports/check`, the file as the body. */
export const PeopleImportCheck = z.strictObject(told);
export type PeopleImportCheck = z.infer<typeof PeopleImportCheck>;

/**
 * `POST /api/editions/:editionId/people-imports`, the same file as the body. `sha256` and `ready` are those of the check that was
 * looked at: another file or other people in the meantime import nothing.
 */
export const PeopleImportOrder = z.strictObject({
  ...told,
  sha256: z.hash('sha256'),
  ready: z.coerce.number().int().min(1).max(100_000),
  /** Take in the rows that are ready although others are faulty. */
  part: z.enum(['yes']).optional(),
});
export type PeopleImportOrder = z.infer<typeof PeopleImportOrder>;

/** `POST /api/editions/:editionId/people-imports/mend`: the whole list with what is wrong beside each row, as a CSV text. */
export const PeopleMendingFile = z.object({ name: z.string(), text: z.string() });
export type PeopleMendingFile = z.infer<typeof PeopleMendingFile>;

const SourceView = z.union([
  z.object({
    kind: z.literal('csv'),
    encoding: Encoding,
    separator: z.string().nullable(),
    certain: z.boolean(),
  }),
  z.object({
    kind: z.literal('xlsx'),
    sheet: z.string(),
    sheets: z.array(z.string()),
    certain: z.boolean(),
  }),
]);

const RowFaultView = z.object({ line: z.int(), column: z.string(), problem: z.string() });

/** What a list holds, whether it was only looked at or taken in. Lines as the file counts, from 1. */
export const PeopleImportReport = z.object({
  sha256: z.string(),
  source: SourceView,
  header: z.array(z.string()),
  /** The first rows as they were read. */
  sample: z.array(z.array(z.string())),
  /** Headers of columns that nothing is taken from. */
  left: z.array(z.string()),
  rows: z.int(),
  ready: z.int(),
  /** Rows of people who are in the edition already: they stay as they are. */
  enrolled: z.int(),
  faulty: z.int(),
  faults: z.array(RowFaultView),
  /** Null: only looked at. */
  imported: z.int().nullable(),
});
export type PeopleImportReport = z.infer<typeof PeopleImportReport>;
