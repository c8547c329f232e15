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

interface Tests {
  toDo: readonly QuizLine[];
  later: readonly TestToRetry[];
}

const numberOf = ({ toDo, later }: Tests) => toDo.length + later.length;

/**
 * "Da fare (2)": what can be handed in now, the soonest deadline first, and what was not passed, with the day on which it may be
 * tried again. Where the certificate asks for some tests, those that only help to study stand apart, folded, unless they are
 * begun: their time may be running.
 */
export function ToDoList({ quizzes, counting }: ToDoListProps) {
  const all = { toDo: quizzesToDo(quizzes), later: testsToRetry(quizzes) };
  const counts = ({ code }: { code: string }) => counting.size === 0 || counting.has(code);
  const standsOut = (quiz: QuizLine) => quiz.openAttempt !== null || counts(quiz);
  const first = { toDo: all.toDo.filter(standsOut), later: all.later.filter(counts) };
  const others = {
    toDo: all.toDo.filter((quiz) => !standsOut(quiz)),
    later: all.later.filter((test) => !counts(test)),
  };
  const number = numberOf(first);
  return (
    <Section title={number > 0 ? `Da fare (${number})` : 'Da fare'}>
      {number > 0 ? <TestLines {...first} /> : <NothingToDo hasCounting={counting.size > 0} />}
      {numberOf(others) > 0 ? (
        <Disclosure
          title={`Per metterti alla prova: ${countOf(numberOf(others), 'test', 'test')}, senza effetto sull’attestato`}
        >
          <TestLines {...others} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

/** A begun test ends with its own time, long before the test closes to everybody. */
function Until({ at }: { at: string | null }) {
  return at ? <Time value={at} as="deadline" /> : 'Senza scadenza';
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

function TestLines({ toDo, later }: Tests) {
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
              Non ancora superato. Potrai riprovare <Time value={new Date(at).toISOString()} as="dateTime" />
            </span>
          </Row>
        </li>
      ))}
    </PlainList>
  );
}
