import type { ProgrammeChoice } from '@lumit/editions/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { emptyDraft } from '../../features/editions/edition-draft';
import { EditionForm } from '../../features/editions/edition-form';
import { editionAddress } from '../../features/editions/edition-words';
import { editionOfficeQuery, useCreateEdition } from '../../features/editions/editions.queries';
import { Loaded } from '../../lib/loaded';
import { Breadcrumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { FormPage, PlainList } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

const WAY = (
  <Breadcrumb
    parents={[
      { label: 'Segreteria', to: '/segreteria' },
      { label: 'Edizioni', to: '/segreteria/edizioni' },
    ]}
    current="Nuova edizione"
  />
);

/** A new edition: first its programme, where there are several, then everything else on one page. */
export function NewEditionPage() {
  const [search] = useSearchParams();
  return (
    <Loaded query={useQuery(editionOfficeQuery)}>
      {({ programmes }) => {
        const wanted = search.get('programma');
        const programme =
          programmes.find(({ id }) => id === wanted) ?? (programmes.length === 1 ? programmes[0] : undefined);
        return programme ? (
          <NewEdition key={programme.id} programme={programme} />
        ) : (
          <ProgrammePick programmes={programmes} />
        );
      }}
    </Loaded>
  );
}

function ProgrammePick({ programmes }: { programmes: readonly ProgrammeChoice[] }) {
  return (
    <FormPage>
      {WAY}
      <PageTitle lead="Un’edizione è un programma tenuto una volta: con le sue date, le sue persone e i suoi incontri.">
        Da quale programma?
      </PageTitle>
      {programmes.length === 0 ? (
        <EmptyState>I programmi appariranno qui quando chi gestisce il sistema li importa.</EmptyState>
      ) : (
        <PlainList label="Programmi">
          {programmes.map(({ id, title, modules, plannedHours }) => (
            <li key={id}>
              <TextLink to={`/segreteria/edizioni/nuova?programma=${id}`}>{title}</TextLink>
              <p>{`${modules.length} moduli, ${plannedHours} ore`}</p>
            </li>
          ))}
        </PlainList>
      )}
    </FormPage>
  );
}

function NewEdition({ programme }: { programme: ProgrammeChoice }) {
  const create = useCreateEdition();
  const navigate = useNavigate();
  return (
    <EditionForm
      name={`edition.new.${programme.id}`}
      title="Nuova edizione"
      lead={`Dal programma ${programme.title}. Nasce come bozza: la vede solo la Segreteria, finché non la apri.`}
      button="Crea l’edizione"
      initial={emptyDraft(programme)}
      programme={programme}
      above={WAY}
      onSave={async (details) => {
        const { id } = await create.mutateAsync({ ...details, programmeId: programme.id });
        void navigate(editionAddress(id), { state: { done: 'Edizione creata. Ecco che cosa manca.' } });
      }}
    />
  );
}
