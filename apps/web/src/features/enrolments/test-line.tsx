import type { QuizListView } from '@lumit/quizzes/domain';
import { Link } from 'react-router';
import { useEditionId } from '../../lib/current-edition';
import { useMayIn } from '../../lib/may-in';
import { sentenceFor } from '../../lib/messages';
import { Badge } from '../../ui/badge';
import { OutlineLine } from '../../ui/outline-line';
import { Time } from '../../ui/time';
import { VisuallyHidden } from '../../ui/visually-hidden';

type Quiz = QuizListView['quizzes'][number];

interface TestLineProps {
  test: { code: string; title: string };
  /** What the quizzes know of it for this learner; undefined while they have not answered, and for tutors. */
  quiz: Quiz | undefined;
}

/** A test of the course, with its state and why it cannot be taken now. */
export function TestLine({ test, quiz }: TestLineProps) {
  const isLearner = useMayIn(useEditionId(), 'study');
  const isClosed =
    quiz !== undefined &&
    !isBehind(quiz) &&
    !quiz.openAttempt &&
    !quiz.toBeMarked &&
    quiz.blockers.length > 0;
  return (
    <OutlineLine
      facts={quiz ? <TestState quiz={quiz} /> : isLearner ? null : <ResultsLink test={test} />}
      note={isClosed ? quiz.blockers.map(sentenceFor).join(' ') : null}
    >
      {quiz ? <Link to={`/test/${test.code}`}>{test.title}</Link> : test.title}
    </OutlineLine>
  );
}

/** For tutors: who took it and how it went. */
function ResultsLink({ test }: Pick<TestLineProps, 'test'>) {
  return (
    <Link to={`/test/${test.code}/risultati`}>
      Risultati<VisuallyHidden> di {test.title}</VisuallyHidden>
    </Link>
  );
}

/** Nothing is left to do there: it is passed or, where nobody passes or fails, taken. */
const isBehind = ({ kind, passed, attemptsUsed, openAttempt }: Quiz) =>
  passed === true || (kind === 'entry' && attemptsUsed > 0 && !openAttempt);

function TestState({ quiz }: { quiz: Quiz }) {
  if (quiz.openAttempt) return <Badge status="progress">Iniziato</Badge>;
  if (isBehind(quiz)) return <Badge status="done">{quiz.kind === 'entry' ? 'Fatto' : 'Superato'}</Badge>;
  if (quiz.toBeMarked) return <Badge status="progress">Consegnato, da valutare</Badge>;
  if (quiz.blockers.some(({ code }) => code === 'quiz.in_preparation'))
    return <Badge status="locked">In preparazione</Badge>;
  if (quiz.kind === 'entry') return <Badge status="neutral">Facoltativo</Badge>;
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
