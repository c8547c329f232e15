import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/button';
import { FieldRow } from '../../ui/field-row';
import { Section } from '../../ui/page-shapes';
import { TextField } from '../../ui/text-field';
import { fieldId } from './edition-draft';
import type { DraftProps } from './edition-fields';

/** The groups of an edition, each a name; who is in one is decided elsewhere. */
export function GroupFields({ draft, change, errorOf }: DraftProps) {
  const add = useRef<HTMLButtonElement>(null);
  const { groups } = draft;
  const idOf = (place: number) => (place === 0 ? fieldId('groups') : `${fieldId('groups')}-${place}`);
  const append = () => {
    flushSync(() => change({ groups: [...groups, { id: null, name: '' }] }));
    document.getElementById(idOf(groups.length))?.focus();
  };
  const remove = (place: number) => {
    flushSync(() => change({ groups: groups.filter((_, other) => other !== place) }));
    add.current?.focus();
  };
  return (
    <Section title="Gruppi">
      <p>Servono se le persone si dividono e ogni gruppo ha i suoi incontri. Altrimenti lascia vuoto.</p>
      {groups.map(({ id, name }, place) => (
        <FieldRow key={id ?? `new-${place}`}>
          <TextField
            id={idOf(place)}
            label={`Gruppo ${place + 1}`}
            maxLength={80}
            value={name}
            error={place === 0 ? errorOf('groups') : undefined}
            onChange={({ target: { value } }) =>
              change({ groups: groups.map((one, other) => (other === place ? { id, name: value } : one)) })
            }
          />
          <Button
            kind="link"
            aria-label={`Togli il gruppo ${place + 1}${name ? `, ${name}` : ''}`}
            onClick={() => remove(place)}
          >
            Togli
          </Button>
        </FieldRow>
      ))}
      <Button ref={add} kind="secondary" onClick={append}>
        Aggiungi un gruppo
      </Button>
    </Section>
  );
}
