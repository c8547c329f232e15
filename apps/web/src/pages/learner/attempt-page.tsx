import { useEffect } from 'react';
import { Navigate, useOutletContext, useSearchParams } from 'react-router';
import type { AttemptWork } from '../../features/quizzes/attempt-work';
import { questionAddress } from '../../features/quizzes/attempt-parts';
import { keepPlace, keptPlace, resumeNumber } from '../../features/quizzes/attempt-place';
import { AttemptQuestion } from '../../features/quizzes/attempt-question';
import { questionNumber } from './question-number';

/** S-11: one question of an open attempt; without a number in the address, the one where the learner was. */
export function AttemptPage() {
  const work = useOutletContext<AttemptWork>();
  const [search] = useSearchParams();
  const { attempt } = work;
  const number = questionNumber(search, attempt.questions.length);
  useEffect(() => {
    if (number !== null) keepPlace(attempt.id, number);
  }, [attempt.id, number]);
  if (number === null)
    return (
      <Navigate to={questionAddress(attempt.id, resumeNumber(attempt, keptPlace(attempt.id)))} replace />
    );
  return <AttemptQuestion work={work} number={number} />;
}
