import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Urging } from '../api/types.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

/** Below the inbox: whatever opens or ends a task, or puts it into other hands, changes what there is to urge. */
export const URGING_KEY: QueryKey = [...TASKS_KEY, 'urging'];

export const useUrging = (caseId: string) =>
  useQuery<Urging, ApiError>({
    queryKey: [...URGING_KEY, caseId],
    queryFn: ({ signal }) => get<Urging>(`/cases/${caseId}/urging`, {}, signal),
  });
