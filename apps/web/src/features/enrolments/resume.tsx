import type { TocEntry } from '@lumit/prose/domain';
import type { LessonProgressView } from '@lumit/enrolments/domain';
import { type RefObject, useState } from 'react';
import { paragraphsOf } from '../courses/paragraphs';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ScreenOnly } from '../../ui/lesson-layout';
import { Cluster } from '../../ui/page-shapes';

/** The first paragraphs are on the screen anyway: only from here on it is worth offering to go back. */
const WORTH_RESUMING = 4;

interface ResumeProps {
  /** Progress as it was found when the page was opened. */
  progress: LessonProgressView;
  toc: readonly TocEntry[];
  text: RefObject<HTMLElement | null>;
}

/** "Riprendi da «…»": to the very paragraph where the reader was. Both choices make it disappear. */
export function Resume({ progress, toc, text }: ResumeProps) {
  const [isOver, setOver] = useState(false);
  const { anchor, reachedEnd, state } = progress;
  const heading = toc.filter(({ block }) => block <= anchor).at(-1);
  if (isOver || state === 'to-start' || state === 'done' || reachedEnd || anchor < WORTH_RESUMING || !heading)
    return null;

  const resume = () => {
    setOver(true);
    const paragraph = text.current && paragraphsOf(text.current)[anchor - 1];
    if (!paragraph) return;
    paragraph.setAttribute('tabindex', '-1');
    paragraph.focus({ preventScroll: true });
    paragraph.scrollIntoView({ block: 'start' });
  };
  return (
    <ScreenOnly>
      <Alert kind="info" title={`Riprendi da «${heading.title}»`}>
        <Cluster>
          <Button small onClick={resume}>
            Riprendi
          </Button>
          <Button small kind="secondary" onClick={() => setOver(true)}>
            Dall’inizio
          </Button>
        </Cluster>
      </Alert>
    </ScreenOnly>
  );
}
