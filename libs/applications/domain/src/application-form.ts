import { ContentKey, freeText, lineOfText } from '@lumit/shared';
import { z } from 'zod';
import { CHOOSABLE_FIELDS, FIELD_CODES, type FieldCode, isAlwaysAsked } from './field-code';

/** One field of the catalogue that an edition asks for, beyond those that every application has. */
export const AskedField = z.strictObject({ code: z.enum(CHOOSABLE_FIELDS), required: z.boolean() });
export type AskedField = z.infer<typeof AskedField>;

/** What a ranking counts, shown to applicants: `maxPoints` whole points at most. */
export const Criterion = z.strictObject({
  code: ContentKey,
  label: lineOfText({ max: 200 }),
  maxPoints: z.int().min(1).max(1000),
});
export type Criterion = z.infer<typeof Criterion>;

const once = (codes: readonly string[]) => new Set(codes).size === codes.length;

/**
 * What one edition asks of who applies (`edition.application_form`; null there: applications are not taken here). Given name,
 * family name and e-mail address are always asked and stand in no list.
 */
export const ApplicationForm = z.strictObject({
  fields: z
    .array(AskedField)
    .max(CHOOSABLE_FIELDS.length)
    .refine((fields) => once(fields.map(({ code }) => code)), 'un dato è chiesto due volte'),
  criteria: z
    .array(Criterion)
    .max(20)
    .refine((criteria) => once(criteria.map(({ code }) => code)), 'due criteri hanno lo stesso codice'),
  /** Who may apply, in the office's own words; empty: anybody. */
  audience: freeText({ max: 1000, min: 0 }),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

/** To begin with: what a register of attendance and a first look at an application need. */
export const DEFAULT_APPLICATION_FORM: ApplicationForm = {
  fields: [
    { code: 'body', required: true },
    { code: 'role', required: true },
    { code: 'province', required: false },
    { code: 'motivation', required: false },
  ],
  criteria: [],
  audience: '',
};

/** A field as an application shows it. */
export interface FieldOfForm {
  readonly code: FieldCode;
  readonly required: boolean;
}

/** All fields of a form, in the order of the catalogue; those that every application has are always required. */
export function fieldsOf(form: ApplicationForm): readonly FieldOfForm[] {
  return FIELD_CODES.flatMap((code): readonly FieldOfForm[] => {
    if (isAlwaysAsked(code)) return [{ code, required: true }];
    const asked = form.fields.find((field) => field.code === code);
    return asked ? [{ code, required: asked.required }] : [];
  });
}
