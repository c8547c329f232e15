import type { ClassSessionList } from '@lumit/attendance/domain';
import { Link } from 'react-router';
import { countOf } from '../../lib/format';
import { useMe } from '../../lib/session';
import { Alert } from '../../ui/alert';
import { nameOfClass, rollAddress } from './class-session-words';
import { deviceStore } from './queue-store';

/** Marks that wait on this device because the page was left before they could be sent. */
export function UnsentMarks({ classSessions }: Pick<ClassSessionList, 'classSessions'>) {
  const me = useMe();
  const waiting = classSessions
    .map((held) => ({ held, count: deviceStore(me?.person.id ?? '', held.id).read().size }))
    .filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <Alert kind="warning" title="Presenze non ancora inviate">
      <ul>
        {waiting.map(({ held, count }) => (
          <li key={held.id}>
            <Link to={rollAddress(held.id)}>{nameOfClass(held)}</Link>:{' '}
            {countOf(count, 'presenza in coda', 'presenze in coda')} su questo dispositivo
          </li>
        ))}
      </ul>
    </Alert>
  );
}
