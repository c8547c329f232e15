import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { askBeforeReload } from '../../lib/fresh-start';
import { meQuery } from '../../lib/session';
import { onSessionRenewal } from '../../lib/session-events';
import { mergeChange, rollQuery, sendMark } from './attendance.queries';
import { deviceStore } from './queue-store';
import { type QueueSnapshot, RollQueue } from './roll-queue';

/** One queue per client, tutor and class session: it goes on sending while its tutor looks at other pages. */
const queues = new WeakMap<QueryClient, Map<string, RollQueue>>();

function queueFor(queries: QueryClient, personId: string, classSessionId: string): RollQueue {
  const mine = queues.get(queries) ?? new Map<string, RollQueue>();
  queues.set(queries, mine);
  const key = `${personId} ${classSessionId}`;
  const known = mine.get(key);
  if (known) return known;
  const queue = new RollQueue({
    store: deviceStore(personId, classSessionId),
    maySend: () => queries.getQueryData(meQuery.queryKey)?.person.id === personId,
    send: async (enrolmentId, mark) => {
      await queries.cancelQueries({ queryKey: rollQuery(classSessionId).queryKey });
      return sendMark(classSessionId, enrolmentId, mark);
    },
    onSaved: (change) => mergeChange(queries, classSessionId, change),
  });
  mine.set(key, queue);
  askBeforeReload(() => queue.isSafe());
  return queue;
}

/** The queue of unsent marks of a class session, and what is in it now. */
export function useRollQueue(personId: string, classSessionId: string): [RollQueue, QueueSnapshot] {
  const queries = useQueryClient();
  const queue = useMemo(
    () => queueFor(queries, personId, classSessionId),
    [queries, personId, classSessionId],
  );
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot);
  useEffect(() => {
    const retry = () => queue.retry();
    retry();
    window.addEventListener('online', retry);
    const stopListening = onSessionRenewal(retry);
    return () => {
      window.removeEventListener('online', retry);
      stopListening();
    };
  }, [queue]);
  return [queue, snapshot];
}
