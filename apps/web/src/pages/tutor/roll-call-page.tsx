import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { rollQuery } from '../../features/attendance/attendance.queries';
import { RollCall } from '../../features/attendance/roll-call';
import { Loaded } from '../../lib/loaded';

const REFRESH_MS = 15_000;

/** S-24: the roll of a class session. */
export function RollCallPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...rollQuery(id), refetchInterval: REFRESH_MS });
  const { dataUpdatedAt } = query;
  return (
    <Loaded query={query}>
      {(roll) => <RollCall roll={roll} serverNow={() => Date.now() + Date.parse(roll.now) - dataUpdatedAt} />}
    </Loaded>
  );
}
