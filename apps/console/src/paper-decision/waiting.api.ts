import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { PaperDecision } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';

const REFRESH_MS = 60_000;
/** One page, the longest there is: more than that is not counted, and is more than enough to be seen. */
const MOST = 200;

/** How many registrations of others wait for a second clerk, which the reader may be; 0 while unknown. Asked again every minute and after each act. */
export function useWaitingPapers(): number {
  const can = useCan();
  const { data } = useQuery<{ items: PaperDecision[] }, ApiError>({
    queryKey: ['paper-decisions', 'waiting'],
    queryFn: ({ signal }) => get<{ items: PaperDecision[] }>('/paper-decisions', { status: 'PENDING', limit: MOST }, signal),
    enabled: can('paper.register'),
    refetchInterval: REFRESH_MS,
  });
  return data?.items.filter(({ ownEntry }) => !ownEntry).length ?? 0;
}
