import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../ui/error-state';
import { Skeleton, WaitingPage } from '../ui/skeleton';
import { ApiProblem } from './api';
import { ProblemPage } from './problem-page';
import { useSite } from './site';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  /** Names a part of a page ("le presenze"): its failure stays inside the page. Without it, it is the page's. */
  part?: string;
  skeletonLines?: number;
  children: (data: Data) => ReactNode;
}

/** Waiting, failure and content of one query, each as A9 has it. Old content stays while newer is fetched. */
export function Loaded<Data>({ query, part, skeletonLines, children }: LoadedProps<Data>) {
  const { email } = useSite();
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return part ? <Skeleton lines={skeletonLines} /> : <WaitingPage lines={skeletonLines} />;
  const retry = () => void query.refetch();
  if (!part) return <ProblemPage error={query.error} onRetry={retry} />;
  const problem = query.error instanceof ApiProblem ? query.error : null;
  return <ErrorState email={email} part={part} offline={problem?.isOffline} onRetry={retry} />;
}
