import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { countOf } from '../../../lib/format';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { bodyListQuery } from '../organisations/bodies.queries';
import { useManagedOrganisation } from '../organisations/use-managed-organisation';

interface BodyChoiceProps {
  value: string;
  onChange: (bodyId: string) => void;
  error: string | undefined;
}

/** A body of the register; a long register is searched first. */
export function BodyChoice({ value, onChange, error }: BodyChoiceProps) {
  const organisationId = useManagedOrganisation('manage-people');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const filter = { q, kind: '', province: '', page: 1 };
  const { data } = useQuery({
    ...bodyListQuery(organisationId, filter),
    placeholderData: keepPreviousData,
  });
  const items = data?.items ?? [];
  const more = (data?.total ?? 0) - items.length;
  const isLong = typed !== '' || more > 0;
  return (
    <>
      {isLong ? (
        <TextField
          id="ruolo-ente-cerca"
          label="Cerca l’ente"
          optional
          hint="Nome, comune o indirizzo email."
          type="search"
          maxLength={254}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange('');
          }}
        />
      ) : null}
      <SelectField
        id="ruolo-bodyId"
        label="Ente di appartenenza"
        hint={
          more > 0
            ? `Ce ne sono ${countOf(more, 'altro', 'altri')}: cerca l’ente per nome.`
            : 'Vede solo le persone di questo ente, con le ore e gli attestati.'
        }
        value={items.some(({ id }) => id === value) ? value : ''}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">Scegli</option>
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}
