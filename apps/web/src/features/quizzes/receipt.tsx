import type { ReceiptView } from '@lumit/quizzes/domain';
import { countOf, formatDateTime, formatDayWithYear, formatTimeWithSeconds } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Code } from '../../ui/code';
import { DefinitionList } from '../../ui/definition-list';
import { Cluster, FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

const SHOWN_SIGNS = 10;

/** Short form of the receipt's hash, as the learner quotes it: "7F3A9B2C1D". */
export const receiptCode = (sha256: string) => sha256.slice(0, SHOWN_SIGNS).toUpperCase();

interface ReceiptProps {
  receipt: ReceiptView;
  /** Part of the answers arrived after the end. */
  isPartLate: boolean;
}

/** What was handed in and when; nothing of the mark. */
export function Receipt({ receipt, isPartLate }: ReceiptProps) {
  const { finishedAt, markFrom, attemptId, toBeMarked } = receipt;
  const title =
    receipt.closedBy === 'time'
      ? 'Tempo scaduto: abbiamo consegnato le tue risposte'
      : 'Hai consegnato il test';
  return (
    <FormPage>
      {isPartLate ? (
        <Alert kind="warning">
          Una parte delle risposte è arrivata dopo la fine: l’abbiamo conservata, ma non entra nel voto. Se è
          successo per un problema di rete, scrivi alla Segreteria.
        </Alert>
      ) : null}
      <PageTitle>{title}</PageTitle>
      <p>
        Consegnato alle <time dateTime={finishedAt}>{formatTimeWithSeconds(finishedAt)}</time> di{' '}
        {formatDayWithYear(finishedAt)} · {countOf(receipt.answered, 'risposta', 'risposte')} su{' '}
        {receipt.questionCount} · codice {receiptCode(receipt.sha256)}
      </p>
      {toBeMarked ? <p>{WAITS}</p> : null}
      {toBeMarked && markFrom === null ? null : <p>{markWhen(markFrom)}</p>}
      <Cluster>
        {markFrom === null ? (
          <ButtonLink to={`/tentativi/${attemptId}/esito`}>
            {toBeMarked ? 'Rivedi le tue risposte' : 'Vedi l’esito'}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="secondary" to="/corso">
          Torna al corso
        </ButtonLink>
        <Button kind="secondary" icon="it-print" onClick={() => window.print()}>
          Stampa la ricevuta
        </Button>
      </Cluster>
      <DefinitionList
        facts={[
          { term: 'Test', value: receipt.quizTitle },
          { term: 'Tentativo', value: receipt.number },
          { term: 'Impronta delle risposte (SHA-256)', value: <Code>{receipt.sha256}</Code> },
        ]}
      />
    </FormPage>
  );
}

const WAITS = 'Almeno una risposta la valuta una persona: il voto arriva dopo. Qui non devi fare altro.';

function markWhen(markFrom: ReceiptView['markFrom']): string {
  if (markFrom === null) return 'L’esito è pronto.';
  if (markFrom === 'never') return 'Questo test non mostra un esito.';
  return `L’esito arriva dopo la chiusura, ${formatDateTime(markFrom)}.`;
}
