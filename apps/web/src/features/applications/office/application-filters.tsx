import { APPLICATION_FILTERS, type ApplicationListView } from '@lumit/applications/domain';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../ui/button';
import { Cluster } from '../../../ui/page-shapes';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { FILTER_WORDS, isFilter } from './application-words';
import { filterText, type ListFilter } from './office-applications.queries';

interface ApplicationFiltersProps {
  filter: ListFilter;
  counts: ApplicationListView['counts'];
  /** The list without filters. */
  address: string;
  onChange: (filter: ListFilter) => void;
}

/** What the list is filtered by; it stands in the address. */
export function ApplicationFilters({ filter, counts, address, onChange }: ApplicationFiltersProps) {
  const [next, setNext] = useState(filter);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...next, q: next.q.trim(), page: 1 });
  };
  return (
    <form noValidate role="search" aria-label="Cerca una domanda" onSubmit={submit}>
      <TextField
        label="Nome, email, ente o numero"
        type="search"
        maxLength={254}
        value={next.q}
        onChange={({ target: { value } }) => setNext({ ...next, q: value })}
      />
      <SelectField
        label="Stato"
        value={next.is}
        onChange={({ target: { value } }) => setNext({ ...next, is: isFilter(value) ? value : '' })}
      >
        <option value="">Tutte</option>
        {APPLICATION_FILTERS.map((one) => (
          <option key={one} value={one}>
            {`${FILTER_WORDS[one]} (${counts[one] ?? 0})`}
          </option>
        ))}
      </SelectField>
      <Cluster>
        <Button type="submit" icon="it-search">
          Cerca
        </Button>
        {filterText({ ...filter, page: 1 }) ? <Link to={address}>Azzera i filtri</Link> : null}
      </Cluster>
    </form>
  );
}
