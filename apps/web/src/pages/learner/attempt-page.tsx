import { useSearchParams } from 'react-router';
import { AttemptFrame, type AttemptWork } from '../../features/quizzes/attempt-frame';
import { AttemptQuestion } from '../../features/quizzes/attempt-question';

const numberIn = (text: string | null, count: number) =>
  Math.min(Math.max(1, Math.trunc(Number(text)) || 1), count);

/** S-11: one question of an open attempt. */
export function AttemptPage() {
  const [search] = useSearchParams();
  const numberOf = ({ attempt }: AttemptWork) => numberIn(search.get('domanda'), attempt.questions.length);
  return (
    <AttemptFrame place={(work) => `${numberOf(work)} di ${work.attempt.questions.length}`}>
      {(work) => <AttemptQuestion work={work} number={numberOf(work)} />}
    </AttemptFrame>
  );
}
