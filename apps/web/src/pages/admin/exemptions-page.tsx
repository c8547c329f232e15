import type { ExemptionList, ExemptionView } from '@lumit/attendance/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExemptionEntry } from '../../features/attendance/exemptions/exemption-entry';
import { exemptionsQuery } from '../../features/attendance/exemptions/exemptions.queries';
import { GiveExemptionDialog } from '../../features/attendance/exemptions/give-exemption-dialog';
import { RevokeExemptionDialog } from '../../features/attendance/exemptions/revoke-exemption-dialog';
import { useEditionId } from '../../lib/current-edition';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { type Column, RecordTable } from '../../ui/record-table';

type Person = ExemptionList['people'][number];

const nameOf = ({ familyName, givenName }: Person) => `${familyName} ${givenName}`;

/** The modules from which a person may still be exempt. */
const openModules = (modules: ExemptionList['modules'], { exemptions }: Person) =>
  modules.filter(
    ({ code }) => !exemptions.some(({ moduleCode, revoked }) => moduleCode === code && !revoked),
  );

/** Exemptions from modules, person by person, with those that were revoked. */
export function ExemptionsPage() {
  const editionId = useEditionId();
  const query = useQuery(exemptionsQuery(editionId));
  const [giving, setGiving] = useState<Person | null>(null);
  const [revoking, setRevoking] = useState<{ person: Person; exemption: ExemptionView } | null>(null);
  const columns = (modules: ExemptionList['modules']): readonly Column<Person>[] => [
    { key: 'name', header: 'Persona', cell: (person) => <bdi>{nameOf(person)}</bdi> },
    {
      key: 'exemptions',
      header: 'Esoneri',
      cell: (person) =>
        person.exemptions.length === 0
          ? 'Nessuno'
          : person.exemptions.map((exemption) => (
              <ExemptionEntry
                key={exemption.id}
                exemption={exemption}
                name={nameOf(person)}
                onRevoke={() => setRevoking({ person, exemption })}
              />
            )),
    },
    {
      key: 'give',
      header: 'Nuovo',
      cell: (person) =>
        openModules(modules, person).length === 0 ? null : (
          <Button
            kind="link"
            onClick={() => setGiving(person)}
            aria-label={`Aggiungi un esonero, ${nameOf(person)}`}
          >
            Aggiungi
          </Button>
        ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ people, modules }) => (
        <ListPage>
          <PageTitle lead="Chi ha un esonero non deve frequentare gli incontri di quel modulo. Le sue ore escono dal conto e non valgono come ore frequentate; i test restano da superare. Niente si cancella: un esonero sbagliato si revoca.">
            Esoneri da un modulo
          </PageTitle>
          {people.length === 0 ? (
            <EmptyState>Qui appaiono le persone iscritte all’edizione.</EmptyState>
          ) : (
            <RecordTable
              caption={countOf(people.length, 'persona iscritta', 'persone iscritte')}
              columns={columns(modules)}
              rows={people}
              rowKey={({ enrolmentId }) => enrolmentId}
            />
          )}
          {giving ? (
            <GiveExemptionDialog
              editionId={editionId}
              person={giving}
              modules={openModules(modules, giving)}
              onClose={() => setGiving(null)}
            />
          ) : null}
          {revoking ? (
            <RevokeExemptionDialog {...revoking} editionId={editionId} onClose={() => setRevoking(null)} />
          ) : null}
        </ListPage>
      )}
    </Loaded>
  );
}
