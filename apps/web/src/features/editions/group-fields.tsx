import { LineList } from '../../ui/line-list';
import { TextField } from '../../ui/text-field';
import { fieldId } from './edition-draft';
import type { DraftProps } from './edition-fields';

/** The groups of an edition, each a name; who is in one is decided elsewhere. */
export function GroupFields({ draft, change, errorOf }: DraftProps) {
  return (
    <LineList
      title="Gruppi"
      intro="Servono se le persone si dividono e ogni gruppo ha i suoi incontri. Altrimenti lascia vuoto."
      lines={draft.groups}
      blank={{ id: null, name: '' }}
      change={(groups) => change({ groups })}
      id={fieldId('groups')}
      keyOf={({ id }, place) => id ?? `new-${place}`}
      add="Aggiungi un gruppo"
      take={({ name }, place) => `Togli il gruppo ${place + 1}${name ? `, ${name}` : ''}`}
      fields={({ id: groupId, name }, { id, place, set }) => (
        <TextField
          id={id}
          label={`Gruppo ${place + 1}`}
          maxLength={80}
          value={name}
          error={place === 0 ? errorOf('groups') : undefined}
          onChange={({ target: { value } }) => set({ id: groupId, name: value })}
        />
      )}
    />
  );
}
