import type { RulesOffice } from '@lumit/certificates/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RulesForm } from '../../features/certificates/rules/rules-form';
import { rulesOfficeQuery } from '../../features/certificates/rules/rules-office.queries';
import { RulesVersions } from '../../features/certificates/rules/rules-versions';
import { EditionWay } from '../../features/editions/edition-way';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

const TITLE = 'Regole dell’attestato';

/** What the certificates of an edition ask, in versions; before a change, who would have the requirements today (S-39). */
export function CertificateRulesPage() {
  const { id = '' } = useParams();
  return <Loaded query={useQuery(rulesOfficeQuery(id))}>{(office) => <Rules office={office} />}</Loaded>;
}

function Rules({ office }: { office: RulesOffice }) {
  const [saved, setSaved] = useState<number | null>(null);
  const { edition, version, versions, exact } = office;
  return (
    <FormPage>
      <EditionWay edition={edition} current={TITLE} />
      {saved === null ? null : (
        <Alert key={`saved-${saved}`} kind="success" inserted focused>
          {`È in vigore la versione ${version}. Chi è già a posto e chi no si vede in Requisiti.`}
        </Alert>
      )}
      <PageTitle
        lead={
          version === 0
            ? 'Non ci sono ancora regole in vigore. Ecco quelle di partenza: valgono da quando apri l’edizione, se non ne scegli altre.'
            : 'Chi frequenta le vede tra i suoi requisiti. Gli attestati già rilasciati restano con le regole di allora.'
        }
      >
        {TITLE}
      </PageTitle>
      {exact ? null : (
        <Alert kind="warning">
          Le regole in vigore dicono più di quanto questo modulo sa mostrare: le trovi in parole qui sotto,
          tra le versioni. Se salvi, le sostituisci con quelle del modulo.
        </Alert>
      )}
      {edition.isArchived ? (
        <Alert kind="info">L’edizione è in archivio: le regole si leggono e non si cambiano.</Alert>
      ) : (
        <RulesForm key={`form-${saved ?? 0}`} office={office} onSaved={() => setSaved((saved ?? 0) + 1)} />
      )}
      <RulesVersions versions={versions} />
    </FormPage>
  );
}
