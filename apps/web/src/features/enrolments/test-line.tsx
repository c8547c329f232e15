import type { QuizListView } from '@lumit/quizzes/domain';
import { Link } from 'react-router';
import { sentenceFor } from '../../lib/messages';
import { Badge } from '../../ui/badge';
import { OutlineLine } from '../../ui/outline-line';
import { Time } from '../../ui/time';

type Quiz = QuizListView['quizzes'][number];

interface TestLineProps {
  test: { code: string; title: string };
  /** What the quizzes know of it for this learner; undefined while they have not answered, and for tutors. */
  quiz: Quiz | undefined;
}

/** The module's test, with its state and why it cannot be taken now. */
export function TestLine({ test, quiz }: TestLineProps) {
  const isClosed = quiz?.passed !== true && !quiz?.openAttempt && (quiz?.blockers.length ?? 0) > 0;
  return (
    <OutlineLine
      facts={quiz ? <TestState quiz={quiz} /> : null}
      note={isClosed ? quiz?.blockers.map(sentenceFor).join(' ') : null}
    >
      {quiz ? <Link to={`/test/${test.code}`}>{test.title}</Link> : test.title}
    </OutlineLine>
  );
}

function TestState({ quiz }: { quiz: Quiz }) {
  if (quiz.openAttempt) return <Badge status="progress">Iniziato</Badge>;
  if (quiz.passed) return <Badge status="done">Superato</Badge>;
  return (
    <>
      {quiz.closesAt ? (
        <span>
          entro <Time value={quiz.closesAt} as="deadline" />
        </span>
      ) : null}
      {quiz.attemptsUsed > 0 ? (
        <Badge status="attention">Non ancora superato</Badge>
      ) : (
        <Badge status={quiz.blockers.length > 0 ? 'locked' : 'neutral'}>Da iniziare</Badge>
      )}
    </>
  );
}
