import type { ReviewedQuestion } from '@lumit/quizzes/domain';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatPoints } from '../../lib/format';
import { Badge, type BadgeStatus } from '../../ui/badge';
import { Prose } from '../../ui/prose';
import { ReviewBox, ReviewPart } from '../../ui/review-box';
import { answerLines, isBlank, pointsWords } from './question-words';

/** Where the page jumps to. */
export const reviewId = (number: number) => `domanda-${number}`;

const VERDICTS: Readonly<
  Record<NonNullable<ReviewedQuestion['verdict']>, { status: BadgeStatus; word: string }>
> = {
  right: { status: 'done', word: 'Giusta' },
  partial: { status: 'attention', word: 'Parziale' },
  wrong: { status: 'error', word: 'Sbagliata' },
  blank: { status: 'neutral', word: 'Senza risposta' },
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
        <>
          {verdict ? <Badge status={VERDICTS[verdict].status}>{VERDICTS[verdict].word}</Badge> : null}
          {points === undefined ? null : ` ${formatPoints(points)} su ${pointsWords(question.worth)}`}
        </>
      }
    >
      <Prose html={question.stem} />
      {answer === undefined ? null : (
        <ReviewPart title="La tua risposta">
          {answer === null || isBlank(answer) ? (
            <p>Nessuna risposta</p>
          ) : (
            <Lines lines={answerLines(question, answer)} />
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
          <Lines lines={answerLines(question, solution)} />
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

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  if (lines.length === 1) return <p>{lines[0]}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
