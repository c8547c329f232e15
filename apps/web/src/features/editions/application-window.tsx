import { FieldPair } from '../../ui/field-pair';
import { Section } from '../../ui/page-shapes';
import { TextField } from '../../ui/text-field';
import { fieldId } from './edition-draft';
import type { DraftProps } from './edition-fields';

/** From when and until when one may apply, on Italian clocks. */
export function ApplicationWindow({ draft, change, errorOf }: DraftProps) {
  return (
    <Section title="Domande di iscrizione">
      <p>Ora italiana. Se non scrivi quando si chiudono, le domande restano chiuse.</p>
      <FieldPair>
        <TextField
          id={fieldId('applicationsOpenAt')}
          type="date"
          label="Si aprono il"
          optional
          value={draft.opensOn}
          error={errorOf('applicationsOpenAt')}
          onChange={({ target: { value } }) => change({ opensOn: value })}
        />
        <TextField
          type="time"
          label="Ora di apertura"
          optional
          value={draft.opensAt}
          onChange={({ target: { value } }) => change({ opensAt: value })}
        />
      </FieldPair>
      <FieldPair>
        <TextField
          id={fieldId('applicationsCloseAt')}
          type="date"
          label="Si chiudono il"
          optional
          value={draft.closesOn}
          error={errorOf('applicationsCloseAt')}
          onChange={({ target: { value } }) => change({ closesOn: value })}
        />
        <TextField
          type="time"
          label="Ora di chiusura"
          optional
          value={draft.closesAt}
          onChange={({ target: { value } }) => change({ closesAt: value })}
        />
      </FieldPair>
      <p>Senza orario le domande si aprono alle 00:00 e si chiudono alle 23:59.</p>
    </Section>
  );
}
