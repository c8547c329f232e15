import type { LessonHit, RegisterHit, SearchKind, SearchView } from '@lumit/courses/domain';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { chooseEdition } from '../../lib/chosen-edition';
import { countOf, formatNumber } from '../../lib/format';
import { FoundText } from '../../ui/found-text';
import { Section } from '../../ui/page-shapes';
import { SearchHits } from '../../ui/search-hits';
import { groupAddress } from './search-address';

interface SearchResultsProps {
  q: string;
  /** The only kind shown; null for the first of each. */
  kind: SearchKind | null;
  found: SearchView;
  /** Edition the reader is in: hits of another one name theirs. */
  editionId: string | null;
}

const TITLES: Readonly<Record<SearchKind, string>> = {
  lessons: 'Lezioni',
  terms: 'Glossario',
  norms: 'Norme',
};

/** What was found, in groups; one that is empty is left out. */
export function SearchResults({ q, kind, found, editionId }: SearchResultsProps) {
  const group = (name: SearchKind, hits: ReactNode) => {
    const { total, items, more } = found[name];
    if (items.length === 0) return null;
    return (
      <Section title={`${TITLES[name]} (${more ? 'oltre ' : ''}${formatNumber(total)})`}>
        {more ? (
          <p>{`Mostriamo i primi ${formatNumber(total)} risultati, e altri sono rimasti fuori. Restringi la ricerca.`}</p>
        ) : null}
        <SearchHits>{hits}</SearchHits>
        {kind === null && total > items.length ? (
          <p>
            <Link to={groupAddress(q, name)}>
              Mostra {countOf(total, 'risultato', 'risultati')} in {TITLES[name]}
            </Link>
          </p>
        ) : null}
      </Section>
    );
  };
  return (
    <>
      {group(
        'lessons',
        found.lessons.items.map((hit) => (
          <LessonResult
            key={`${hit.editionId} ${hit.code}`}
            hit={hit}
            isElsewhere={hit.editionId !== editionId}
          />
        )),
      )}
      {group(
        'terms',
        found.terms.items.map((hit) => <Result key={hit.key} hit={hit} to={`/glossario#${hit.key}`} />),
      )}
      {group(
        'norms',
        found.norms.items.map((hit) => (
          <Result key={hit.key} hit={hit} to={`/corso/riferimenti#norma-${hit.key}`} />
        )),
      )}
    </>
  );
}

const lessonAddress = (code: string, anchor: string | null) => `/corso/${code}${anchor ? `#${anchor}` : ''}`;

function LessonResult({ hit, isElsewhere }: { hit: LessonHit; isElsewhere: boolean }) {
  const { code, anchor, title, heading, snippet, also, moduleCode, moduleTitle } = hit;
  // The course that a lesson opens in is the edition looked at.
  const open = isElsewhere ? () => chooseEdition(hit.editionId) : undefined;
  return (
    <li>
      <h3>
        <Link to={lessonAddress(code, anchor)} onClick={open}>
          {code} <FoundText stretches={title} />
          {heading ? (
            <>
              : <FoundText stretches={heading} />
            </>
          ) : null}
        </Link>
      </h3>
      <p>
        {moduleCode} {moduleTitle}
        {isElsewhere ? `, ${hit.editionTitle}` : null}
      </p>
      <p>
        <FoundText stretches={snippet} />
      </p>
      {also.length > 0 ? (
        <p>
          Anche in:{' '}
          {also.map((section, place) => (
            <span key={section.anchor}>
              {place > 0 ? ', ' : null}
              <Link to={lessonAddress(code, section.anchor)} onClick={open}>
                {section.heading}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </li>
  );
}

function Result({ hit, to }: { hit: RegisterHit; to: string }) {
  return (
    <li>
      <h3>
        <Link to={to}>
          <FoundText stretches={hit.title} />
        </Link>
      </h3>
      <p>
        <FoundText stretches={hit.snippet} />
      </p>
    </li>
  );
}
