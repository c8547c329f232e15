import type { AnswerValue, SelfCheckReply, ShownQuestion } from '@lumit/quizzes/domain';
import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Cluster } from '../../ui/page-shapes';
import { Prose } from '../../ui/prose';
import { QuestionField } from '../quizzes/question-field';
import { isBlank } from '../quizzes/question-words';
import { useTrySelfCheck } from '../quizzes/quizzes.queries';
import type { LessonPlace } from './enrolments.queries';

interface SelfCheckQuestionProps {
  place: LessonPlace;
  question: ShownQuestion;
  /** Whether the last answer of an earlier visit was right; undefined when there was none. */
  before: boolean | undefined;
  records: boolean;
  onTried: () => void;
  /** Undefined after the last question. */
  onGoOn: (() => void) | undefined;
}

/** One question to try as often as one likes. Only the last try is explained: nothing piles up. */
export function SelfCheckQuestion({
  place,
  question,
  before,
  records,
  onTried,
  onGoOn,
}: SelfCheckQuestionProps) {
  const [answer, setAnswer] = useState<AnswerValue>();
  const [isAsking, setAsking] = useState(false);
  const attempt = useTrySelfCheck(place.editionId, place.code);
  const reply = attempt.data?.doubt ? undefined : attempt.data;

  const change = (next: AnswerValue) => {
    attempt.reset();
    setAsking(false);
    setAnswer(next);
  };
  const check = () => {
    if (answer === undefined || isBlank(question, answer)) return setAsking(true);
    attempt.mutate(
      { key: question.key, answer },
      { onSuccess: ({ doubt }) => (doubt ? undefined : onTried()) },
    );
  };
  return (
    <>
      {before === undefined || reply ? null : (
        <Badge status={before ? 'done' : 'neutral'}>{before ? 'Già risposta: giusta' : 'Già provata'}</Badge>
      )}
      <QuestionField question={question} answer={answer} onAnswer={change} isPractice />
      {isAsking ? (
        <Alert kind="info" inserted>
          Rispondi alla domanda, poi controlla.
        </Alert>
      ) : null}
      {attempt.error ? (
        <Alert kind="danger" inserted>
          {sentencesFor(attempt.error).join(' ')}
        </Alert>
      ) : null}
      {reply ? <Feedback reply={reply} /> : null}
      {reply ? (
        <Cluster>
          <Button kind="secondary" onClick={() => attempt.reset()}>
            Riprova
          </Button>
          {onGoOn ? <Button onClick={onGoOn}>Prosegui</Button> : null}
        </Cluster>
      ) : records ? (
        <Button busy={attempt.isPending} onClick={check}>
          Controlla
        </Button>
      ) : null}
    </>
  );
}

const VERDICTS = {
  right: { title: 'Giusto', kind: 'success' },
  partial: { title: 'In parte', kind: 'info' },
  wrong: { title: 'Non ancora', kind: 'info' },
  blank: { title: 'Non ancora', kind: 'info' },
  unmarked: { title: 'Confronta con la spiegazione', kind: 'info' },
} as const;

/** The verdict and why, with the focus: what was pressed is gone. */
function Feedback({ reply }: { reply: SelfCheckReply }) {
  const { title, kind } = VERDICTS[reply.verdict];
  return (
    <Alert kind={kind} title={title} focused>
      {reply.feedback.map((words) => (
        <Prose key={words} html={words} />
      ))}
      <Prose html={reply.explanation} />
    </Alert>
  );
}
