import type { EditionEligibility } from '@lumit/certificates/domain';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { CertificatePages } from '../../features/certificates/certificate-pages';
import { EligibilityTable } from '../../features/certificates/eligibility-table';
import { editionEligibilityQuery } from '../../features/certificates/office-home.queries';
import { countStandings, lacksOneThing } from '../../features/certificates/person-standing';
import { useEditionId } from '../../lib/current-edition';
import { countOf, plural } from '../../lib/format';
import { useMayAnywhere } from '../../lib/may-in';
import { Loaded } from '../../lib/loaded';
import { ButtonLink } from '../../ui/button-link';
import { Choice } from '../../ui/choice';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

const ONE_MISSING = 'una-cosa';

/** S-39: who has the requirements, who still can, who no longer. */
export function EligibilityPage() {
  const query = useQuery(editionEligibilityQuery(useEditionId()));
  return (
    <Loaded query={query}>
      {(eligibility) => (
        <ListPage>
          <PageTitle>Requisiti</PageTitle>
          <CertificatePages />
          <People eligibility={eligibility} />
        </ListPage>
      )}
    </Loaded>
  );
}

function People({ eligibility }: { eligibility: EditionEligibility }) {
  const { people, rulesVersion, hoursBase } = eligibility;
  const issues = useMayAnywhere('issue-certificates');
  const [search, setSearch] = useSearchParams();
  const isFiltered = search.get('manca') === ONE_MISSING;
  if (rulesVersion === 0)
    return <EmptyState>I requisiti di questa edizione appariranno qui quando sono pubblicati.</EmptyState>;
  if (people.length === 0)
    return <EmptyState>Le persone appariranno qui quando le iscrizioni sono confermate.</EmptyState>;
  const shown = isFiltered ? people.filter(lacksOneThing) : people;
  const { issued, ready, notYet } = countStandings(people);
  return (
    <>
      <p>
        {`${countOf(people.length, 'persona', 'persone')}: ${issued} con l’attestato, ${ready} ${plural(ready, 'pronta', 'pronte')}, ${notYet} non ancora. Requisiti: versione ${rulesVersion}.`}
      </p>
      <p>
        {hoursBase === 'plan'
          ? 'Le percentuali di ore si calcolano sul piano approvato di questa edizione.'
          : 'Questa edizione non ha un piano delle ore: le percentuali si calcolano sugli incontri in calendario.'}
      </p>
      {issues && ready > 0 ? <ButtonLink to="/attestati/rilascio">Vai al rilascio</ButtonLink> : null}
      <Spaced>
        <Choice
          type="checkbox"
          label="Manca solo una cosa"
          checked={isFiltered}
          onChange={(event) =>
            setSearch(event.target.checked ? { manca: ONE_MISSING } : {}, { replace: true })
          }
        />
        {shown.length === 0 ? (
          <EmptyState>
            Nessuna persona a cui manchi una cosa sola. Togli il filtro per vederle tutte.
          </EmptyState>
        ) : (
          <EligibilityTable people={shown} />
        )}
      </Spaced>
    </>
  );
}
