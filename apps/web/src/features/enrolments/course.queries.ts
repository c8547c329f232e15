import { CourseView } from '@lumit/enrolments/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

/** The map of the course with the reader's own progress. */
export const courseQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'course'],
    queryFn: ({ signal }) => api.get(`/api/editions/${editionId}/course`, CourseView, { signal }),
  });
