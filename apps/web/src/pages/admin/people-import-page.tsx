import type { PeopleImportReport } from '@lumit/enrolments/domain';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { ListReport } from '../../features/enrolments/list-report';
import {
  type ChosenList,
  useCheckList,
  useImportList,
  useMendingFile,
} from '../../features/enrolments/people-import.queries';
import { ApiProblem } from '../../lib/api';
import { editionsQuery, useEditionId } from '../../lib/current-edition';
import { countOf } from '../../lib/format';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Breadcrumb } from '../../ui/breadcrumb';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/file-field';
import { Cluster, ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

const WANTED =
  'La prima riga contiene i titoli: cognome, nome, email; se vuoi anche ente e gruppo. L’ordine non conta.';

/** Bytes from which the server refuses a file without reading on. */
const TOO_LARGE = 6_000_000;

/** S-37, import: a list of people looked at as a whole, then taken in as a whole. */
export function PeopleImportPage() {
  const editionId = useEditionId();
  // What was looked at for one edition is never confirmed for another.
  return <ListForEdition key={editionId} editionId={editionId} />;
}

function ListForEdition({ editionId }: { editionId: string }) {
  const editions = useQuery(editionsQuery);
  const edition = editions.data?.items.find(({ id }) => id === editionId);
  const check = useCheckList(editionId);
  const take = useImportList(editionId);
  const [list, setList] = useState<ChosenList | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const look = (chosen: ChosenList) => {
    setList(chosen);
    take.reset();
    check.mutate(chosen);
  };
  const report = check.data;
  return (
    <ListPage>
      {take.data ? <Taken report={take.data} /> : null}
      <Breadcrumb parents={[{ label: 'Segreteria', to: '/segreteria' }]} current="Iscrivi persone" />
      <PageTitle lead="Prima controlliamo tutto l’elenco. Nessuno viene iscritto finché non confermi.">
        Iscrivi persone da un elenco
      </PageTitle>
      {edition ? <p>{`Edizione: ${edition.title}. Per un’altra edizione cambiala in alto.`}</p> : null}
      <FileField
        ref={chooser}
        label="File con l’elenco (XLSX o CSV)"
        hint={WANTED}
        accept=".xlsx,.csv,.txt"
        error={check.error ? sentencesFor(check.error).join(' ') : undefined}
        // A corrected file has the name of the one before, and would be no change.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void inMemory(file).then((bytes) => look({ file: bytes }));
        }}
      />
      {check.isPending ? <p role="status">Controllo tutte le righe …</p> : null}
      {list && report && !check.isPending && !take.data ? (
        <>
          <ListReport report={report} onTold={(told) => look({ file: list.file, ...told })} />
          <Confirm
            report={report}
            list={list}
            editionId={editionId}
            take={take}
            chooser={chooser}
            onConfirm={() =>
              take.mutate(
                { list, report },
                { onError: (error) => void (isChanged(error) && check.mutate(list)) },
              )
            }
          />
        </>
      ) : null}
    </ListPage>
  );
}

/** A browser does not send a file that was saved again since it was chosen: what is looked at is what goes in. */
async function inMemory(file: File): Promise<Blob> {
  return file.size > TOO_LARGE ? file : new Blob([await file.arrayBuffer()]);
}

interface ConfirmProps {
  report: PeopleImportReport;
  list: ChosenList;
  editionId: string;
  take: ReturnType<typeof useImportList>;
  chooser: RefObject<HTMLInputElement | null>;
  onConfirm: () => void;
}

/** What was confirmed is no more what would happen: the list is looked at anew. */
const isChanged = (error: unknown) => error instanceof ApiProblem && error.status === 409;

/** With faults the file is corrected first; taking in the rest is the second choice and says its number. */
function Confirm({ report, list, editionId, take, chooser, onConfirm }: ConfirmProps) {
  const { ready, faulty, source } = report;
  const count = countOf(ready, 'persona', 'persone');
  return (
    <Section title="Conferma">
      {take.error ? (
        <Alert kind="danger" inserted focused>
          {sentencesFor(take.error).join(' ')}
        </Alert>
      ) : null}
      {source.certain ? null : <p>Per iscrivere conferma prima come leggere il file.</p>}
      {ready === 0 ? <p>In questo elenco non c’è nessuno da iscrivere.</p> : null}
      <Cluster>
        {ready > 0 && source.certain && faulty === 0 ? (
          <Button busy={take.isPending} onClick={onConfirm}>{`Iscrivi ${count}`}</Button>
        ) : null}
        {faulty > 0 ? <Button onClick={() => chooser.current?.click()}>Correggi e ricarica</Button> : null}
        {faulty > 0 ? <MendingFile list={list} editionId={editionId} /> : null}
        {ready > 0 && source.certain && faulty > 0 ? (
          <Button kind="secondary" busy={take.isPending} onClick={onConfirm}>
            {`Iscrivi solo ${ready === 1 ? 'la persona pronta' : `le ${count} pronte`}`}
          </Button>
        ) : null}
      </Cluster>
    </Section>
  );
}

/** The same list with a column that says what is wrong: mended, it is brought again. */
function MendingFile({ list, editionId }: Pick<ConfirmProps, 'list' | 'editionId'>) {
  const mend = useMendingFile(editionId);
  return (
    <>
      <Button kind="secondary" busy={mend.isPending} onClick={() => mend.mutate(list)}>
        Scarica l’elenco con gli errori (CSV)
      </Button>
      {mend.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(mend.error).join(' ')}
        </Alert>
      ) : null}
    </>
  );
}

function Taken({ report: { imported } }: { report: PeopleImportReport }) {
  return (
    <Alert
      kind="success"
      title={countOf(imported ?? 0, 'persona iscritta', 'persone iscritte')}
      inserted
      focused
    >
      Ciascuna riceve un’email: chi non ha ancora un account trova il collegamento per scegliere la password.
    </Alert>
  );
}
