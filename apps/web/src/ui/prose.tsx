import type { Ref } from 'react';

interface ProseProps {
  /** HTML that the server sanitised when it imported the content; the only HTML that is ever shown as such. */
  html: string;
  ref?: Ref<HTMLDivElement>;
}

/** Stored text of a lesson or a question. */
export function Prose({ html, ref }: ProseProps) {
  return <div ref={ref} className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
