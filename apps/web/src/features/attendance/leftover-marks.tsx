import type { RollView } from '@lumit/attendance/domain';
import { useMe } from '../../lib/session';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { KIND_WORDS } from './status-words';
import { nameOfRow } from './use-roll';
import { useRollQueue } from './use-roll-queue';

/** Marks of this device that came after somebody had closed the register, or cancelled the class session: nothing of them is in it. */
export function LeftoverMarks({ roll }: { roll: RollView }) {
  const me = useMe();
  const [queue, { marks }] = useRollQueue(me?.person.id ?? '', roll.classSession.id);
  const left = roll.people.filter(({ enrolmentId }) => marks.has(enrolmentId));
  if (left.length === 0) return null;
  const isCancelled = roll.classSession.phase === 'cancelled';
  return (
    <Alert
      kind="warning"
      inserted
      title={`${isCancelled ? 'L’incontro è stato annullato' : 'L’appello è stato chiuso'} prima che arrivassero queste presenze`}
    >
      <ul>
        {left.map((row) => (
          <li key={row.enrolmentId}>
            <bdi>{nameOfRow(row)}</bdi>:{' '}
            {KIND_WORDS[marks.get(row.enrolmentId)?.mark.kind ?? 'unset'].toLowerCase()}
          </li>
        ))}
      </ul>
      {isCancelled ? null : <p>Se servono, registrale con «Rettifica».</p>}
      <Button kind="secondary" onClick={() => left.forEach(({ enrolmentId }) => queue.drop(enrolmentId))}>
        Togli questo avviso
      </Button>
    </Alert>
  );
}
