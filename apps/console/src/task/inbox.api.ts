import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Inbox } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';

export const TASKS_KEY = ['tasks'] as const;
const REFRESH_MS = 60_000;

/** How many tasks are open for the person; 0 while unknown. Asked again every minute and after each act. */
export function useInboxCount(): number {
  const can = useCan();
  const { data } = useQuery<Inbox, ApiError>({
    queryKey: [...TASKS_KEY, 'count'],
    queryFn: ({ signal }) => get<Inbox>('/tasks', { limit: 1 }, signal),
    enabled: can('case.act'),
    refetchInterval: REFRESH_MS,
  });
  return data?.count ?? 0;
}
