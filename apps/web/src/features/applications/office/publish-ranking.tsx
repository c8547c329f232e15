import type { RankingView } from '@lumit/applications/domain';
import { useState } from 'react';
import { countOf } from '../../../lib/format';
import { sentenceFor, sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Cluster } from '../../../ui/page-shapes';
import { TextLink } from '../../../ui/text-link';
import { applicationsAddress, countsInWords } from './application-words';
import { usePublish } from './office-applications.queries';

interface PublishRankingProps {
  ranking: RankingView;
  onPublished: (words: string) => void;
}

/** Publishes what stands on the page, after a last look; what is in the way stands in the place of the button. */
export function PublishRanking({ ranking, onPublished }: PublishRankingProps) {
  const [asked, setAsked] = useState(false);
  const publish = usePublish(ranking.edition.id);
  const { toPublish, blockers, edition } = ranking;
  const all = toPublish.admitted + toPublish.waiting + toPublish.rejected;
  const counts = countsInWords(toPublish);
  if (blockers.length > 0 && (all > 0 || ranking.unevaluated > 0))
    return (
      <Alert kind="info" title="La graduatoria non si può ancora pubblicare">
        <ul>
          {blockers.map((refusal) => (
            <li key={refusal.code}>
              {sentenceFor(refusal)}{' '}
              {refusal.code === 'ranking.not_evaluated' ? (
                <TextLink to={`${applicationsAddress(edition.id, 'domande')}?is=to_evaluate`}>
                  Vai alle domande da valutare
                </TextLink>
              ) : null}
            </li>
          ))}
        </ul>
      </Alert>
    );
  if (all === 0) return null;
  const confirm = () =>
    publish.mutate(ranking.fingerprint, {
      onSuccess: ({ published }) => {
        setAsked(false);
        onPublished(doneWords(published));
      },
      onError: () => setAsked(false),
    });
  return (
    <>
      {publish.error ? (
        <Alert kind="warning" inserted focused>
          {sentencesFor(publish.error).join(' ')}
        </Alert>
      ) : null}
      <Cluster>
        <Button onClick={() => setAsked(true)}>{`Pubblica ${counts}`}</Button>
      </Cluster>
      <Dialog
        open={asked}
        title={`Pubblicare l’esito di ${countOf(all, 'domanda', 'domande')}?`}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button busy={publish.isPending} onClick={confirm}>
              {`Pubblica ${counts}`}
            </Button>
            <Button kind="secondary" onClick={() => setAsked(false)}>
              Torna indietro
            </Button>
          </>
        }
      >
        <p>
          Ogni persona riceve un’email con il suo esito. Chi è ammesso entra nell’edizione e, se non ha un
          account, trova il collegamento per scegliere la password.
        </p>
        <p>
          Dopo la pubblicazione punti, posti e motivi non si cambiano più. Se un posto si libera, passa da
          solo alla prima domanda in lista d’attesa.
        </p>
      </Dialog>
    </>
  );
}

const doneWords = (published: RankingView['toPublish']) => {
  const counts = countsInWords(published);
  return counts === ''
    ? 'La graduatoria era già pubblicata: nessuno è stato avvisato due volte.'
    : `Graduatoria pubblicata: ${counts}. Le email partono entro pochi minuti.`;
};
