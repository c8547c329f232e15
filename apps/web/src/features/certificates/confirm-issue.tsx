import type { IssueCandidate } from '@lumit/certificates/domain';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useStartIssueRun } from './certificates.queries';
import { certificatesCount } from './issue-steps';

interface ConfirmIssueProps {
  editionId: string;
  rulesVersion: number;
  people: readonly IssueCandidate[];
  onClose: () => void;
  onStarted: (runId: string) => void;
}

/** Step 3: the act that cannot be undone, with its number of documents and what follows. */
export function ConfirmIssue({ editionId, rulesVersion, people, onClose, onStarted }: ConfirmIssueProps) {
  const start = useStartIssueRun(editionId);
  const confirm = async () => {
    const items = people.map(({ enrolmentId, kind }) => ({ enrolmentId, kind }));
    await start.mutateAsync({ rulesVersion, items }).then(
      ({ runId }) => onStarted(runId),
      () => undefined,
    );
  };
  return (
    <Dialog
      open
      title={`Rilasciare ${certificatesCount(people.length)}?`}
      onClose={onClose}
      actions={
        <>
          <Button busy={start.isPending} onClick={() => void confirm()}>
            {`Rilascia ${certificatesCount(people.length)}`}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>
        Ogni attestato riceve un numero che non si può riusare, e chi lo riceve viene avvisato per email. Per
        annullarlo si può solo revocarlo.
      </p>
      {start.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(start.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
