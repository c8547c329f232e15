import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-regions';
import type { LessonPlace } from '../enrolments/enrolments.queries';
import { lessonAnnotationsQuery, useBookmark } from './annotations.queries';

/** Which tools stand under each paragraph: none, or all of them, opened to take notes or to report an error. */
export type ParagraphTools = 'none' | 'notes' | 'report';

interface AnnotationToolsProps {
  place: LessonPlace;
  tools: ParagraphTools;
  onTools: (tools: ParagraphTools) => void;
}

/** The reader's own tools beside text size and print: a bookmark, and the tools under each paragraph. */
export function AnnotationTools({ place, tools, onTools }: AnnotationToolsProps) {
  const { data } = useQuery(lessonAnnotationsQuery(place));
  const bookmark = useBookmark(place);
  const bookmarked = data?.bookmarked ?? false;
  const takeBack = useRef<() => void>(undefined);
  const toggle = () => {
    takeBack.current?.();
    bookmark.mutate(!bookmarked, {
      onSuccess: () => void announce(bookmarked ? 'Segnalibro tolto' : 'Segnalibro messo'),
      onError: () => {
        takeBack.current = announce('Il segnalibro non è stato salvato. Riprova.', 'alert');
      },
    });
  };
  const pressing = (kind: ParagraphTools) => ({
    'aria-pressed': tools === kind,
    onClick: () => onTools(tools === kind ? 'none' : kind),
  });
  return (
    <>
      <Button kind="secondary" small icon="it-bookmark" aria-pressed={bookmarked} onClick={toggle}>
        {bookmarked ? 'Con segnalibro' : 'Segnalibro'}
      </Button>
      <Button kind="secondary" small icon="it-note" {...pressing('notes')}>
        Appunti
      </Button>
      <Button kind="secondary" small icon="it-warning-circle" {...pressing('report')}>
        Segnala un errore
      </Button>
    </>
  );
}

/** What to do next for who wants to report an error and does not know that it goes by paragraph. */
export function ReportHint({ tools }: { tools: ParagraphTools }) {
  if (tools !== 'report') return null;
  return (
    <Alert kind="info" inserted title="Scegli il paragrafo da correggere">
      Sotto ogni paragrafo trovi «Segnala un errore»: il tutor riceve la segnalazione con il testo del
      paragrafo.
    </Alert>
  );
}
