import { MAX_SEARCH_LENGTH, SEARCH_PAGE, type SearchView } from '@lumit/courses/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CourseTools } from '../../features/courses/course-tools';
import { type SearchOrder, searchQuery } from '../../features/courses/reading-pages.queries';
import { groupAddress, kindNamed, searchAddress } from '../../features/courses/search-address';
import { SearchResults } from '../../features/courses/search-results';
import { SearchSuggestion } from '../../features/courses/search-suggestion';
import { ApiProblem } from '../../lib/api';
import { useEditionIdIfAny } from '../../lib/current-edition';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { announce } from '../../ui/live-regions';
import { ListPage, Reading } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { SearchField } from '../../ui/search-field';

/** Lessons, glossary and norms by their words. The search is in the address, so back and reload keep it. */
export function SearchPage() {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const q = address.get('q')?.trim() ?? '';
  const page = Math.min(100, Math.max(1, Math.trunc(Number(address.get('pagina') ?? 1)) || 1));
  return (
    <ListPage>
      <PageTitle documentTitle={q ? `«${q.slice(0, 60)}», Cerca` : 'Cerca'}>Cerca</PageTitle>
      <CourseTools />
      <SearchField
        label="Che cosa cerchi?"
        hint="Nelle lezioni, nel glossario e nelle norme. Per esempio: iscrizione anagrafica"
        value={q}
        maxLength={MAX_SEARCH_LENGTH}
        onSearch={(text) => void navigate(searchAddress(text))}
      />
      {q ? <Results key={q} order={{ q, page, kind: kindNamed(address.get('tipo')) }} /> : null}
    </ListPage>
  );
}

function Results({ order }: { order: SearchOrder }) {
  const search = useQuery(searchQuery(order));
  const { data, error } = search;
  useEffect(() => {
    if (data) announce(summaryOf(data, order.q));
  }, [data, order.q]);
  if (error instanceof ApiProblem && error.status === 422)
    return (
      <Alert kind="warning" inserted>
        {sentencesFor(error).join(' ')}
      </Alert>
    );
  return (
    <Loaded query={search} part="i risultati">
      {(found) => <Found order={order} found={found} />}
    </Loaded>
  );
}

function Found({ order: { q, kind, page }, found }: { order: SearchOrder; found: SearchView }) {
  const editionId = useEditionIdIfAny();
  if (totalOf(found) === 0) return <NothingFound q={q} idle={found.idle} />;
  return (
    <>
      {found.suggestion ? (
        <SearchSuggestion q={q} suggestion={found.suggestion} />
      ) : (
        <p>{summaryOf(found, q)}</p>
      )}
      <SearchResults q={found.suggestion ?? q} kind={kind} found={found} editionId={editionId} />
      {kind ? (
        <Pager
          label="risultati"
          page={page}
          pages={Math.ceil(found[kind].total / SEARCH_PAGE)}
          addressOf={(other) => groupAddress(q, kind, other)}
        />
      ) : null}
    </>
  );
}

const totalOf = ({ lessons, terms, norms }: SearchView) => lessons.total + terms.total + norms.total;

function summaryOf(found: SearchView, q: string): string {
  const total = totalOf(found);
  if (total === 0) return `Nessun risultato per «${q}».`;
  if (found.suggestion)
    return `Nessun risultato per «${q}». Forse cercavi «${found.suggestion}»: ${countOf(total, 'risultato', 'risultati')}.`;
  return `${found.lessons.more ? 'Oltre ' : ''}${countOf(total, 'risultato', 'risultati')} per «${q}».`;
}

const IDLE: Readonly<Record<NonNullable<SearchView['idle']>, string>> = {
  'no-words': 'Scrivi almeno una parola: i segni da soli non si cercano.',
  'too-short': 'Scrivi almeno due lettere.',
  'common-words': 'Queste parole sono ovunque: aggiungine una che dica di che cosa si tratta.',
};

function NothingFound({ q, idle }: { q: string; idle: SearchView['idle'] }) {
  return (
    <Reading>
      <p>{`Nessun risultato per «${q}». ${idle ? IDLE[idle] : 'Prova con meno parole.'}`}</p>
      {idle ? null : (
        <ul>
          <li>
            Controlla che le parole siano scritte bene: accenti, apostrofi e punti delle sigle non contano.
          </li>
          <li>Un atto si trova per numero e anno, come «dlgs 142/2015», o per nome, come «legge Zampa».</li>
          <li>Usa la parola intera o il suo inizio: «accogl» trova «accoglienza».</li>
          <li>Prova la parola di un’altra lingua: il glossario le conosce.</li>
        </ul>
      )}
    </Reading>
  );
}
