import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { QuizStart } from '../../features/quizzes/quiz-start';
import { quizQuery } from '../../features/quizzes/quizzes.queries';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { loadAttemptPages } from './load-attempt-pages';

/** S-10: the rules of a test, then its start. */
export function QuizPage() {
  const { code = '' } = useParams();
  const editionId = useEditionId();
  const query = useQuery(quizQuery(editionId, code));
  return (
    <Loaded query={query}>
      {(quiz) => <QuizStart editionId={editionId} quiz={quiz} onPrepare={loadAttemptPages} />}
    </Loaded>
  );
}
