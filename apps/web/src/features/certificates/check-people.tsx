import { CERTIFICATE_SHORT_TITLES, type IssueCandidate, spellDecimalHours } from '@lumit/certificates/domain';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { FieldError } from '../../ui/field';
import { Cluster, Spaced } from '../../ui/page-shapes';
import { type Column, RecordTable } from '../../ui/record-table';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { previewFile } from './certificates.queries';
import { certificatesCount } from './issue-steps';

interface CheckPeopleProps {
  editionId: string;
  people: readonly IssueCandidate[];
  onNext: () => void;
  onBack: () => void;
}

/** Step 2: names, hours and previews, read by a person before anything is numbered. */
export function CheckPeople({ editionId, people, onNext, onBack }: CheckPeopleProps) {
  const [isChecked, setChecked] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const columns: Column<IssueCandidate>[] = [
    { key: 'holder', header: 'Nome sull’attestato', cell: (person) => <bdi>{person.holder}</bdi> },
    {
      key: 'hours',
      header: 'Ore',
      numeric: true,
      cell: (person) => spellDecimalHours(person.attendedSeconds),
    },
    { key: 'kind', header: 'Tipo', cell: (person) => CERTIFICATE_SHORT_TITLES[person.kind] },
    {
      key: 'preview',
      header: 'Anteprima',
      cell: (person) => (
        <a href={previewFile(editionId, person.enrolmentId)} target="_blank" rel="noreferrer">
          Apri<VisuallyHidden> l’anteprima di {person.holder} (si apre in un’altra scheda)</VisuallyHidden>
        </a>
      ),
    },
  ];
  const next = () => {
    setMissing(!isChecked);
    if (isChecked) onNext();
  };
  return (
    <>
      <RecordTable
        caption={`${certificatesCount(people.length)} da rilasciare`}
        columns={columns}
        rows={people}
        rowKey={(person) => person.enrolmentId}
      />
      <Spaced>
        <FieldError
          id="controllo-errore"
          error={isMissing && !isChecked ? 'Conferma di aver controllato nomi e anteprima' : undefined}
        />
        <Choice
          type="checkbox"
          label="Ho controllato nomi e anteprima"
          checked={isChecked}
          aria-describedby={isMissing && !isChecked ? 'controllo-errore' : undefined}
          aria-invalid={isMissing && !isChecked ? true : undefined}
          onChange={(event) => setChecked(event.target.checked)}
        />
        <Cluster>
          <Button onClick={next}>{`Rilascia ${certificatesCount(people.length)}`}</Button>
          <Button kind="secondary" onClick={onBack}>
            Torna indietro
          </Button>
        </Cluster>
      </Spaced>
    </>
  );
}
