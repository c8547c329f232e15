import type { AnswerValue, ReviewedQuestion, ShownQuestion } from '@lumit/quizzes/domain';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatPoints } from '../../lib/format';
import { Badge, type BadgeStatus } from '../../ui/badge';
import { Cluster } from '../../ui/page-shapes';
import { Prose } from '../../ui/prose';
import { ReviewBox, ReviewPart } from '../../ui/review-box';
import { screenOf } from './kinds/question-screens';
import { isBlank, pointsWords } from './question-words';

/** Where the page jumps to. */
export const reviewId = (number: number) => `domanda-${number}`;

const VERDICTS: Readonly<
  Record<NonNullable<ReviewedQuestion['verdict']>, { status: BadgeStatus; word: string }>
> = {
  right: { status: 'done', word: 'Giusta' },
  partial: { status: 'attention', word: 'Parziale' },
  wrong: { status: 'error', word: 'Sbagliata' },
  blank: { status: 'neutral', word: 'Senza risposta' },
  unmarked: { status: 'progress', word: 'Da valutare' },
};

/** One question of a finished attempt: what was answered, whether it was right, points, why, where to read again. */
export function ReviewedQuestionCard({ review, number }: { review: ReviewedQuestion; number: number }) {
  const { question, answer, verdict, points, feedback, solution, explanation, lesson } = review;
  const isSolutionNews = solution !== undefined && verdict !== 'right';
  return (
    <ReviewBox
      id={reviewId(number)}
      title={`Domanda ${number}`}
      state={
        <Cluster>
          {verdict ? <Badge status={VERDICTS[verdict].status}>{VERDICTS[verdict].word}</Badge> : null}
          {points === undefined || points === null ? null : (
            <span>{`${formatPoints(points)} su ${pointsWords(question.worth)}`}</span>
          )}
        </Cluster>
      }
    >
      <Prose html={question.stem} />
      {answer === undefined ? null : (
        <ReviewPart title="La tua risposta">
          {answer === null || isBlank(question, answer) ? (
            <p>Nessuna risposta</p>
          ) : (
            <AnswerText question={question} answer={answer} />
          )}
          {review.doubtful ? (
            <p>Questo numero si può leggere in due modi: non è stato contato come giusto.</p>
          ) : null}
        </ReviewPart>
      )}
      {feedback?.map((html) => (
        <Prose key={html} html={html} />
      ))}
      {isSolutionNews ? (
        <ReviewPart title="Risposta giusta">
          <AnswerText question={question} answer={solution} />
        </ReviewPart>
      ) : null}
      {explanation ? (
        <ReviewPart title="Perché">
          <Prose html={explanation} />
        </ReviewPart>
      ) : null}
      {lesson ? (
        <p>
          <Link to={`/corso/${lesson}`}>Rileggi la lezione {lesson}</Link>
        </p>
      ) : null}
    </ReviewBox>
  );
}

function AnswerText({ question, answer }: { question: ShownQuestion; answer: AnswerValue }): ReactNode {
  const screen = screenOf(question);
  const lines = screen.answerLines(question, answer);
  if (lines.length === 1 || screen.lines === 'text')
    return lines.map((line, place) => <p key={`${place} ${line}`}>{line}</p>);
  const List = screen.lines === 'order' ? 'ol' : 'ul';
  return (
    <List>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}
