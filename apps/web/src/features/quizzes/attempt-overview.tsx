import { useState } from 'react';
import { countOf, formatTimeWithSeconds, plural } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Dialog } from '../../ui/dialog';
import { Cluster, FormPage, PlainList, Row, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';
import { leftWords } from './attempt-clock';
import { useLaterMarks } from './attempt-flags';
import type { AttemptWork } from './attempt-work';
import { attemptParts, partState, questionAddress, type AttemptPart } from './attempt-parts';
import { listNumbers } from './question-words';

/** What is missing before handing in, question by question, and the one button that hands in. */
export function AttemptOverview({ work }: { work: AttemptWork }) {
  const { attempt, snapshot, submission, submit } = work;
  const { marked } = useLaterMarks(attempt.id);
  const [isAsking, setAsking] = useState(false);
  const parts = attemptParts(attempt, snapshot, marked);
  const missing = parts.filter((part) => !part.isAnswered);
  const isSending = submission.kind === 'sending';
  const handIn = () => {
    setAsking(false);
    submit();
  };
  return (
    <FormPage>
      {submission.kind === 'failed' ? (
        <Alert kind="danger" title="Il test non è ancora consegnato" inserted focused>
          {submission.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Alert>
      ) : null}
      <PageTitle>Prima di consegnare</PageTitle>
      <Missing parts={parts} />
      <PlainList label="Domande">
        {parts.map((part) => (
          <li key={part.key}>
            <Row>
              <TextLink
                to={questionAddress(attempt.id, part.number)}
                name={`Domanda ${part.number}, ${partState(part)}`}
              >
                {`Domanda ${part.number}`}
              </TextLink>
              <PartBadges part={part} />
            </Row>
          </li>
        ))}
      </PlainList>
      <Spaced>
        <p>{savedWords(work)}</p>
      </Spaced>
      <Cluster>
        <Button busy={isSending} onClick={() => (missing.length > 0 ? setAsking(true) : handIn())}>
          Consegna il test
        </Button>
        <ButtonLink kind="secondary" to={questionAddress(attempt.id, missing[0]?.number ?? 1)}>
          Torna alle domande
        </ButtonLink>
      </Cluster>
      {isSending && submission.unsaved > 0 ? (
        <p role="status">
          Invio{' '}
          {plural(submission.unsaved, 'dell’ultima risposta', `delle ultime ${submission.unsaved} risposte`)}…
        </p>
      ) : null}
      <Dialog
        open={isAsking}
        title={`Consegni con ${countOf(missing.length, 'domanda', 'domande')} senza risposta?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={handIn}>Consegna il test</Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              Torna alle domande
            </Button>
          </>
        }
      >
        Dopo la consegna non puoi cambiare le risposte.
      </Dialog>
    </FormPage>
  );
}

function Missing({ parts }: { parts: readonly AttemptPart[] }) {
  const numbers = (some: (part: AttemptPart) => boolean) => parts.filter(some).map((part) => part.number);
  const blank = numbers((part) => !part.isAnswered);
  const later = numbers((part) => part.isForLater);
  const doubtful = numbers((part) => part.isDoubtful);
  if (blank.length + later.length + doubtful.length === 0) return <p>Hai risposto a tutte le domande.</p>;
  return (
    <Alert kind="info">
      {blank.length > 0 ? (
        <p>
          {countOf(blank.length, 'domanda', 'domande')} senza risposta: {listNumbers(blank)}
        </p>
      ) : null}
      {later.length > 0 ? (
        <p>
          {countOf(later.length, 'segnata', 'segnate')} per dopo: {listNumbers(later)}
        </p>
      ) : null}
      {doubtful.length > 0 ? (
        <p>
          {countOf(doubtful.length, 'numero', 'numeri')} da chiarire: {listNumbers(doubtful)}. Così non{' '}
          {plural(doubtful.length, 'prende', 'prendono')} punti.
        </p>
      ) : null}
    </Alert>
  );
}

function PartBadges({ part }: { part: AttemptPart }) {
  return (
    <Cluster>
      {part.isForLater ? (
        <Badge status="neutral" icon="it-bookmark">
          Per dopo
        </Badge>
      ) : null}
      {part.isDoubtful ? <Badge status="attention">Da chiarire</Badge> : null}
      {!part.isAnswered ? (
        <Badge status="neutral">Da rispondere</Badge>
      ) : part.isWaiting ? (
        <Badge status="attention">Da salvare</Badge>
      ) : (
        <Badge status="done">Salvata</Badge>
      )}
    </Cluster>
  );
}

function savedWords({ snapshot, secondsLeft }: AttemptWork): string {
  const { waiting, savedAt } = snapshot;
  const saved =
    waiting.length > 0
      ? `${countOf(waiting.length, 'risposta', 'risposte')} da salvare: ${plural(waiting.length, 'parte', 'partono')} con la consegna.`
      : savedAt
        ? `Tutto salvato alle ${formatTimeWithSeconds(savedAt)}.`
        : '';
  return `${saved}${secondsLeft === null ? '' : ` Restano ${leftWords(secondsLeft)}.`}`.trim();
}
