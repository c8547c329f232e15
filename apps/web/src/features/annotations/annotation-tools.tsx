import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-regions';
import type { LessonPlace } from '../enrolments/enrolments.queries';
import { lessonAnnotationsQuery, useBookmark } from './annotations.queries';

interface AnnotationToolsProps {
  place: LessonPlace;
  active: boolean;
  onActive: (active: boolean) => void;
}

/** The reader's own tools beside text size and print: a bookmark, and the tools under each paragraph. */
export function AnnotationTools({ place, active, onActive }: AnnotationToolsProps) {
  const { data } = useQuery(lessonAnnotationsQuery(place));
  const bookmark = useBookmark(place);
  const bookmarked = data?.bookmarked ?? false;
  const toggle = () =>
    bookmark.mutate(!bookmarked, {
      onSuccess: () => announce(bookmarked ? 'Segnalibro tolto' : 'Segnalibro messo'),
      onError: () => announce('Il segnalibro non è stato salvato. Riprova.', 'alert'),
    });
  return (
    <>
      <Button kind="secondary" small icon="it-bookmark" aria-pressed={bookmarked} onClick={toggle}>
        {bookmarked ? 'Con segnalibro' : 'Segnalibro'}
      </Button>
      <Button kind="secondary" small icon="it-note" aria-pressed={active} onClick={() => onActive(!active)}>
        Appunti
      </Button>
    </>
  );
}
