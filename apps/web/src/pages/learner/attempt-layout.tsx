import { Outlet, useMatch, useSearchParams } from 'react-router';
import { AttemptFrame } from '../../features/quizzes/attempt-frame';
import type { AttemptWork } from '../../features/quizzes/attempt-work';
import { questionNumber } from './question-number';

/** Around the pages of an open attempt: it stays while they change, with its clock, its queue and its banners. */
export function AttemptLayout() {
  const [search] = useSearchParams();
  const isQuestion = useMatch('/tentativi/:id') !== null;
  const place = ({ attempt }: AttemptWork) => {
    const number = questionNumber(search, attempt.questions.length);
    return isQuestion && number ? `${number} di ${attempt.questions.length}` : undefined;
  };
  return <AttemptFrame place={place}>{(work) => <Outlet context={work} />}</AttemptFrame>;
}
