import type { CourseView } from '@lumit/enrolments/domain';
import type { QuizListView } from '@lumit/quizzes/domain';
import { PlainList, Section } from '../../ui/page-shapes';
import { TestLine } from './test-line';

type ProgrammeTest = CourseView['tests'][number];

const TITLES: Readonly<Record<ProgrammeTest['kind'], string>> = {
  entry: 'Da dove partire',
  final: 'Alla fine del corso',
};

interface ProgrammeTestsProps {
  kind: ProgrammeTest['kind'];
  tests: readonly ProgrammeTest[];
  quizzes: QuizListView | undefined;
}

/** A test that belongs to no module: it stands before the first or after the last. */
export function ProgrammeTests({ kind, tests, quizzes }: ProgrammeTestsProps) {
  const shown = tests.filter((test) => test.kind === kind);
  if (shown.length === 0) return null;
  return (
    <Section title={TITLES[kind]}>
      {kind === 'entry' ? (
        <p>Poche domande su tutti i moduli: alla fine sai che cosa ripassare. Senza voto, una volta sola.</p>
      ) : null}
      <PlainList>
        {shown.map((test) => (
          <TestLine
            key={test.code}
            test={test}
            quiz={quizzes?.quizzes.find(({ code }) => code === test.code)}
          />
        ))}
      </PlainList>
    </Section>
  );
}
