import { ShownQuestion, type AnswerValue, type SelfCheckReply } from '@lumit/quizzes/domain';
import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { FocusedNotice } from '../../ui/focused-notice';
import { Cluster } from '../../ui/page-shapes';
import { Prose } from '../../ui/prose';
import { SelfCheckBox } from '../../ui/self-check-box';
import { QuestionField } from './question-field';
import { isBlank } from './question-words';
import { useTrySelfCheck } from './quizzes.queries';

interface SelfCheckProps {
  editionId: string;
  lessonCode: string;
  /** As the lesson delivers them: public parts only. */
  questions: readonly unknown[];
  /** Keys of the questions tried so far, with whether the last try was right. */
  tried: Readonly<Record<string, boolean>>;
  /** The server kept a try: the lesson's progress may have changed. */
  onTried: () => void;
}

/** S-09, inside a lesson: a few questions without marks, answered at once. */
export function SelfCheck({ editionId, lessonCode, questions, tried, onTried }: SelfCheckProps) {
  const shown = questions.flatMap((question) => ShownQuestion.safeParse(question).data ?? []);
  return (
    <>
      {shown.map((question, place) => (
        <SelfCheckQuestion
          key={question.key}
          {...{ editionId, lessonCode, question, onTried }}
          title={`Domanda ${place + 1} di ${shown.length}`}
          before={tried[question.key]}
        />
      ))}
    </>
  );
}

interface SelfCheckQuestionProps extends Pick<SelfCheckProps, 'editionId' | 'lessonCode' | 'onTried'> {
  question: ShownQuestion;
  title: string;
  /** Whether the last try of an earlier visit was right. */
  before: boolean | undefined;
}

function SelfCheckQuestion({
  editionId,
  lessonCode,
  question,
  title,
  before,
  onTried,
}: SelfCheckQuestionProps) {
  const attempt = useTrySelfCheck(editionId, lessonCode);
  const [answer, setAnswer] = useState<AnswerValue>();
  const [isEmpty, setEmpty] = useState(false);
  const reply = attempt.data?.doubt ? undefined : attempt.data;
  const change = (next: AnswerValue) => {
    setAnswer(next);
    setEmpty(false);
    // One explanation at a time: a new answer takes the old one away.
    attempt.reset();
  };
  const check = () => {
    if (answer === undefined || isBlank(answer)) return setEmpty(true);
    attempt.mutate({ key: question.key, answer }, { onSuccess: ({ doubt }) => doubt ?? onTried() });
  };
  return (
    <SelfCheckBox
      title={title}
      state={before === undefined || reply ? null : <TriedBadge isRight={before} />}
    >
      <QuestionField isPractice question={question} answer={answer} onAnswer={change} />
      {isEmpty ? (
        <Alert kind="info" inserted>
          Rispondi prima alla domanda, poi premi «Controlla».
        </Alert>
      ) : null}
      {attempt.error ? (
        <Alert kind="danger" inserted>
          {sentencesFor(attempt.error).join(' ')}
        </Alert>
      ) : null}
      {reply ? (
        <Outcome reply={reply} onRetry={() => change(question.kind === 'numerical' ? '' : [])} />
      ) : null}
      {reply ? null : (
        <Button kind="secondary" busy={attempt.isPending} onClick={check}>
          Controlla
        </Button>
      )}
    </SelfCheckBox>
  );
}

function TriedBadge({ isRight }: { isRight: boolean }) {
  return isRight ? <Badge status="done">Giusto</Badge> : <Badge status="neutral">Già provata</Badge>;
}

function Outcome({ reply, onRetry }: { reply: SelfCheckReply; onRetry: () => void }) {
  return (
    <FocusedNotice kind={reply.right ? 'success' : 'info'} title={reply.right ? 'Giusto' : 'Non ancora'}>
      {reply.feedback.map((html) => (
        <Prose key={html} html={html} />
      ))}
      <Prose html={reply.explanation} />
      {reply.right ? null : (
        <Cluster>
          <Button kind="secondary" onClick={onRetry}>
            Riprova
          </Button>
        </Cluster>
      )}
    </FocusedNotice>
  );
}
