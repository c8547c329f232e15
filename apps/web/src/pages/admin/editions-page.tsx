import { useQuery } from '@tanstack/react-query';
import { EditionTable } from '../../features/editions/edition-table';
import { editionOfficeQuery } from '../../features/editions/editions.queries';
import { Loaded } from '../../lib/loaded';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ButtonLink } from '../../ui/button-link';
import { Disclosure } from '../../ui/disclosure';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

const OFFICE = [{ label: 'Segreteria', to: '/segreteria' }];

/** All editions of the organisation; those in the archive fold away. */
export function EditionsPage() {
  return (
    <Loaded query={useQuery(editionOfficeQuery)}>
      {({ editions, programmes }) => {
        const archived = editions.filter(({ state }) => state === 'archived');
        const others = editions.filter(({ state }) => state !== 'archived');
        return (
          <ListPage>
            <Breadcrumb parents={OFFICE} current="Edizioni" />
            <PageTitle>Edizioni</PageTitle>
            {programmes.length === 0 ? (
              <EmptyState>
                Un’edizione nasce da un programma, e qui non ce n’è ancora nessuno: li importa chi gestisce il
                sistema.
              </EmptyState>
            ) : (
              <p>
                <ButtonLink to="/segreteria/edizioni/nuova">Crea un’edizione</ButtonLink>
              </p>
            )}
            {others.length > 0 ? (
              <EditionTable editions={others} />
            ) : programmes.length > 0 ? (
              <EmptyState>Le edizioni appariranno qui quando ne crei una.</EmptyState>
            ) : null}
            {archived.length > 0 ? (
              <Spaced>
                <Disclosure title={`In archivio (${archived.length})`}>
                  <EditionTable editions={archived} archived />
                </Disclosure>
              </Spaced>
            ) : null}
          </ListPage>
        );
      }}
    </Loaded>
  );
}
