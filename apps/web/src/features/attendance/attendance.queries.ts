import {
  ClassSessionList,
  type CloseRegister,
  LearnerAttendance,
  type MarkPresence,
  RegisterChange,
  RegisterState,
  type ReopenRegister,
  type RollRow,
  RollView,
} from '@lumit/attendance/domain';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

const registerPath = (id: string) => `/api/class-sessions/${encodeURIComponent(id)}`;
const editionPath = (id: string) => `/api/editions/${encodeURIComponent(id)}`;

/** The signed-in learner's hours and class sessions in an edition. */
export const attendanceQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['attendance', editionId],
    queryFn: ({ signal }) => api.get(`${editionPath(editionId)}/attendance`, LearnerAttendance, { signal }),
  });

/** The class sessions of an edition with their counts, for tutors and the office. */
export const classSessionsQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['class-sessions', editionId],
    staleTime: 10_000,
    queryFn: ({ signal }) =>
      api.get(`${editionPath(editionId)}/class-sessions`, ClassSessionList, { signal }),
  });

/**
 * The roll of a class session. It stays while the page is open: who looks at another page without a connection comes back
 * to it. An answer that was on its way while a newer mark was saved never takes the mark back.
 */
export const rollQuery = (id: string) =>
  queryOptions({
    queryKey: ['roll', id],
    staleTime: 5_000,
    gcTime: Infinity,
    queryFn: async ({ signal, client }): Promise<RollView> => {
      const roll = await api.get(`${registerPath(id)}/roll`, RollView, { signal });
      const seen = client.getQueryData<RollView>(['roll', id]);
      return { ...roll, people: roll.people.map((row) => newer(row, seen?.people)) };
    },
  });

function newer(row: RollRow, seen: readonly RollRow[] | undefined): RollRow {
  const known = seen?.find(({ enrolmentId }) => enrolmentId === row.enrolmentId);
  return known && known.version > row.version ? known : row;
}

/** Puts the rows and the state that a write answered into the roll that is shown. */
export function mergeChange(queries: QueryClient, id: string, change: RegisterChange): void {
  queries.setQueryData(
    rollQuery(id).queryKey,
    (roll) =>
      roll && {
        ...roll,
        now: change.now,
        classSession: { ...roll.classSession, ...change.classSession },
        people: roll.people.map((row) => newer(row, change.rows)),
      },
  );
}

/** Sends one mark. Queued marks go through here, so it is no mutation. */
export const sendMark = (id: string, enrolmentId: string, mark: MarkPresence) =>
  api.put(`${registerPath(id)}/roll/${encodeURIComponent(enrolmentId)}`, mark, RegisterChange);

/** A correction of a closed register: shown only after the server's yes. */
export function useCorrectPresence(id: string, enrolmentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mark: MarkPresence) => sendMark(id, enrolmentId, mark),
    onSuccess: (change) => mergeChange(queries, id, change),
    onError: () => queries.invalidateQueries({ queryKey: rollQuery(id).queryKey }),
  });
}

export function useMarkRemainingPresent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`${registerPath(id)}/mark-remaining-present`, {}, RegisterChange),
    onSuccess: (change) => mergeChange(queries, id, change),
  });
}

export function useCloseRegister(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (closing: CloseRegister) => api.post(`${registerPath(id)}/close`, closing, RegisterState),
    onSuccess: (state) => showState(queries, id, state),
  });
}

export function useReopenRegister(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reopening: ReopenRegister) =>
      api.post(`${registerPath(id)}/reopen`, reopening, RegisterState),
    onSuccess: (state) => showState(queries, id, state),
  });
}

function showState(queries: QueryClient, id: string, { now, classSession }: RegisterState): void {
  mergeChange(queries, id, { now, classSession, rows: [] });
  void queries.invalidateQueries({ queryKey: classSessionsQuery(classSession.editionId).queryKey });
}
