import { useEffect } from 'react';
import { announce } from '../ui/live-regions';
import type { OutageLog, QueueState } from './outage';

interface OutageWords {
  /** Said, urgently, when sending begins to fail. */
  began: string;
  /** Said when all that waited has gone. */
  ended: (keys: readonly string[]) => string;
}

/** Says to screen readers that work waits on the device, and later what has been sent. */
export function useOutageNews(log: OutageLog, state: QueueState, words: OutageWords): void {
  useEffect(() => {
    const news = log.hear(state);
    if (news?.kind === 'began') announce(words.began, 'alert');
    if (news?.kind === 'ended') announce(words.ended(news.keys));
  });
}
