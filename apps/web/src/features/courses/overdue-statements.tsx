import type { OverdueView } from '@lumit/shared';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { OutsideLink } from '../../ui/outside-link';

/** Above a text: what it says that had a last day which is over, with what to check. Nothing while every day is to come. */
export function OverdueStatements({ overdue }: { overdue: readonly OverdueView[] }) {
  if (overdue.length === 0) return null;
  return (
    <Alert
      kind="warning"
      title={
        overdue.length === 1
          ? 'Un termine è passato: controlla prima di usarlo'
          : 'Alcuni termini sono passati: controlla prima di usarli'
      }
    >
      <ul>
        {overdue.map((statement) => (
          <li key={`${statement.anchor} ${statement.on} ${statement.text}`}>
            <OverdueStatement statement={statement} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function OverdueStatement({
  statement: { anchor, text, on, then, reference, looked },
}: {
  statement: OverdueView;
}) {
  return (
    <>
      {anchor ? <Link to={`#${anchor}`}>{`«${text}»`}</Link> : `«${text}»`}
      {`. Termine passato il ${formatDate(on)}. `}
      {looked ? `Controllato il ${formatDate(looked.on)}: ${withStop(looked.found)} ` : null}
      {`${withStop(then)} `}
      {reference ? <OutsideLink to={reference.href}>{reference.citation}</OutsideLink> : null}
    </>
  );
}

const withStop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
