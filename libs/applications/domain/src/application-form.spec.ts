import fc from 'fast-check';
import { ApplicationForm, DEFAULT_APPLICATION_FORM, fieldsOf } from './application-form';
import { ALWAYS_ASKED, CHOOSABLE_FIELDS, FIELD_CODES } from './field-code';

const anyForm = fc
  .uniqueArray(fc.record({ code: fc.constantFrom(...CHOOSABLE_FIELDS), required: fc.boolean() }), {
    selector: ({ code }) => code,
  })
  .map((fields) => ({ fields, criteria: [], audience: '' }));

describe('what an edition asks', () => {
  it('every field is either always asked or may be chosen', () => {
    expect(new Set([...ALWAYS_ASKED, ...CHOOSABLE_FIELDS])).toEqual(new Set(FIELD_CODES));
    expect(ALWAYS_ASKED.length + CHOOSABLE_FIELDS.length).toBe(FIELD_CODES.length);
  });

  it('asks names and address whatever the office chose, in one order, and each thing once', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const fields = fieldsOf(ApplicationForm.parse(form));
        const codes = fields.map(({ code }) => code);
        expect(codes).toEqual(FIELD_CODES.filter((code) => codes.includes(code)));
        for (const code of ALWAYS_ASKED) expect(fields).toContainEqual({ code, required: true });
        expect(codes).toHaveLength(ALWAYS_ASKED.length + form.fields.length);
      }),
    );
  });

  it('refuses a field or a criterion that stands there twice', () => {
    const field = { code: 'role', required: true };
    const criterion = { code: 'anzianita', label: 'Anzianità di servizio', maxPoints: 10 };
    expect(ApplicationForm.safeParse({ ...DEFAULT_APPLICATION_FORM, fields: [field, field] }).success).toBe(
      false,
    );
    expect(
      ApplicationForm.safeParse({ ...DEFAULT_APPLICATION_FORM, criteria: [criterion, criterion] }).success,
    ).toBe(false);
    expect(ApplicationForm.safeParse({ ...DEFAULT_APPLICATION_FORM, criteria: [criterion] }).success).toBe(
      true,
    );
  });
});
