import { useEffect, useRef, useState } from 'react';

/**
 * One page at a time works on an attempt: the last one opened tells the others, which stop. `takeOver` makes this page the
 * one again. Where the browser has no channel between pages, revisions alone keep order.
 */
export function useOnlyTab(attemptId: string): { isElsewhere: boolean; takeOver: () => void } {
  const [isElsewhere, setElsewhere] = useState(false);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const line = new BroadcastChannel(`lumit.attempt.${attemptId}`);
    channel.current = line;
    line.onmessage = () => setElsewhere(true);
    line.postMessage('here');
    return () => line.close();
  }, [attemptId]);
  const takeOver = () => {
    channel.current?.postMessage('here');
    setElsewhere(false);
  };
  return { isElsewhere, takeOver };
}
