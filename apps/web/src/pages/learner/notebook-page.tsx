import { useQuery } from '@tanstack/react-query';
import { notebookQuery } from '../../features/annotations/annotations.queries';
import { Notebook } from '../../features/annotations/notebook';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { Button } from '../../ui/button';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** A learner's own notes, to read again or to print. */
export function NotebookPage() {
  const notebook = useQuery(notebookQuery(useEditionId()));
  return (
    <Loaded query={notebook}>
      {(view) => (
        <FormPage>
          <PageTitle lead="Note, paragrafi evidenziati e segnalibri. Solo tu li vedi.">
            I miei appunti
          </PageTitle>
          {view.lessons.length > 0 ? (
            <Button kind="secondary" small icon="it-print" onClick={() => window.print()}>
              Stampa o salva in PDF
            </Button>
          ) : null}
          <Notebook {...view} />
        </FormPage>
      )}
    </Loaded>
  );
}
