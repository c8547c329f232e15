import type { IssueRunItem, IssueRunView } from '@lumit/certificates/domain';
import { useEffect, useRef, useState } from 'react';
import { sentenceFor, sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { announce } from '../../ui/live-regions';
import { Cluster, Section } from '../../ui/page-shapes';
import { ProgressBar } from '../../ui/progress-bar';
import { type Column, RecordTable } from '../../ui/record-table';
import { Steppers } from '../../ui/steppers';
import { Time } from '../../ui/time';
import { useResumeRun } from './certificates.queries';
import { ISSUE_STEPS } from './issue-steps';

const STALLED_AFTER_MS = 30_000;

const COLUMNS: readonly Column<IssueRunItem>[] = [
  { key: 'name', header: 'Nome', cell: (item) => <bdi>{item.name}</bdi> },
  { key: 'number', header: 'Numero', cell: (item) => (item.number ? `n. ${item.number}` : null) },
  { key: 'state', header: 'Esito', cell: (item) => <Outcome item={item} /> },
];

interface IssueProgressProps {
  editionId: string;
  run: IssueRunView;
}

/** Step 4: the run while it works and when it is done, with what became of each person. */
export function IssueProgress({ editionId, run }: IssueProgressProps) {
  useQuarterAnnouncements(run);
  return (
    <>
      <Steppers steps={ISSUE_STEPS} current={3} />
      <Section title="Rilascio">
        {run.finishedAt ? (
          <Finished run={run} />
        ) : (
          <ProgressBar
            words={`${run.done} di ${run.total}. Puoi chiudere la pagina: il rilascio continua.`}
            value={run.done}
            max={run.total}
          />
        )}
        <Again editionId={editionId} run={run} />
        <RecordTable
          caption="Esito per persona"
          columns={COLUMNS}
          rows={run.items}
          rowKey={(item) => item.enrolmentId}
        />
        <Cluster>
          <ButtonLink to="/attestati/registro">Vai al registro</ButtonLink>
        </Cluster>
      </Section>
    </>
  );
}

function Finished({ run }: { run: IssueRunView }) {
  const left = run.total - run.issued;
  const rest = left === 0 ? '' : left === 1 ? ' 1 non rilasciato.' : ` ${left} non rilasciati.`;
  return (
    <Alert
      kind={left === 0 ? 'success' : 'warning'}
    >{`Rilasciati ${run.issued} di ${run.total}.${rest}`}</Alert>
  );
}

/** For those that failed by our fault, and for a run that a stopped worker left behind. */
function Again({ editionId, run }: IssueProgressProps) {
  const resume = useResumeRun(editionId, run.id);
  const isStalled = useIsStalled(run.done);
  const failed = run.items.filter(({ state }) => state === 'failed').length;
  const waiting = run.finishedAt ? 0 : run.total - run.done;
  if (run.finishedAt ? failed === 0 : !isStalled) return null;
  const label = run.finishedAt
    ? `Riprova ${failed}`
    : `Riprendi: ${waiting} ${waiting === 1 ? 'resta' : 'restano'}, nessuno doppio`;
  return (
    <>
      <Button kind="secondary" busy={resume.isPending} onClick={() => resume.mutate()}>
        {label}
      </Button>
      {resume.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(resume.error).join(' ')}
        </Alert>
      ) : null}
    </>
  );
}

function Outcome({ item }: { item: IssueRunItem }) {
  if (item.state === 'pending') return <Badge status="neutral">In attesa</Badge>;
  if (item.state === 'issued') {
    return (
      <>
        <Badge status="done">Rilasciato</Badge>{' '}
        {item.finishedAt ? <Time value={item.finishedAt} as="seconds" /> : null}
      </>
    );
  }
  return (
    <>
      <Badge status="error">Non rilasciato</Badge>
      {item.refusals.map((refusal) => (
        <p key={refusal.code}>{sentenceFor(refusal)}</p>
      ))}
    </>
  );
}

/** Nothing has moved for half a minute: the worker may have been stopped. */
function useIsStalled(done: number): boolean {
  const [stalledAt, setStalledAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStalledAt(done), STALLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return stalledAt === done;
}

/** Says each quarter of the way once, and the end. */
function useQuarterAnnouncements({ done, total, issued, finishedAt }: IssueRunView): void {
  const said = useRef(0);
  const quarter = total === 0 ? 0 : Math.floor((done * 4) / total);
  useEffect(() => {
    if (quarter > said.current) {
      announce(finishedAt ? `Rilascio finito: ${issued} di ${total}` : `${done} di ${total}`);
      said.current = quarter;
    }
  }, [quarter, done, total, issued, finishedAt]);
}
