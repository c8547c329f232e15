import { ApplicationForm, CHOOSABLE_FIELDS } from '@lumit/applications/domain';
import fc from 'fast-check';
import { readFormDraft, toFormDraft } from './form-draft';

const anyForm = fc.record({
  fields: fc.uniqueArray(fc.record({ code: fc.constantFrom(...CHOOSABLE_FIELDS), required: fc.boolean() }), {
    selector: ({ code }) => code,
  }),
  criteria: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('ruolo', 'anni', 'criterio-1', 'criterio-2'),
      label: fc.constantFrom('Ruolo', 'Anni di servizio'),
      maxPoints: fc.integer({ min: 1, max: 1000 }),
    }),
    { selector: ({ code }) => code },
  ),
  audience: fc.constantFrom('', 'Chi lavora nei Comuni'),
});
const byCode = (form: ApplicationForm) => ({
  ...form,
  fields: form.fields.toSorted((a, b) => a.code.localeCompare(b.code)),
});

describe('what an edition asks, while it is written', () => {
  it('read back says what it was made of', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const { form: read, problems } = readFormDraft(toFormDraft(form));
        expect(problems).toEqual([]);
        expect(read && byCode(read)).toEqual(byCode(form));
      }),
    );
    expect(readFormDraft(toFormDraft(null))).toEqual({ form: null, problems: [] });
  });

  it('gives each new criterion a name that none had before, and leaves those that have one', () => {
    const draft = toFormDraft({
      fields: [],
      criteria: [{ code: 'criterio-2', label: 'Ruolo', maxPoints: 5 }],
      audience: '',
    });
    const added = { code: '', label: 'Anni', maxPoints: '3' };
    const { form } = readFormDraft({ ...draft, criteria: [...draft.criteria, added, added] });
    const codes = form?.criteria.map(({ code }) => code) ?? [];
    expect(codes[0]).toBe('criterio-2');
    expect(new Set(codes).size).toBe(3);
  });

  it('says beside each field what is missing', () => {
    const draft = {
      ...toFormDraft(null),
      takes: true,
      criteria: [{ code: '', label: ' ', maxPoints: '4,5' }],
    };
    expect(readFormDraft(draft).problems).toEqual([
      { fieldId: 'modulo-criterio', message: 'Criterio 1: scrivi che cosa conta' },
      {
        fieldId: 'modulo-punti-0',
        message: 'Criterio 1, punti al massimo: scrivi un numero intero da 1 a 1000',
      },
    ]);
  });
});
