import {
  CalendarView,
  type CancelClass,
  type ChangeClass,
  type PlanClass,
  PlannedReceipt,
} from '@lumit/attendance/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { classSessionsQuery } from './attendance.queries';

const path = (editionId: string) => `/api/admin/editions/${encodeURIComponent(editionId)}/calendar`;
const classPath = (id: string) => `/api/admin/class-sessions/${encodeURIComponent(id)}`;

/** The calendar of an edition as the office plans it. */
export const calendarQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['edition-office', editionId, 'calendar'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(path(editionId), CalendarView, { signal }),
  });

/** Lists of class sessions and the set-up page count what is planned. */
function useCalendarWrite<Order>(editionId: string, write: (order: Order) => Promise<PlannedReceipt>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['edition-office', editionId] });
      void queries.invalidateQueries({ queryKey: classSessionsQuery(editionId).queryKey });
    },
  });
}

export const usePlanClass = (editionId: string) =>
  useCalendarWrite(editionId, (order: PlanClass) => api.post(path(editionId), order, PlannedReceipt));

export const useChangeClass = (editionId: string, id: string) =>
  useCalendarWrite(editionId, (order: ChangeClass) => api.put(classPath(id), order, PlannedReceipt));

export const useCancelClass = (editionId: string, id: string) =>
  useCalendarWrite(editionId, (order: CancelClass) =>
    api.post(`${classPath(id)}/cancel`, order, PlannedReceipt),
  );
