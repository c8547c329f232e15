import type { TermView } from '@lumit/courses/domain';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { ForeignWords } from '../../ui/foreign-words';
import { Prose } from '../../ui/prose';
import { TermPopover } from '../../ui/term-popover';
import { languageName } from './language-name';

interface LessonTextProps {
  html: string;
  terms: readonly TermView[];
  ref?: Ref<HTMLDivElement>;
}

/** The text of a lesson; its glossary terms explain themselves on press. */
export function LessonText({ html, terms, ref }: LessonTextProps) {
  const text = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => text.current as HTMLDivElement, []);
  return (
    <>
      <Prose ref={text} html={html} />
      <TermPopover text={text}>
        {(key) => {
          const term = terms.find((one) => one.key === key);
          return term ? <Term term={term} /> : null;
        }}
      </TermPopover>
    </>
  );
}

function Term({ term }: { term: TermView }) {
  return (
    <>
      <p>
        <strong>{term.term}</strong>
        <br />
        {term.definition}
      </p>
      <ForeignWords
        words={Object.entries(term.words).map(([lang, word]) => ({
          lang,
          word,
          language: languageName(lang),
        }))}
      />
    </>
  );
}
