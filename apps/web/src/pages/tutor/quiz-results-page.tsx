import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { QuizResults } from '../../features/quizzes/quiz-results';
import { quizResultsQuery } from '../../features/quizzes/quizzes.queries';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';

/** Results of a test for tutors and the office: one row per participant. */
export function QuizResultsPage() {
  const { code = '' } = useParams();
  const query = useQuery(quizResultsQuery(useEditionId(), code));
  return <Loaded query={query}>{(results) => <QuizResults results={results} />}</Loaded>;
}
