import type { CourseView } from '@lumit/enrolments/domain';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { CourseTools } from '../../features/courses/course-tools';
import { attendanceQuery } from '../../features/attendance/attendance.queries';
import { courseQuery } from '../../features/enrolments/course.queries';
import { ModuleOutline } from '../../features/enrolments/module-outline';
import { ProgrammeTests } from '../../features/enrolments/programme-tests';
import { quizzesQuery } from '../../features/quizzes/quiz-list.queries';
import { useEditionId } from '../../lib/current-edition';
import { formatHours, formatNumber } from '../../lib/format';
import { useMayIn } from '../../lib/may-in';
import { Loaded } from '../../lib/loaded';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Spaced, Stack } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { ProgressBar } from '../../ui/progress-bar';

/** S-07: the map of the course, open where the reader is. */
export function CoursePage() {
  const course = useQuery(courseQuery(useEditionId()));
  return <Loaded query={course}>{(view) => <CourseMap course={view} />}</Loaded>;
}

function CourseMap({ course }: { course: CourseView }) {
  const editionId = course.edition.id;
  const isLearner = useMayIn(editionId, 'study');
  // What these two add to the map is worth showing, not worth an error: the map stands without them.
  const { data: quizzes } = useQuery({ ...quizzesQuery(editionId), enabled: isLearner });
  const { data: attendance } = useQuery({ ...attendanceQuery(editionId), enabled: isLearner });
  const { resume, modules, progress } = course;
  const { hash } = useLocation();
  const current =
    modules.find(({ code }) => `#${code}` === hash) ??
    modules.find(({ lessons }) => lessons.some(({ code }) => code === resume?.code));
  return (
    <ListPage>
      <PageTitle lead={course.edition.title}>Corso</PageTitle>
      <CourseTools />
      {isLearner ? (
        <Stack>
          <ProgressBar words={progressWords(progress)} value={progress.lessonsDone} max={progress.lessons} />
          {resume ? (
            <div>
              <ButtonLink to={`/corso/${resume.code}`}>
                {`${resume.begun ? 'Continua' : 'Inizia'}: ${resume.code} ${resume.title}`}
              </ButtonLink>
            </div>
          ) : null}
        </Stack>
      ) : null}
      <ProgrammeTests kind="entry" tests={course.tests} quizzes={quizzes} />
      <Spaced>
        {modules.length === 0 ? (
          <EmptyState>Le lezioni appariranno qui quando la Segreteria pubblica il programma.</EmptyState>
        ) : (
          modules.map((module) => (
            <ModuleOutline
              key={module.code}
              module={module}
              current={module === current}
              quizzes={quizzes}
              attendance={attendance}
            />
          ))
        )}
      </Spaced>
      <ProgrammeTests kind="final" tests={course.tests} quizzes={quizzes} />
    </ListPage>
  );
}

function progressWords({ lessonsDone, lessons, minutesDone }: CourseView['progress']): string {
  return `${formatNumber(lessonsDone)} di ${formatNumber(lessons)} lezioni, ${formatHours(minutesDone * 60)}`;
}
