import type { EditionMove, EditionSetUp } from '@lumit/editions/domain';
import { useState } from 'react';
import { formatDateTime } from '../../lib/format';
import { sentenceFor, sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { DefinitionList } from '../../ui/definition-list';
import { Stack } from '../../ui/page-shapes';
import { MOVES, STATES } from './edition-words';
import { useMoveEdition } from './editions.queries';

/** Where an edition stands, since when, and what may be done with it; what is in the way stands under its button. */
export function EditionStateCard({
  setUp,
  onDone,
}: {
  setUp: EditionSetUp;
  onDone: (words: string) => void;
}) {
  const move = useMoveEdition(setUp.id);
  const [stopped, setStopped] = useState<EditionMove | null>(null);
  const press = (what: EditionMove, isFree: boolean) => {
    if (!isFree) return setStopped(what);
    setStopped(null);
    move.mutate(
      { version: setUp.version, move: what },
      { onSuccess: () => onDone(MOVES[what].done), onError: () => undefined },
    );
  };
  return (
    <Stack>
      <DefinitionList
        facts={[
          { term: 'Stato', value: STATES[setUp.state].word },
          { term: 'Aperta il', value: since(setUp.openedAt) },
          { term: 'Chiusa il', value: since(setUp.closedAt) },
          { term: 'In archivio dal', value: setUp.state === 'archived' ? since(setUp.archivedAt) : null },
          { term: 'Ultima modifica', value: lastChange(setUp) },
        ]}
      />
      {move.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(move.error).join(' ')}
        </Alert>
      ) : null}
      {setUp.moves.map(({ move: what, blockers }, place) => (
        <div key={what}>
          <Button
            kind={place === 0 && blockers.length === 0 ? 'primary' : 'secondary'}
            busy={move.isPending && move.variables?.move === what}
            onClick={() => press(what, blockers.length === 0)}
          >
            {MOVES[what].button}
          </Button>
          <p className="mt-2">{MOVES[what].means}</p>
          {blockers.length > 0 ? (
            <div role={stopped === what ? 'alert' : undefined}>
              <p className="mb-0">Prima:</p>
              <ul aria-label={`Che cosa manca: ${MOVES[what].button}`}>
                {blockers.map((refusal) => (
                  <li key={refusal.code}>{sentenceFor(refusal)}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      ))}
    </Stack>
  );
}

const since = (instant: string | null) => (instant === null ? null : formatDateTime(instant));

function lastChange({ changedAt, changedBy }: EditionSetUp): string | null {
  if (changedAt === null) return null;
  return changedBy === null ? formatDateTime(changedAt) : `${formatDateTime(changedAt)}, ${changedBy}`;
}
