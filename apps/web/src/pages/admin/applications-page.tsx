import { APPLICATIONS_PER_PAGE, type ApplicationListView } from '@lumit/applications/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ApplicationFilters } from '../../features/applications/office/application-filters';
import { ApplicationTable } from '../../features/applications/office/application-table';
import { applicationsAddress, isFilter } from '../../features/applications/office/application-words';
import {
  applicationListQuery,
  filterText,
  type ListFilter,
} from '../../features/applications/office/office-applications.queries';
import { RejectMarked } from '../../features/applications/office/reject-marked';
import { EditionWay } from '../../features/editions/edition-way';
import { editionSetUpQuery } from '../../features/editions/editions.queries';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { EmptyState } from '../../ui/empty-state';
import { LinkRow } from '../../ui/link-row';
import { ListPage, Spaced, Stack } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';

/** The applications of an edition, to be judged. What they are filtered by stands in the address. */
export function ApplicationsPage() {
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const is = search.get('is') ?? '';
  const filter: ListFilter = {
    is: isFilter(is) ? is : '',
    q: search.get('q') ?? '',
    page: Math.max(1, Math.trunc(Number(search.get('page'))) || 1),
  };
  const edition = useQuery(editionSetUpQuery(id));
  const query = useQuery(applicationListQuery(id, filter));
  const address = applicationsAddress(id, 'domande');
  const [done, setDone] = useState('');
  return (
    <ListPage>
      {edition.data ? (
        <EditionWay edition={{ id, title: edition.data.details.title }} current="Domande" />
      ) : null}
      {done ? (
        <Alert key={done} kind="success" inserted focused>
          {done}
        </Alert>
      ) : null}
      <PageTitle lead="Chi chiede di partecipare. Gli esiti si comunicano tutti insieme, con la graduatoria.">
        Domande
      </PageTitle>
      <LinkRow
        title="Altre pagine delle domande"
        titleHidden
        links={[
          { to: applicationsAddress(id, 'graduatoria'), label: 'Graduatoria' },
          { to: applicationsAddress(id, 'modulo-domanda'), label: 'Che cosa si chiede e con quali criteri' },
        ]}
      />
      <Loaded query={query}>
        {(list) => (
          <>
            <Spaced>
              <ApplicationFilters
                key={filterText(filter)}
                filter={filter}
                counts={list.counts}
                address={address}
                onChange={(next) => setSearch(filterText(next))}
              />
            </Spaced>
            <List key={filterText(filter)} editionId={id} list={list} filter={filter} onDone={setDone} />
            <Pager
              label="Domande"
              page={filter.page}
              pages={Math.ceil(list.total / APPLICATIONS_PER_PAGE)}
              addressOf={(page) => `${address}?${filterText({ ...filter, page })}`}
            />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

interface ListProps {
  editionId: string;
  list: ApplicationListView;
  filter: ListFilter;
  onDone: (words: string) => void;
}

function List({ editionId, list, filter, onDone }: ListProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { items, total, drafts } = list;
  const mark = (id: string, isMarked: boolean) => {
    const next = new Set(marked);
    if (isMarked) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  const begun =
    drafts === 0 ? null : (
      <p>{`${countOf(drafts, 'altra domanda è iniziata e non inviata', 'altre domande sono iniziate e non inviate')}: la legge solo chi la scrive.`}</p>
    );
  if (items.length === 0)
    return (
      <Spaced>
        <EmptyState>
          {filter.q || filter.is
            ? `Nessun risultato${filter.q ? ` per «${filter.q}»` : ''}. Prova con meno parole o azzera i filtri.`
            : 'Le domande appariranno qui quando qualcuno ne invia una.'}
        </EmptyState>
        {begun}
      </Spaced>
    );
  return (
    <Spaced>
      <ApplicationTable editionId={editionId} total={total} rows={items} marked={marked} onMark={mark} />
      <Stack>
        <RejectMarked
          editionId={editionId}
          marked={items.filter(({ id, state }) => state === 'submitted' && marked.has(id))}
          onDone={(words) => {
            setMarked(new Set());
            onDone(words);
          }}
        />
        {begun}
      </Stack>
    </Spaced>
  );
}
