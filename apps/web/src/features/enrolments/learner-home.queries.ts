import { MyEligibility } from '@lumit/certificates/domain';
import { CourseView } from '@lumit/enrolments/domain';
import { QuizListView } from '@lumit/quizzes/domain';
import { useQueries } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { attendanceQuery } from '../attendance/attendance.queries';

/** The four answers that a learner's home is made of, asked at the same time. Each may fail without the others. */
export function useLearnerHome(editionId: string) {
  const base = `/api/editions/${editionId}`;
  const [course, attendance, quizzes, eligibility] = useQueries({
    queries: [
      {
        queryKey: ['editions', editionId, 'course'],
        queryFn: ({ signal }: Signalled) => api.get(`${base}/course`, CourseView, { signal }),
      },
      attendanceQuery(editionId),
      {
        queryKey: ['editions', editionId, 'quizzes'],
        queryFn: ({ signal }: Signalled) => api.get(`${base}/quizzes`, QuizListView, { signal }),
      },
      {
        queryKey: ['editions', editionId, 'eligibility'],
        queryFn: ({ signal }: Signalled) => api.get(`${base}/eligibility`, MyEligibility, { signal }),
      },
    ],
  });
  return { course, attendance, quizzes, eligibility };
}

interface Signalled {
  signal: AbortSignal;
}
