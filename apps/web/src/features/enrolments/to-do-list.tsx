import type { QuizListView } from '@lumit/quizzes/domain';
import { Link } from 'react-router';
import { PlainList, Row, Section } from '../../ui/page-shapes';
import { Time } from '../../ui/time';
import { quizzesToDo } from './next-step-facts';

/** "Da fare (2)": what can be handed in now, the soonest deadline first. */
export function ToDoList({ quizzes }: { quizzes: QuizListView }) {
  const toDo = quizzesToDo(quizzes);
  return (
    <Section title={toDo.length > 0 ? `Da fare (${toDo.length})` : 'Da fare'}>
      {toDo.length === 0 ? (
        <p>I test appariranno qui quando si aprono.</p>
      ) : (
        <PlainList>
          {toDo.map((quiz) => (
            <li key={quiz.code}>
              <Row>
                <Link to={quiz.openAttempt ? `/tentativi/${quiz.openAttempt.id}` : `/test/${quiz.code}`}>
                  {quiz.title}
                </Link>
                <span>
                  {quiz.openAttempt ? 'Iniziato. ' : null}
                  {quiz.closesAt ? <Time value={quiz.closesAt} as="deadline" /> : 'Senza scadenza'}
                </span>
              </Row>
            </li>
          ))}
        </PlainList>
      )}
    </Section>
  );
}
