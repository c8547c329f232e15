import type { ResultView } from '@lumit/quizzes/domain';
import { countOf, formatDateTime, formatDay, formatShare } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { ButtonLink } from '../../ui/button-link';
import { Cluster, ListPage, Section, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { markWords } from './mark-words';
import { ModuleMarks } from './module-marks';
import { ReviewedQuestionCard, reviewId } from './reviewed-question';

/** The mark in one sentence, the mistakes to jump to, then every question. */
export function AttemptResult({ result }: { result: ResultView }) {
  const { attemptId, questions } = result;
  return (
    <ListPage>
      <PageTitle
        documentTitle={`Esito, ${result.quizTitle}`}
        lead={`${result.quizTitle}, tentativo ${result.number}`}
      >
        {markSentence(result)}
      </PageTitle>
      <ToBeMarkedNotice result={result} />
      <NextTry result={result} />
      {result.modules ? <ModuleMarks kind={result.kind} modules={result.modules} /> : null}
      <SolutionNotice result={result} />
      <JumpList result={result} />
      <Spaced>
        <Cluster>
          {result.mayBegin ? <ButtonLink to={`/test/${result.quizCode}`}>Riprova il test</ButtonLink> : null}
          <ButtonLink kind={result.mayBegin ? 'secondary' : 'primary'} to="/corso">
            Torna al corso
          </ButtonLink>
          <ButtonLink kind="secondary" to={`/tentativi/${attemptId}/ricevuta`}>
            Ricevuta
          </ButtonLink>
        </Cluster>
      </Spaced>
      {questions.map((question, place) => (
        <ReviewedQuestionCard key={question.question.key} review={question} number={place + 1} />
      ))}
    </ListPage>
  );
}

/** "Superato: 10 su 12 (83,3%). Soglia 60%." or "Non ancora: 6 su 12 (50%). Soglia 60%." */
function markSentence({ kind, mark, passed, passMark, toBeMarked }: ResultView): string {
  if (toBeMarked) return 'Consegnato: il voto arriva dopo la valutazione';
  if (!mark) return 'Esito del test';
  const share = formatShare(mark.earned, mark.possible);
  if (kind === 'entry') return `Il tuo punto di partenza: ${markWords(mark)} (${share}).`;
  return `${passed ? 'Superato' : 'Non ancora'}: ${markWords(mark)} (${share}). Soglia ${passMark}%.`;
}

/** Why there is no mark yet. */
function ToBeMarkedNotice({ result: { toBeMarked } }: { result: ResultView }) {
  return toBeMarked ? (
    <Alert kind="info">
      Almeno una risposta la valuta una persona, che non l’ha ancora fatto. Finché manca, questo tentativo non
      ha un voto e non è né superato né da rifare.
    </Alert>
  ) : null;
}

function NextTry({ result }: { result: ResultView }) {
  const { passed, closed, attemptsLeft, nextAttemptFrom } = result;
  if (passed !== false) return null;
  if (closed) return <p>Il test è chiuso.</p>;
  if (attemptsLeft === 0) return <p>Non hai altri tentativi. Per una via d’uscita scrivi al tuo tutor.</p>;
  const count =
    attemptsLeft === null ? 'altri tentativi' : countOf(attemptsLeft, 'altro tentativo', 'altri tentativi');
  return (
    <p>
      {result.mayBegin || !nextAttemptFrom
        ? `Hai ${count}: puoi riprovare adesso.`
        : `Hai ${count}: potrai riprovare ${formatDateTime(nextAttemptFrom)}.`}
    </p>
  );
}

/** Which rule says when right answers are shown, and when the rest comes. */
function SolutionNotice({ result }: { result: ResultView }) {
  const { solutionFrom, explanations, mark, questions } = result;
  if (solutionFrom === null) return null;
  if (solutionFrom === 'never') return mark ? null : <p>Questo test non mostra le risposte giuste.</p>;
  const close = `il test chiude, ${formatDay(solutionFrom)}`;
  if (explanations !== 'when-settled')
    return <Alert kind="info">{`Vedrai le risposte giuste e le spiegazioni quando ${close}.`}</Alert>;
  const shown = questions.filter(({ explanation }) => explanation !== undefined).length;
  return (
    <Alert kind="info" title="Quando vedi le spiegazioni">
      {`Appena superi il test o finisci i tentativi; in ogni caso quando ${close}. Fino ad allora le stesse domande possono tornare: intanto vedi quali hai sbagliato e quale lezione rileggere.${shown > 0 ? ' Quelle delle domande che il test non fa più con queste parole le leggi già qui sotto.' : ''}`}
    </Alert>
  );
}

function JumpList({ result: { questions } }: { result: ResultView }) {
  const mistakes = questions.flatMap(({ verdict }, place) =>
    verdict !== undefined && verdict !== 'right' && verdict !== 'unmarked' ? [place + 1] : [],
  );
  if (mistakes.length === 0) return null;
  return (
    <Section title={`Vai agli errori (${mistakes.length})`}>
      <Cluster>
        {mistakes.map((number) => (
          <a key={number} href={`#${reviewId(number)}`}>
            Domanda {number}
          </a>
        ))}
      </Cluster>
    </Section>
  );
}
