import { useEffect, useRef } from 'react';
import { announce } from '../ui/live-regions';
import type { OutageLog, QueueState } from './outage';

interface OutageWords {
  /** Said, urgently, while sending fails: once, and again to who comes back to the page. Taken back when it ends. */
  failing: string;
  /** Said when all that waited has gone. */
  ended: (keys: readonly string[]) => string;
}

/** Says to screen readers that work waits on the device, and later what has been sent. */
export function useOutageNews(log: OutageLog, state: QueueState, { failing, ended }: OutageWords): void {
  const takeBack = useRef<() => void>(undefined);
  const notAnyMore = () => {
    takeBack.current?.();
    takeBack.current = undefined;
  };
  useEffect(() => {
    const sent = log.hear(state);
    if (log.isOut) takeBack.current ??= announce(failing, 'alert');
    else notAnyMore();
    if (sent) announce(ended(sent));
  });
  useEffect(() => notAnyMore, []);
}
