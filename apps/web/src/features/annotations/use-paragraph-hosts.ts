import { quoteOf } from '@lumit/annotations/domain';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { BETWEEN_PARAGRAPHS, paragraphsOf } from '../courses/paragraphs';

/** A paragraph that can carry an annotation, and the place after it where its tools stand. */
export interface ParagraphHost {
  block: number;
  quote: string;
  paragraph: HTMLElement;
  host: HTMLElement;
}

/** Makes room after each paragraph of the text; headings carry nothing. `html` is the text: another one makes other places. */
export function useParagraphHosts(
  text: RefObject<HTMLElement | null>,
  html: string,
): readonly ParagraphHost[] {
  const [hosts, setHosts] = useState<readonly ParagraphHost[]>([]);
  useLayoutEffect(() => {
    const made = text.current ? hostsIn(text.current) : [];
    setHosts(made);
    return () => made.forEach(({ host }) => host.remove());
  }, [text, html]);
  return hosts;
}

/** Without what a passed date adds to it: the words of the text stay the same on every day. */
function ownTextOf(paragraph: HTMLElement): string {
  if (!paragraph.querySelector('.scade-nota')) return paragraph.textContent ?? '';
  const copy = paragraph.cloneNode(true) as HTMLElement;
  for (const note of copy.querySelectorAll('.scade-nota')) note.remove();
  return copy.textContent ?? '';
}

function hostsIn(text: HTMLElement): ParagraphHost[] {
  return paragraphsOf(text).flatMap((paragraph, place) => {
    const quote = quoteOf(ownTextOf(paragraph));
    if (/^H[1-6]$/.test(paragraph.tagName) || !quote) return [];
    const host = document.createElement('div');
    host.setAttribute(BETWEEN_PARAGRAPHS, '');
    paragraph.after(host);
    return [{ block: place + 1, quote, paragraph, host }];
  });
}
