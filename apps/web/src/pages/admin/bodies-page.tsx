import { BODIES_PER_PAGE, BODY_KINDS, type BodyView } from '@lumit/accounts/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  type BodyFilter,
  bodyListQuery,
  filterText,
} from '../../features/accounts/organisations/bodies.queries';
import { isKind, KIND_WORDS, placeWords } from '../../features/accounts/organisations/body-words';
import { useManagedOrganisation } from '../../features/accounts/organisations/use-managed-organisation';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, ListPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { type Column, RecordTable } from '../../ui/record-table';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

const COLUMNS: readonly Column<BodyView>[] = [
  { key: 'name', header: 'Ente', cell: ({ id, name }) => <Link to={`/enti/${id}`}>{name}</Link> },
  { key: 'kind', header: 'Tipo', cell: ({ kind }) => KIND_WORDS[kind] },
  { key: 'place', header: 'Territorio', cell: placeWords },
  { key: 'domains', header: 'Domini email', cell: ({ emailDomains }) => emailDomains.join(', ') },
  { key: 'people', header: 'Persone', cell: ({ people }) => people, numeric: true },
];

/** The register of the bodies that people work for; what it is filtered by stands in the address. */
export function BodiesPage() {
  const organisationId = useManagedOrganisation('manage-bodies');
  const [search, setSearch] = useSearchParams();
  const kind = search.get('kind') ?? '';
  const filter: BodyFilter = {
    q: search.get('q') ?? '',
    kind: isKind(kind) ? kind : '',
    province: search.get('province') ?? '',
    page: Math.max(1, Math.trunc(Number(search.get('page'))) || 1),
  };
  const query = useQuery(bodyListQuery(organisationId, filter));
  const addressOf = (page: number) => `/enti?${filterText({ ...filter, page })}`;
  return (
    <ListPage>
      <PageTitle lead="Dove lavora chi partecipa: Comuni, Questure, scuole, cooperative.">
        Enti di appartenenza
      </PageTitle>
      <Cluster>
        <ButtonLink to="/enti/nuovo">Aggiungi un ente</ButtonLink>
      </Cluster>
      <Loaded query={query}>
        {({ items, total, provinces }) => (
          <>
            <Spaced>
              <Filters
                key={filterText(filter)}
                filter={filter}
                provinces={provinces}
                onChange={(next) => setSearch(filterText(next))}
              />
            </Spaced>
            <Spaced>
              {items.length === 0 ? (
                <EmptyState>{emptyWords(filter)}</EmptyState>
              ) : (
                <RecordTable
                  caption={countOf(total, 'ente', 'enti')}
                  columns={COLUMNS}
                  rows={items}
                  rowKey={({ id }) => id}
                />
              )}
            </Spaced>
            <Pager
              label="Enti"
              page={filter.page}
              pages={Math.ceil(total / BODIES_PER_PAGE)}
              addressOf={addressOf}
            />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function emptyWords({ q, kind, province }: BodyFilter): string {
  if (q.includes('@')) return `Nessun ente ha il dominio di «${q}».`;
  if (q || kind || province)
    return `Nessun risultato${q ? ` per «${q}»` : ''}. Prova con meno parole o azzera i filtri.`;
  return 'Gli enti appariranno qui quando ne aggiungi uno.';
}

interface FiltersProps {
  filter: BodyFilter;
  provinces: readonly string[];
  onChange: (filter: BodyFilter) => void;
}

function Filters({ filter, provinces, onChange }: FiltersProps) {
  const [next, setNext] = useState(filter);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...next, q: next.q.trim(), page: 1 });
  };
  return (
    <form noValidate role="search" aria-label="Cerca un ente" onSubmit={submit}>
      <TextField
        label="Nome, comune o indirizzo email"
        hint="Con un indirizzo email trovi l’ente di chi scrive da lì."
        type="search"
        maxLength={254}
        value={next.q}
        onChange={(event) => setNext({ ...next, q: event.target.value })}
      />
      <Cluster>
        <SelectField
          label="Tipo"
          value={next.kind}
          onChange={(event) => setNext({ ...next, kind: event.target.value })}
        >
          <option value="">Tutti</option>
          {BODY_KINDS.map((one) => (
            <option key={one} value={one}>
              {KIND_WORDS[one]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Provincia"
          value={next.province}
          onChange={(event) => setNext({ ...next, province: event.target.value })}
        >
          <option value="">Tutte</option>
          {provinces.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
      </Cluster>
      <Cluster>
        <Button type="submit" icon="it-search">
          Cerca
        </Button>
        {filterText({ ...filter, page: 1 }) ? <Link to="/enti">Azzera i filtri</Link> : null}
      </Cluster>
    </form>
  );
}
