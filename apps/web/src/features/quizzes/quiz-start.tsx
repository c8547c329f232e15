import type { QuizStartView } from '@lumit/quizzes/domain';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDateTime, formatShare } from '../../lib/format';
import { sentenceFor, sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { DefinitionList } from '../../ui/definition-list';
import { Dialog } from '../../ui/dialog';
import { Cluster, FormPage, PlainList, Row, Section, Stack } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';
import { leftWords } from './attempt-clock';
import { DeviceCheck } from './device-check';
import { markWords } from './mark-words';
import { useBeginAttempt } from './quizzes.queries';
import { quizFacts } from './quiz-facts';

/** What a test is for, where its name does not say it. */
const LEADS: Readonly<Partial<Record<QuizStartView['kind'], string>>> = {
  entry: 'Serve a te, per capire da dove partire: alla fine vedi, modulo per modulo, che cosa ripassare.',
  final: 'Riguarda tutto il corso: le domande sono distribuite fra i moduli.',
};

interface QuizStartProps {
  editionId: string;
  quiz: QuizStartView;
  /** Loads all that the test needs on this device. */
  onPrepare: () => Promise<unknown>;
}

/** All the rules before the start, what stands against it, and the attempts so far. */
export function QuizStart({ editionId, quiz, onPrepare }: QuizStartProps) {
  const navigate = useNavigate();
  const begin = useBeginAttempt(editionId, quiz.code, onPrepare);
  // Ahead of the start, so that it does not wait; what fails now is tried again then.
  useEffect(() => {
    onPrepare().catch(() => undefined);
  }, [onPrepare]);
  const [isAsking, setAsking] = useState(false);
  const start = () => {
    setAsking(false);
    begin.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/tentativi/${id}`) });
  };
  return (
    <FormPage>
      {begin.error ? (
        <Alert kind="danger" title="Il test non è iniziato" inserted focused>
          {sentencesFor(begin.error).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Alert>
      ) : null}
      <PageTitle lead={LEADS[quiz.kind]}>{quiz.title}</PageTitle>
      <DefinitionList facts={quizFacts(quiz)} />
      <Stack>
        <WayIn
          quiz={quiz}
          isStarting={begin.isPending}
          onStart={() => (quiz.limitSeconds === null ? start() : setAsking(true))}
        />
        <DeviceCheck editionId={editionId} code={quiz.code} />
        <FinishedAttempts quiz={quiz} />
      </Stack>
      <Dialog
        open={isAsking}
        title="Il tempo parte adesso e non si ferma."
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={start}>Inizia</Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              Non ancora
            </Button>
          </>
        }
      >
        {`Hai ${Math.round(((quiz.limitSeconds ?? 0) + quiz.extraSeconds) / 60)} minuti. Se chiudi la pagina il tempo continua: quando torni, riprendi da dove eri.`}
      </Dialog>
    </FormPage>
  );
}

interface WayInProps {
  quiz: QuizStartView;
  isStarting: boolean;
  onStart: () => void;
}

function WayIn({ quiz, isStarting, onStart }: WayInProps) {
  const { openAttempt, blockers } = quiz;
  if (openAttempt) {
    const seconds =
      openAttempt.deadline && Math.ceil((Date.parse(openAttempt.deadline) - Date.parse(quiz.now)) / 1_000);
    const words = seconds && seconds > 0 ? `Riprendi: restano ${leftWords(seconds)}` : 'Riprendi';
    return (
      <Cluster>
        <ButtonLink to={`/tentativi/${openAttempt.id}`}>{words}</ButtonLink>
      </Cluster>
    );
  }
  if (blockers.length > 0)
    return (
      <Alert kind="info" title="Adesso non puoi iniziare">
        <ul>
          {blockers.map((blocker) => (
            <li key={blocker.code}>{sentenceFor(blocker)}</li>
          ))}
        </ul>
      </Alert>
    );
  return (
    <Cluster>
      <Button busy={isStarting} onClick={onStart}>
        Inizia il test
      </Button>
      <ButtonLink kind="secondary" to="/corso">
        Torna al corso
      </ButtonLink>
    </Cluster>
  );
}

/** An entry test has no pass: null. */
const passedWords = (passed: boolean | null) =>
  passed === null ? '' : passed ? 'Superato: ' : 'Non ancora: ';

function FinishedAttempts({ quiz: { finished } }: { quiz: QuizStartView }) {
  if (finished.length === 0) return null;
  return (
    <Section title="I tuoi tentativi">
      <PlainList>
        {finished.map(({ id, number, finishedAt, mark, passed, toBeMarked }) => (
          <li key={id}>
            <Row>
              <TextLink to={`/tentativi/${id}/esito`} name={`Tentativo ${number}, vedi l’esito`}>
                {`Tentativo ${number}`}
              </TextLink>
              <span>
                {formatDateTime(finishedAt)}
                {mark ? `. ${passedWords(passed)}${markWords(mark)}` : null}
                {mark ? ` (${formatShare(mark.earned, mark.possible)})` : '. Consegnato'}
                {toBeMarked ? ', da valutare' : null}
              </span>
            </Row>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
