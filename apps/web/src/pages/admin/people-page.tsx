import { PEOPLE_PER_PAGE, type PeopleView } from '@lumit/accounts/domain';
import { ROLES } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useManagedOrganisation } from '../../features/accounts/organisations/use-managed-organisation';
import { filterText, type PeopleFilter, peopleQuery } from '../../features/accounts/people/people.queries';
import { accountWords, isRoleName, roleName } from '../../features/accounts/people/role-words';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, ListPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { type Column, RecordTable } from '../../ui/record-table';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

type Row = PeopleView['items'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'name',
    header: 'Cognome e nome',
    cell: ({ id, givenName, familyName }) => (
      <Link to={`/segreteria/persone/${id}`}>
        <bdi>{`${familyName} ${givenName}`}</bdi>
      </Link>
    ),
  },
  { key: 'email', header: 'Email', cell: ({ email }) => email },
  { key: 'body', header: 'Ente', cell: ({ bodyName }) => bodyName },
  {
    key: 'roles',
    header: 'Ruoli',
    cell: ({ roles }) => (roles.length > 0 ? roles.map(roleName).join(', ') : 'Nessuno'),
  },
  {
    key: 'state',
    header: 'Account',
    cell: (row) => {
      const { status, words } = accountWords(row);
      return <Badge status={status}>{words}</Badge>;
    },
  },
];

/** S-37: who works and studies in the organisation; what is looked for stands in the address. */
export function PeoplePage() {
  const organisationId = useManagedOrganisation('manage-people');
  const [search, setSearch] = useSearchParams();
  const [role, state] = [search.get('role') ?? '', search.get('state') ?? ''];
  const filter: PeopleFilter = {
    q: search.get('q') ?? '',
    role: isRoleName(role) ? role : '',
    state: state === 'active' || state === 'suspended' ? state : '',
    page: Math.max(1, Math.trunc(Number(search.get('page'))) || 1),
  };
  const query = useQuery(peopleQuery(organisationId, filter));
  return (
    <ListPage>
      <PageTitle lead="Chi lavora e chi partecipa, con i ruoli di ciascuno.">Persone</PageTitle>
      <Cluster>
        <ButtonLink to="/segreteria/persone/nuova">Invita una persona</ButtonLink>
        <Link to="/segreteria/persone/importa">Iscrivi persone da un elenco</Link>
      </Cluster>
      <Spaced>
        <Filters key={filterText(filter)} filter={filter} onChange={(next) => setSearch(filterText(next))} />
      </Spaced>
      <Loaded query={query}>
        {({ items, total }) => (
          <>
            <Spaced>
              {items.length === 0 ? (
                <EmptyState>{emptyWords(filter)}</EmptyState>
              ) : (
                <RecordTable
                  caption={countOf(total, 'persona', 'persone')}
                  columns={COLUMNS}
                  rows={items}
                  rowKey={({ id }) => id}
                />
              )}
            </Spaced>
            <Pager
              label="Persone"
              page={filter.page}
              pages={Math.ceil(total / PEOPLE_PER_PAGE)}
              addressOf={(page) => `/segreteria/persone?${filterText({ ...filter, page })}`}
            />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function emptyWords({ q, role, state }: PeopleFilter): string {
  if (q || role || state)
    return `Nessun risultato${q ? ` per «${q}»` : ''}. Prova con meno parole o azzera i filtri.`;
  return 'Le persone appariranno qui quando ne inviti una.';
}

interface FiltersProps {
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const [next, setNext] = useState(filter);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...next, q: next.q.trim(), page: 1 });
  };
  return (
    <form noValidate role="search" aria-label="Cerca una persona" onSubmit={submit}>
      <TextField
        label="Nome o email"
        type="search"
        maxLength={254}
        value={next.q}
        onChange={(event) => setNext({ ...next, q: event.target.value })}
      />
      <Cluster>
        <SelectField
          label="Ruolo"
          value={next.role}
          onChange={(event) => setNext({ ...next, role: event.target.value })}
        >
          <option value="">Tutti</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roleName(role)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Account"
          value={next.state}
          onChange={(event) => setNext({ ...next, state: event.target.value })}
        >
          <option value="">Tutti</option>
          <option value="active">Attivi</option>
          <option value="suspended">Sospesi</option>
        </SelectField>
      </Cluster>
      <Cluster>
        <Button type="submit" icon="it-search">
          Cerca
        </Button>
        {filterText({ ...filter, page: 1 }) ? <Link to="/segreteria/persone">Azzera i filtri</Link> : null}
      </Cluster>
    </form>
  );
}
