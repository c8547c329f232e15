import { slugOf } from '@lumit/editions/domain';
import { Section } from '../../ui/page-shapes';
import { FieldPair } from '../../ui/field-pair';
import { TextField } from '../../ui/text-field';
import { type EditionDraft, fieldId } from './edition-draft';

export interface DraftProps {
  draft: EditionDraft;
  change: (values: Partial<EditionDraft>) => void;
  /** The sentence for a field, if it has to be written otherwise. */
  errorOf: (field: string) => string | undefined;
}

/** Name, dates, place and codes of an edition. */
export function EditionFields({ draft, change, errorOf }: DraftProps) {
  // The name in addresses follows the title until somebody writes another one.
  const follows = draft.slug === '' || draft.slug === slugOf(draft.title);
  return (
    <Section title="Dati">
      <TextField
        id={fieldId('title')}
        label="Titolo"
        hint="Per esempio LUMIT 2026-27"
        maxLength={120}
        value={draft.title}
        error={errorOf('title')}
        onChange={({ target: { value } }) =>
          change({ title: value, ...(follows && { slug: slugOf(value) }) })
        }
      />
      <TextField
        id={fieldId('slug')}
        label="Nome nell’indirizzo"
        hint="Lettere minuscole, cifre e trattini: starà nell’indirizzo della pagina dell’edizione"
        maxLength={80}
        value={draft.slug}
        error={errorOf('slug')}
        onChange={({ target: { value } }) => change({ slug: value })}
      />
      <FieldPair>
        <TextField
          id={fieldId('startsOn')}
          type="date"
          label="Primo giorno"
          value={draft.startsOn}
          error={errorOf('startsOn')}
          onChange={({ target: { value } }) => change({ startsOn: value })}
        />
        <TextField
          id={fieldId('endsOn')}
          type="date"
          label="Ultimo giorno"
          value={draft.endsOn}
          error={errorOf('endsOn')}
          onChange={({ target: { value } }) => change({ endsOn: value })}
        />
      </FieldPair>
      <TextField
        id={fieldId('place')}
        label="Luogo"
        hint="La città o la sede: ogni incontro avrà la sua aula"
        maxLength={200}
        value={draft.place}
        error={errorOf('place')}
        onChange={({ target: { value } }) => change({ place: value })}
      />
      <TextField
        id={fieldId('seats')}
        label="Posti"
        optional
        hint="Quante persone può accogliere"
        inputMode="numeric"
        value={draft.seats}
        error={errorOf('seats')}
        onChange={({ target: { value } }) => change({ seats: value })}
      />
      <FieldPair>
        <TextField
          id={fieldId('projectCode')}
          label="Codice del progetto"
          optional
          maxLength={80}
          value={draft.projectCode}
          error={errorOf('projectCode')}
          onChange={({ target: { value } }) => change({ projectCode: value })}
        />
        <TextField
          id={fieldId('cup')}
          label="CUP"
          optional
          maxLength={80}
          value={draft.cup}
          error={errorOf('cup')}
          onChange={({ target: { value } }) => change({ cup: value })}
        />
      </FieldPair>
    </Section>
  );
}
