import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { applicationsAddress } from '../../features/applications/office/application-words';
import { outcomeMailsQuery } from '../../features/applications/office/office-applications.queries';
import { OutcomeMailPreviews } from '../../features/applications/office/outcome-mail-previews';
import { Loaded } from '../../lib/loaded';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** The messages that a ranking would send, before it does. */
export function RankingMailsPage() {
  const { id = '' } = useParams();
  return (
    <ListPage>
      <Breadcrumb
        parents={[
          { label: 'Edizioni', to: '/segreteria/edizioni' },
          { label: 'Graduatoria', to: applicationsAddress(id, 'graduatoria') },
        ]}
        current="Anteprima email"
      />
      <PageTitle lead="Per ogni esito un esempio, con i dati della prima persona che lo riceve. Non è ancora partito niente: il collegamento personale per la password nasce solo con l’invio.">
        Anteprima email
      </PageTitle>
      <Loaded query={useQuery(outcomeMailsQuery(id))}>
        {({ mails }) => <OutcomeMailPreviews editionId={id} mails={mails} />}
      </Loaded>
    </ListPage>
  );
}
