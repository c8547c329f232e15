import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api';

const MINUTE_MS = 60_000;

/** Only what may pass by itself is asked again: a refusal stays a refusal. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status === 503);
}

/** Queries stay fresh for a minute and are not asked again at each change of window: screens name what they refresh. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE_MS,
        gcTime: 10 * MINUTE_MS,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        networkMode: 'always',
        retry: isWorthRetrying,
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
