import { ApplicationForm, CHOOSABLE_FIELDS, DEFAULT_APPLICATION_FORM } from '@lumit/applications/domain';
import { z } from 'zod';

const ASKED = ['no', 'optional', 'required'] as const;
export type Asked = (typeof ASKED)[number];

/** A form of an edition while it is being written. `code` of a criterion is kept: points hang on it; empty: a new one. */
export const FormDraft = z.object({
  takes: z.boolean(),
  fields: z.record(z.string(), z.enum(ASKED)),
  criteria: z.array(z.object({ code: z.string(), label: z.string(), maxPoints: z.string() })),
  audience: z.string(),
});
export type FormDraft = z.infer<typeof FormDraft>;

export const fieldId = (field: string) => `modulo-${field}`;

/** Name of the field with the words of a criterion. `place` from 0, ids as `LineList` makes them. */
export const criterionField = (place: number) => (place === 0 ? 'criterio' : `criterio-${place}`);

/** `form` null: the edition takes no applications; what it would begin with stands ready. */
export function toFormDraft(form: ApplicationForm | null): FormDraft {
  const { fields, criteria, audience } = form ?? DEFAULT_APPLICATION_FORM;
  const askedOf = (code: string): Asked => {
    const field = fields.find((one) => one.code === code);
    return field ? (field.required ? 'required' : 'optional') : 'no';
  };
  return {
    takes: form !== null,
    fields: Object.fromEntries(CHOOSABLE_FIELDS.map((code) => [code, askedOf(code)])),
    criteria: criteria.map(({ code, label, maxPoints }) => ({ code, label, maxPoints: String(maxPoints) })),
    audience,
  };
}

interface Problem {
  readonly fieldId: string;
  readonly message: string;
}

/** What was written, or everything that is wrong with it, in the words of the fields. */
export function readFormDraft(
  draft: FormDraft,
  newCode: () => string = unusedCode,
): { form?: ApplicationForm | null; problems: Problem[] } {
  if (!draft.takes) return { form: null, problems: [] };
  const problems: Problem[] = [];
  const criteria = draft.criteria.map(({ code, label, maxPoints }, place) => {
    const words = label.trim();
    const most = /^\d{1,4}$/.test(maxPoints.trim()) ? Number(maxPoints) : 0;
    if (words === '')
      problems.push({
        fieldId: fieldId(criterionField(place)),
        message: `Criterio ${place + 1}: scrivi che cosa conta`,
      });
    if (most < 1 || most > 1000)
      problems.push({
        fieldId: fieldId(`punti-${place}`),
        message: `Criterio ${place + 1}, punti al massimo: scrivi un numero intero da 1 a 1000`,
      });
    return { code: code === '' ? newCode() : code, label: words, maxPoints: most };
  });
  if (problems.length > 0) return { problems };
  const fields = CHOOSABLE_FIELDS.flatMap((code) => {
    const asked = draft.fields[code] ?? 'no';
    return asked === 'no' ? [] : [{ code, required: asked === 'required' }];
  });
  const read = ApplicationForm.safeParse({ fields, criteria, audience: draft.audience });
  if (read.success) return { form: read.data, problems: [] };
  return {
    problems: read.error.issues.map(({ path, message }) => ({
      fieldId: fieldId(
        path[0] === 'criteria' ? criterionField(Number(path[1] ?? 0)) : String(path[0] ?? 'audience'),
      ),
      message: path[0] === 'audience' ? `Chi può fare domanda: ${message}` : message,
    })),
  };
}

/** A name for a new criterion that none had before: points hang on it, also those given for one that was taken away since. */
const unusedCode = () => `criterio-${(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36)}`;
