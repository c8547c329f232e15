import { CalendarFeedEnded, CalendarFeedMade, MyCalendar } from '@lumit/attendance/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';

const PATH = '/api/calendar';

/** All class sessions of the person, in whatever edition. */
export const myCalendarQuery = queryOptions({
  queryKey: ['my-calendar'],
  queryFn: ({ signal }) => api.get(PATH, MyCalendar, { signal }),
});

/** The address comes back once; the calendar only says that there is one. */
export function useMakeFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`${PATH}/feed`, undefined, CalendarFeedMade),
    onSuccess: ({ madeAt }) => keep(queries, madeAt),
  });
}

export function useEndFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(`${PATH}/feed`, CalendarFeedEnded),
    onSuccess: () => keep(queries, null),
  });
}

function keep(queries: ReturnType<typeof useQueryClient>, feedMadeAt: string | null): void {
  queries.setQueryData(myCalendarQuery.queryKey, (calendar) => calendar && { ...calendar, feedMadeAt });
}
