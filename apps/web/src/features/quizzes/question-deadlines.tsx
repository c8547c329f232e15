import { ConfirmQuestion, type QuestionDeadlinesView } from '@lumit/quizzes/domain';
import { useState } from 'react';
import { formatDate } from '../../lib/format';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { OutsideLink } from '../../ui/outside-link';
import { PlainList, Section } from '../../ui/page-shapes';
import { Prose } from '../../ui/prose';
import { TextAreaField } from '../../ui/text-field';
import { Time } from '../../ui/time';
import { useConfirmQuestion } from './question-deadlines.queries';

type Question = QuestionDeadlinesView['questions'][number];
type Statement = Question['statements'][number];

/** Tests that cannot begin, for staff: which, and what is missing. */
export function BlockedTests({ blocked }: Pick<QuestionDeadlinesView, 'blocked'>) {
  if (blocked.length === 0) return null;
  return (
    <Alert
      kind="danger"
      title={
        blocked.length === 1 ? 'Un test non può iniziare' : `${blocked.length} test non possono iniziare`
      }
    >
      <ul>
        {blocked.map(({ code, title, needed, available }) => (
          <li key={code}>
            {`${title}: ne servono ${needed} domande, se ne possono fare ${available}. Conferma o fai correggere quelle ferme.`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Questions that rest on a day, those that are kept out first, each with what to check and the word that lets it in. */
export function QuestionDeadlines({
  editionId,
  questions,
}: {
  editionId: string;
  questions: readonly Question[];
}) {
  if (questions.length === 0) return null;
  return (
    <Section title={`Domande con un termine (${questions.length})`}>
      <p>
        Una domanda con il termine passato non si estrae più, finché qualcuno non la conferma. Conferma solo
        se vale ancora così com’è scritta; se non vale più, va corretta nei contenuti.
      </p>
      <PlainList>
        {questions
          .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
          .map((question) => (
            <li key={question.key}>
              <Prose html={question.stem} />
              <p>
                {`${question.key} · ${question.quizzes.map(({ title }) => title).join(', ')}${question.lesson ? ` · lezione ${question.lesson}` : ''}`}
              </p>
              {question.statements.map((statement) => (
                <StatementLine
                  key={statement.on}
                  editionId={editionId}
                  statement={statement}
                  questionKey={question.key}
                />
              ))}
            </li>
          ))}
      </PlainList>
    </Section>
  );
}

const isOut = ({ state }: Statement) => state === 'passed' || state === 'unknown';
const isOpen = ({ statements }: Question) => statements.some(isOut);

function StatementLine(props: { editionId: string; questionKey: string; statement: Statement }) {
  const { on, then, reference, looked, confirmed, state } = props.statement;
  return (
    <>
      <p>
        <strong>
          {state === 'expiring'
            ? `Vale fino al ${formatDate(on)}. `
            : `Termine passato il ${formatDate(on)}. `}
        </strong>
        {looked ? `Controllato il ${formatDate(looked.on)}: ${looked.found} ` : null}
        {`${then} `}
        {reference ? <OutsideLink to={reference.href}>{reference.citation}</OutsideLink> : null}
      </p>
      {confirmed ? (
        <p>
          Confermata da <bdi>{confirmed.by}</bdi>, <Time value={confirmed.at} as="short" />:{' '}
          {confirmed.checked}
        </p>
      ) : null}
      {isOut(props.statement) ? <ConfirmForm {...props} /> : null}
    </>
  );
}

function ConfirmForm({
  editionId,
  questionKey,
  statement,
}: {
  editionId: string;
  questionKey: string;
  statement: Statement;
}) {
  const confirm = useConfirmQuestion(editionId, questionKey);
  const [checked, setChecked] = useState('');
  const [error, setError] = useState<string>();
  const send = () => {
    const word = ConfirmQuestion.safeParse({ on: statement.on, checked });
    setError(word.success ? undefined : 'Scrivi che cosa hai controllato, con almeno 10 lettere.');
    if (word.success) confirm.mutate(word.data);
  };
  return (
    <>
      <TextAreaField
        label={`Che cosa hai controllato per ${questionKey}?`}
        hint="La fonte, il giorno e che cosa dice. Resta nel registro con il tuo nome."
        rows={2}
        maxLength={1000}
        error={error}
        value={checked}
        onChange={(event) => setChecked(event.target.value)}
      />
      <Button small kind="secondary" busy={confirm.isPending} onClick={send}>
        {`Conferma ${questionKey}: vale ancora`}
      </Button>
      {confirm.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(confirm.error).join(' ')}
        </Alert>
      ) : null}
    </>
  );
}
