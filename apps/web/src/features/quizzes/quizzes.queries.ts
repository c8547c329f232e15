import {
  AttemptView,
  QuizResultsView,
  QuizStartView,
  ReceiptView,
  ResultView,
  SavedAnswer,
  SelfCheckReply,
  StartedAttemptView,
  type AnswerValue,
} from '@lumit/quizzes/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { deviceTime, hearServerTime } from '../../lib/server-time';
import type { LocalAnswer } from './answer-store';
import { quizzesPath } from './quiz-list.queries';

const quizPath = (editionId: string, code: string) => `${quizzesPath(editionId)}/${encodeURIComponent(code)}`;
const attemptPath = (id: string) => `/api/attempts/${encodeURIComponent(id)}`;

/** The rules before the start. Always fresh: a pause ends, a test opens. */
export const quizQuery = (editionId: string, code: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'quizzes', code],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(quizPath(editionId, code), QuizStartView, { signal }),
  });

export const quizResultsQuery = (editionId: string, code: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'quizzes', code, 'results'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${quizPath(editionId, code)}/results`, QuizResultsView, { signal }),
  });

/**
 * Begins an attempt or finds the open one. Never prefetched: it starts the clock. The clock does not start before all the code of
 * the test is on the device.
 */
export function useBeginAttempt(editionId: string, code: string, prepare: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await prepare();
      return api.post(`${quizPath(editionId, code)}/attempts`, {}, StartedAttemptView);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['editions', editionId] }),
  });
}

/**
 * An attempt with its questions and saved answers. It stays while the page is open: who looks at another page of the
 * course without a connection comes back to the test.
 */
export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempts', id],
    staleTime: 0,
    gcTime: Infinity,
    queryFn: async ({ signal }) => {
      const asked = deviceTime();
      const attempt = await api.get(attemptPath(id), AttemptView, { signal });
      hearServerTime(attempt.now, asked);
      return attempt;
    },
  });

/** Sends one answer. Queued answers go through here, so it is no mutation. */
export const sendAnswer = (
  id: string,
  { questionKey, rev, value }: LocalAnswer,
  options: { keepalive: boolean },
) =>
  api.put(
    `${attemptPath(id)}/answers/${encodeURIComponent(questionKey)}`,
    { rev, value },
    SavedAnswer,
    options,
  );

/** Hands in with the answers of the whole screen. */
export const sendSubmission = (id: string, answers: readonly LocalAnswer[]) =>
  api.post(`${attemptPath(id)}/submit`, { answers }, ReceiptView);

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempts', id, 'receipt'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${attemptPath(id)}/receipt`, ReceiptView, { signal }),
  });

export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempts', id, 'result'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${attemptPath(id)}/result`, ResultView, { signal }),
  });

/** Tries a self-check question of a lesson. */
export function useTrySelfCheck(editionId: string, lessonCode: string) {
  return useMutation({
    mutationFn: ({ key, answer }: { key: string; answer: AnswerValue }) =>
      api.post(
        `/api/editions/${encodeURIComponent(editionId)}/lessons/${encodeURIComponent(lessonCode)}/self-check/${encodeURIComponent(key)}`,
        { answer },
        SelfCheckReply,
      ),
  });
}
