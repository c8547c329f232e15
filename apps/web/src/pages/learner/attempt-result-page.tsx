import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AttemptResult } from '../../features/quizzes/attempt-result';
import { resultQuery } from '../../features/quizzes/quizzes.queries';
import { Loaded } from '../../lib/loaded';

/** S-14: the mark, then question by question what the rule of this moment shows. */
export function AttemptResultPage() {
  const { id = '' } = useParams();
  const query = useQuery(resultQuery(id));
  return <Loaded query={query}>{(result) => <AttemptResult result={result} />}</Loaded>;
}
