import type { RankingView } from '@lumit/applications/domain';
import { countOf, plural } from '../../../lib/format';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { promotedWords } from './application-words';
import { useFillSeats } from './office-applications.queries';

/** Seats that nobody has while somebody waits: after more seats, or who left by another way. */
export function FillSeats({
  ranking,
  onFilled,
}: {
  ranking: RankingView;
  onFilled: (words: string) => void;
}) {
  const fill = useFillSeats(ranking.edition.id);
  const seats = ranking.seatsForWaiting;
  if (seats === 0) return null;
  return (
    <Alert kind="info" title={`${countOf(seats, 'posto libero', 'posti liberi')} per la lista d’attesa`}>
      {fill.error ? <p role="alert">{sentencesFor(fill.error).join(' ')}</p> : null}
      <Button
        busy={fill.isPending}
        onClick={() =>
          fill.mutate(undefined, { onSuccess: ({ promoted }) => onFilled(promotedWords(promoted)) })
        }
      >
        {`Ammetti ${plural(seats, 'la prima', `le prime ${seats}`)} in lista`}
      </Button>
    </Alert>
  );
}
