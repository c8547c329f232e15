import { useQueries } from '@tanstack/react-query';
import { attendanceQuery } from '../attendance/attendance.queries';
import { myEligibilityQuery } from '../certificates/certificates.queries';
import { quizzesQuery } from '../quizzes/quiz-list.queries';
import { courseQuery } from './course.queries';

/** The four answers that a learner's home is made of, asked at the same time. Each may fail without the others. */
export function useLearnerHome(editionId: string) {
  const [course, attendance, quizzes, eligibility] = useQueries({
    queries: [
      courseQuery(editionId),
      attendanceQuery(editionId),
      quizzesQuery(editionId),
      myEligibilityQuery(editionId),
    ],
  });
  return { course, attendance, quizzes, eligibility };
}
