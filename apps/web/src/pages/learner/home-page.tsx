import { pickNextStep } from '@lumit/enrolments/domain';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { HoursCard } from '../../features/attendance/hours-card';
import { NextClassSession } from '../../features/attendance/next-class-session';
import { RequirementsCard } from '../../features/certificates/requirements-card';
import { useLearnerHome } from '../../features/enrolments/learner-home.queries';
import { nextStepFacts, testsThatCount } from '../../features/enrolments/next-step-facts';
import { NextStepCard } from '../../features/enrolments/next-step-card';
import { ToDoList } from '../../features/enrolments/to-do-list';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { ProblemPage } from '../../lib/problem-page';
import { useMe } from '../../lib/session';
import { HomeColumns, ListPage, Stack } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Skeleton } from '../../ui/skeleton';

const isSettled = (query: UseQueryResult) => !query.isPending;

/** S-06: the next thing to do, then what is due, hours, requirements and the next class session. */
export function LearnerHomePage() {
  const me = useMe();
  const editionId = useEditionId();
  const { course, attendance, quizzes, eligibility } = useLearnerHome(editionId);
  const [openedAt] = useState(() => Date.now());
  const all = [course, attendance, quizzes, eligibility];

  const failed = all.every(({ isError }) => isError) ? course.error : null;
  if (failed)
    return <ProblemPage error={failed} onRetry={() => all.forEach((query) => void query.refetch())} />;

  const now = attendance.data ? Date.parse(attendance.data.now) : openedAt;
  const parts = {
    course: course.data,
    attendance: attendance.data,
    quizzes: quizzes.data,
    eligibility: eligibility.data,
  };
  const step = pickNextStep(nextStepFacts(parts, now));
  return (
    <ListPage>
      <PageTitle>{`Buongiorno ${me?.person.givenName ?? ''}`.trim()}</PageTitle>
      <HomeColumns
        main={
          <Stack>
            {all.every(isSettled) ? (
              <NextStepCard step={step} now={now} classSessions={attendance.data?.classSessions ?? []} />
            ) : (
              <Skeleton lines={3} />
            )}
            {course.isError ? (
              <Loaded query={course} part="le lezioni">
                {() => null}
              </Loaded>
            ) : null}
            <Loaded query={quizzes} part="i test" skeletonLines={2}>
              {(list) => <ToDoList quizzes={list} counting={testsThatCount(eligibility.data)} />}
            </Loaded>
          </Stack>
        }
        aside={
          <Stack>
            <Loaded query={attendance} part="le presenze" skeletonLines={3}>
              {(mine) => <HoursCard attendance={mine} />}
            </Loaded>
            <Loaded query={eligibility} part="i requisiti dell’attestato" skeletonLines={3}>
              {(mine) => <RequirementsCard eligibility={mine} />}
            </Loaded>
          </Stack>
        }
        after={
          attendance.data ? (
            <NextClassSession
              attendance={attendance.data}
              except={step.kind === 'class-session-now' ? step.id : undefined}
            />
          ) : null
        }
      />
    </ListPage>
  );
}
