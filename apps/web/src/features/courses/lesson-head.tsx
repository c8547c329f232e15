import type { LessonContentView } from '@lumit/courses/domain';
import type { ReactNode } from 'react';
import { Breadcrumb } from '../../ui/breadcrumb';
import { Button } from '../../ui/button';
import { LessonFacts } from '../../ui/lesson-layout';
import { PageTitle } from '../../ui/page-title';
import { type TextSize, TextSizeChoice } from '../../ui/text-size';
import { Time } from '../../ui/time';

interface LessonHeadProps {
  content: LessonContentView;
  textSize: TextSize;
  onTextSize: (size: TextSize) => void;
  /** More tools beside text size and print. */
  tools?: ReactNode;
  /** What a tool asks for next: right under them, so that a phone shows that the press did something. */
  hint?: ReactNode;
}

/** Where one is, the title, how long it takes, when its law was checked, and what it teaches. */
export function LessonHead({ content, textSize, onTextSize, tools, hint }: LessonHeadProps) {
  const { code, title, moduleCode, moduleTitle, minutes, checkedOn, version, objectives } = content;
  const parents = [
    { label: 'Corso', to: '/corso' },
    { label: `${moduleCode} ${moduleTitle}`, to: `/corso#${moduleCode}` },
  ];
  return (
    <>
      <Breadcrumb parents={parents} current={`${code} ${title}`} />
      <PageTitle>{`${code} ${title}`}</PageTitle>
      <LessonFacts
        tools={
          <>
            {tools}
            <TextSizeChoice value={textSize} onChange={onTextSize} />
            <Button kind="secondary" small icon="it-print" onClick={() => window.print()}>
              Stampa
            </Button>
          </>
        }
      >
        <span>{minutes} min</span>
        <span>
          verificata il <Time value={checkedOn} as="short" />
        </span>
        <span>versione {version}</span>
      </LessonFacts>
      {hint}
      <p>In questa lezione impari a:</p>
      <ul>
        {objectives.map((objective) => (
          <li key={objective}>{objective.charAt(0).toLowerCase() + objective.slice(1)}</li>
        ))}
      </ul>
    </>
  );
}
