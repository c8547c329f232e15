import { type ReportListView, type ReportView, spellQuote } from '@lumit/annotations/domain';
import { Link } from 'react-router';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/page-shapes';
import { OwnNote } from '../../ui/paragraph-tools';
import { Time } from '../../ui/time';
import { useCloseReport } from './annotations.queries';

interface ReportListProps extends ReportListView {
  editionId: string;
}

/** Errors that learners told about: the open ones, then those that were seen to. */
export function ReportList({ editionId, items }: ReportListProps) {
  const open = items.filter(({ closedAt }) => closedAt === null);
  const closed = items.filter(({ closedAt }) => closedAt !== null);
  if (items.length === 0)
    return (
      <EmptyState>Nessuna segnalazione. Quando un partecipante segnala un errore, lo trovi qui.</EmptyState>
    );
  return (
    <>
      <Section title={`Da guardare (${open.length})`}>
        {open.length === 0 ? <p>Tutto in ordine.</p> : null}
        {open.map((report) => (
          <Report key={report.id} editionId={editionId} report={report} />
        ))}
      </Section>
      {closed.length > 0 ? (
        <Section title={`Chiuse (${closed.length})`}>
          {closed.map((report) => (
            <Report key={report.id} editionId={editionId} report={report} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

function Report({ editionId, report }: { editionId: string; report: ReportView }) {
  const close = useCloseReport(editionId);
  const { lesson, version, block, quote, text, reporter, createdAt, closedAt } = report;
  return (
    <OwnNote
      label={
        <>
          <Link to={`/corso/${lesson.code}#p${block}`}>{`${lesson.code} ${lesson.title}`}</Link>
          {` · ${reporter} · `}
          <Time value={createdAt} as="short" />
          {version < lesson.version ? ' · la lezione è cambiata dopo la segnalazione' : null}
        </>
      }
      quote={spellQuote(quote)}
      action={
        closedAt ? (
          <Badge status="done">Chiusa</Badge>
        ) : (
          <Button small kind="secondary" busy={close.isPending} onClick={() => close.mutate(report.id)}>
            Segna come chiusa
          </Button>
        )
      }
    >
      {text}
      {close.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(close.error).join(' ')}
        </Alert>
      ) : null}
    </OwnNote>
  );
}
