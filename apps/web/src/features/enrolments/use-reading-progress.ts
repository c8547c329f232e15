import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import { paragraphsOf } from '../courses/paragraphs';
import { type LessonPlace, recordProgress } from './enrolments.queries';
import { ReadingLog } from './reading-log';

interface Reading {
  place: LessonPlace;
  version: number;
  /** False for who reads without being a learner of the edition. */
  records: boolean;
  /** The text with its numbered paragraphs. */
  text: RefObject<HTMLElement | null>;
  /** Something after the last paragraph: seeing it is reaching the end. */
  end: RefObject<HTMLElement | null>;
}

/** Tells the server that the lesson was opened, how far it was read and that its end was reached. */
export function useReadingProgress({
  place: { editionId, code },
  version,
  records,
  text,
  end,
}: Reading): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!records) return;
    const log = new ReadingLog((step, keepalive) =>
      recordProgress(queries, { editionId, code }, { ...step, version }, { keepalive }),
    );
    log.open();
    const stopWatching = watch(text.current, end.current, log);
    const leaving = () => {
      if (document.visibilityState === 'hidden') log.flush(true);
    };
    document.addEventListener('visibilitychange', leaving);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      stopWatching();
      log.close();
    };
  }, [queries, editionId, code, version, records, text, end]);
}

/** A paragraph is reached when it has come into the upper three quarters of the window. */
function watch(text: HTMLElement | null, end: HTMLElement | null, log: ReadingLog): () => void {
  if (typeof IntersectionObserver === 'undefined' || !text || !end) return () => undefined;
  const blocks = paragraphsOf(text);
  const paragraphs = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) log.reach(blocks.indexOf(target as HTMLElement) + 1);
    },
    { rootMargin: '0px 0px -25% 0px' },
  );
  const last = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) log.reachEnd();
  });
  blocks.forEach((block) => paragraphs.observe(block));
  last.observe(end);
  return () => {
    paragraphs.disconnect();
    last.disconnect();
  };
}
