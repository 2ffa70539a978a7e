import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { InboxSummary } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';

export const TASKS_KEY = ['tasks'] as const;
const REFRESH_MS = 60_000;

/** What waits in each tab. Asked again every minute and after each act. */
export function useInboxSummary() {
  const can = useCan();
  return useQuery<InboxSummary, ApiError>({
    queryKey: [...TASKS_KEY, 'summary'],
    queryFn: ({ signal }) => get<InboxSummary>('/tasks/summary', {}, signal),
    enabled: can('task.claim') || can('candidate.own'),
    refetchInterval: REFRESH_MS,
  });
}

/** How many tasks are open for the person; 0 while unknown. */
export const useInboxCount = (): number => useInboxSummary().data?.counts.TODO ?? 0;
