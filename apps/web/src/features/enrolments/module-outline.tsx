import type { LearnerAttendance } from '@lumit/attendance/domain';
import type { CourseView } from '@lumit/enrolments/domain';
import type { QuizListView } from '@lumit/quizzes/domain';
import { Badge } from '../../ui/badge';
import { Disclosure } from '../../ui/disclosure';
import { PlainList } from '../../ui/page-shapes';
import { ClassSessionLine } from './class-session-line';
import { LessonLine } from './lesson-line';
import { TestLine } from './test-line';

type Module = CourseView['modules'][number];

interface ModuleOutlineProps {
  module: Module;
  /** The module in which the reader goes on: it stands open. */
  current: boolean;
  quizzes: QuizListView | undefined;
  attendance: LearnerAttendance | undefined;
}

/** One module of the course map: lessons, class sessions, test. In preparation it tells what it will teach. */
export function ModuleOutline({ module, current, quizzes, attendance }: ModuleOutlineProps) {
  const title = `${module.code} ${module.title}`;
  if (module.state === 'in-preparation')
    return (
      <Disclosure title={title} level={2} aside={<Badge status="locked">In preparazione</Badge>}>
        <p>{module.summary}</p>
        <p>Imparerai a:</p>
        <ul>
          {module.objectives.map((objective) => (
            <li key={objective}>{startSmall(objective)}</li>
          ))}
        </ul>
      </Disclosure>
    );

  const done = module.lessons.filter(({ state }) => state === 'done').length;
  const classSessions =
    attendance?.classSessions.filter(({ moduleCode }) => moduleCode === module.code) ?? [];
  return (
    <Disclosure
      title={title}
      level={2}
      open={current}
      aside={<span>{`${done} di ${module.lessons.length}`}</span>}
    >
      <PlainList label={`Lezioni del modulo ${module.code}`}>
        {module.lessons.map((lesson) => (
          <LessonLine key={lesson.code} lesson={lesson} />
        ))}
        {classSessions.map((classSession) => (
          <ClassSessionLine key={classSession.id} classSession={classSession} />
        ))}
        {module.test ? (
          <TestLine
            test={module.test}
            quiz={quizzes?.quizzes.find(({ code }) => code === module.test?.code)}
          />
        ) : null}
      </PlainList>
    </Disclosure>
  );
}

const startSmall = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
