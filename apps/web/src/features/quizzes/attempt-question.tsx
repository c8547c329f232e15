import { kindOf } from '@lumit/quizzes/domain';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Cluster, ListPage, Spaced, TwoColumns } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { QuestionNumbers } from '../../ui/question-numbers';
import { useLaterMarks } from './attempt-flags';
import type { AttemptWork } from './attempt-work';
import { attemptParts, numberedParts, questionAddress, SIGN_LEGEND } from './attempt-parts';
import { QuestionField } from './question-field';
import { isBlank } from './question-words';

/** One question with its answer, the way on and back, and the numbers of all. */
export function AttemptQuestion({ work, number }: { work: AttemptWork; number: number }) {
  const { attempt, snapshot, change } = work;
  const { marked, toggle } = useLaterMarks(attempt.id);
  const question = attempt.questions[number - 1];
  if (!question) return null;
  const count = attempt.questions.length;
  const answer = snapshot.answers.get(question.key)?.value;
  const isForLater = marked.includes(question.key);
  const overview = `/tentativi/${attempt.id}/riepilogo`;
  return (
    <ListPage>
      <TwoColumns
        aside={
          <QuestionNumbers
            title="Domande"
            parts={numberedParts(attempt.id, attemptParts(attempt, snapshot, marked), number)}
            legend={SIGN_LEGEND}
          />
        }
      >
        <PageTitle documentTitle={`Domanda ${number} di ${count}, ${attempt.quizTitle}`}>
          {`Domanda ${number} di ${count}`}
        </PageTitle>
        <AnswerNotices work={work} questionKey={question.key} />
        <QuestionField
          key={question.key}
          question={question}
          answer={answer}
          onAnswer={(value) => change(question.key, value)}
        />
        <Cluster>
          {number < count ? (
            <ButtonLink to={questionAddress(attempt.id, number + 1)}>Avanti</ButtonLink>
          ) : null}
          {number > 1 ? (
            <ButtonLink kind="secondary" to={questionAddress(attempt.id, number - 1)}>
              Indietro
            </ButtonLink>
          ) : null}
          <Button
            kind="secondary"
            icon="it-bookmark"
            aria-pressed={isForLater}
            onClick={() => toggle(question.key)}
          >
            Segna per dopo
          </Button>
          {isBlank(question, answer) ? null : (
            <Button kind="link" onClick={() => change(question.key, kindOf(question).blank)}>
              Cancella la risposta
            </Button>
          )}
        </Cluster>
        <Spaced>
          <ButtonLink kind={number === count ? 'primary' : 'secondary'} to={overview}>
            Riepilogo e consegna
          </ButtonLink>
        </Spaced>
      </TwoColumns>
    </ListPage>
  );
}

/** What happened to this answer elsewhere, or why the server cannot take it. */
function AnswerNotices({ work: { snapshot }, questionKey }: { work: AttemptWork; questionKey: string }) {
  if (snapshot.overtaken.includes(questionKey))
    return (
      <Alert kind="info" inserted>
        A questa domanda c’è una risposta più recente, data da un’altra scheda o da un altro dispositivo: ora
        vedi quella.
      </Alert>
    );
  if (snapshot.refused.includes(questionKey))
    return (
      <Alert kind="warning" inserted>
        Questa risposta non si può salvare così com’è. Rispondi di nuovo.
      </Alert>
    );
  return null;
}
