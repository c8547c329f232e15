import { CHOOSABLE_FIELDS, FIELD_WORDS } from '@lumit/applications/domain';
import { Choice, ChoiceGroup } from '../../../ui/choice';
import { FieldPair } from '../../../ui/field-pair';
import { LineList } from '../../../ui/line-list';
import { Section } from '../../../ui/page-shapes';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField, TextField } from '../../../ui/text-field';
import { type Asked, criterionField, fieldId, type FormDraft } from './form-draft';

export interface FormFieldsProps {
  draft: FormDraft;
  change: (values: Partial<FormDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

const ASKED_WORDS: Readonly<Record<Asked, string>> = {
  no: 'Non si chiede',
  optional: 'Facoltativo',
  required: 'Obbligatorio',
};
const isAsked = (text: string): text is Asked => Object.hasOwn(ASKED_WORDS, text);

/** Whether the edition takes applications here, and from whom. */
export function TakesFields({ draft, change, errorOf }: FormFieldsProps) {
  return (
    <>
      <ChoiceGroup legend="Le persone fanno domanda su questo sito?">
        <Choice
          type="radio"
          name="takes"
          label="Sì, con un modulo"
          hint="La pagina dell’edizione mostra il modulo nei giorni in cui le domande sono aperte."
          checked={draft.takes}
          onChange={() => change({ takes: true })}
        />
        <Choice
          type="radio"
          name="takes"
          label="No"
          hint="Le persone si iscrivono da un elenco."
          checked={!draft.takes}
          onChange={() => change({ takes: false })}
        />
      </ChoiceGroup>
      {draft.takes ? (
        <TextAreaField
          id={fieldId('audience')}
          label="Chi può fare domanda"
          optional
          hint="Per esempio: chi lavora nei servizi per l’immigrazione della Toscana."
          rows={3}
          maxLength={1000}
          value={draft.audience}
          error={errorOf('audience')}
          onChange={({ target: { value } }) => change({ audience: value })}
        />
      ) : null}
    </>
  );
}

/** Which data are asked: no more than needed. */
export function AskedFields({ draft, change }: FormFieldsProps) {
  return (
    <Section title="Dati che si chiedono">
      <p>
        Nome, cognome e email si chiedono sempre. Scegli solo quello che serve: ogni dato in più va protetto.
      </p>
      {CHOOSABLE_FIELDS.map((code) => (
        <SelectField
          key={code}
          label={FIELD_WORDS[code].label}
          value={draft.fields[code] ?? 'no'}
          onChange={({ target: { value } }) =>
            isAsked(value) ? change({ fields: { ...draft.fields, [code]: value } }) : undefined
          }
        >
          {Object.entries(ASKED_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
      ))}
    </Section>
  );
}

/** What the ranking counts; shown to who applies. */
export function CriteriaFields({ draft, change, errorOf, fixed }: FormFieldsProps & { fixed: boolean }) {
  return (
    <LineList
      title="Criteri della graduatoria"
      intro={
        fixed
          ? 'La graduatoria è pubblicata: puoi correggere le descrizioni; criteri e punti restano questi.'
          : 'Chi fa domanda li legge prima. Senza criteri conta l’ordine di invio.'
      }
      lines={draft.criteria}
      blank={{ code: '', label: '', maxPoints: '' }}
      change={(criteria) => change({ criteria })}
      id={fieldId('criterio')}
      add="Aggiungi un criterio"
      take={({ label }, place) => `Togli il criterio ${place + 1}${label ? `, ${label}` : ''}`}
      fields={(line, { id, place, set }) => (
        <FieldPair>
          <TextField
            id={id}
            label={`Criterio ${place + 1}`}
            maxLength={200}
            value={line.label}
            error={errorOf(criterionField(place))}
            onChange={({ target: { value } }) => set({ ...line, label: value })}
          />
          <TextField
            id={fieldId(`punti-${place}`)}
            label={`Criterio ${place + 1}, punti al massimo`}
            inputMode="numeric"
            maxLength={4}
            value={line.maxPoints}
            error={errorOf(`punti-${place}`)}
            onChange={({ target: { value } }) => set({ ...line, maxPoints: value })}
          />
        </FieldPair>
      )}
    />
  );
}
