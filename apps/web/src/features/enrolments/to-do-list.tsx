import type { QuizListView } from '@lumit/quizzes/domain';
import { Link } from 'react-router';
import { countOf } from '../../lib/format';
import { Disclosure } from '../../ui/disclosure';
import { PlainList, Row, Section } from '../../ui/page-shapes';
import { Time } from '../../ui/time';
import { type QuizLine, quizzesToDo, type TestToRetry, testsToRetry } from './next-step-facts';

interface ToDoListProps {
  quizzes: QuizListView;
  /** Codes of the tests that the certificate asks for. */
  counting: ReadonlySet<string>;
}

interface TestLinesProps {
  toDo: readonly QuizLine[];
  later?: readonly TestToRetry[];
  /** Whether a test that stands among those that count does not count: the line says so. */
  isAside?: (test: { code: string }) => boolean;
}

/**
 * "Da fare (2)": what can be handed in now, the soonest deadline first, and what was not passed, with the day on which it may be
 * tried again. Where the certificate asks for some tests, those that only help to study stand apart, folded, unless they are
 * begun, when their time may be running, or were not passed: nobody should have to look for them.
 */
export function ToDoList({ quizzes, counting }: ToDoListProps) {
  const all = { toDo: quizzesToDo(quizzes), later: testsToRetry(quizzes) };
  const counts = ({ code }: { code: string }) => counting.size === 0 || counting.has(code);
  const standsOut = (quiz: QuizLine) => quiz.openAttempt !== null || quiz.passed === false || counts(quiz);
  const [first, others] = [all.toDo.filter(standsOut), all.toDo.filter((quiz) => !standsOut(quiz))];
  const number = first.length + all.later.length;
  return (
    <Section title={number > 0 ? `Da fare (${number})` : 'Da fare'}>
      {number > 0 ? (
        <TestLines toDo={first} later={all.later} isAside={(test) => !counts(test)} />
      ) : (
        <NothingToDo hasCounting={counting.size > 0} />
      )}
      {others.length > 0 ? (
        <Disclosure
          title={`Per metterti alla prova: ${countOf(others.length, 'test', 'test')}, senza effetto sull’attestato`}
        >
          <TestLines toDo={others} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

/** A begun test ends with its own time, long before the test closes to everybody. */
function Until({ at }: { at: string | null }) {
  if (!at) return 'Senza scadenza';
  return (
    <>
      Entro <Time value={at} as="deadline" />
    </>
  );
}

function NothingToDo({ hasCounting }: { hasCounting: boolean }) {
  return (
    <p>
      {hasCounting
        ? 'Niente per ora: i test che servono per l’attestato appariranno qui quando si aprono.'
        : 'I test appariranno qui quando si aprono.'}
    </p>
  );
}

const ASIDE = 'Senza effetto sull’attestato. ';

function TestLines({ toDo, later = [], isAside = () => false }: TestLinesProps) {
  return (
    <PlainList>
      {toDo.map((quiz) => (
        <li key={quiz.code}>
          <Row>
            <Link to={quiz.openAttempt ? `/tentativi/${quiz.openAttempt.id}` : `/test/${quiz.code}`}>
              {quiz.title}
            </Link>
            <span>
              {quiz.openAttempt ? 'Iniziato. ' : quiz.passed === false ? 'Da riprovare. ' : null}
              {isAside(quiz) ? ASIDE : null}
              <Until at={quiz.openAttempt?.deadline ?? quiz.closesAt} />
            </span>
          </Row>
        </li>
      ))}
      {later.map(({ code, title, at }) => (
        <li key={code}>
          <Row>
            <Link to={`/test/${code}`}>{title}</Link>
            <span>
              Non ancora superato. {isAside({ code }) ? ASIDE : null}
              Potrai riprovare <Time value={new Date(at).toISOString()} as="dateTime" />
            </span>
          </Row>
        </li>
      ))}
    </PlainList>
  );
}
