import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ContestDay } from '../api/types.ts';
import { contestKey } from '../contest/contest.api.ts';

/** Below the contest's key: an act on the case makes it stale too. */
export const useDay = (id: string) =>
  useQuery<ContestDay, ApiError>({
    queryKey: [...contestKey(id), 'day'],
    queryFn: ({ signal }) => get<ContestDay>(`/contests/${id}/day`, {}, signal),
  });
