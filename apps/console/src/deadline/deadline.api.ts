import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Deadline } from '../api/types.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

/** Below the inbox: whatever is done on a case may set, meet or move its clocks. */
const DEADLINES_KEY: QueryKey = [...TASKS_KEY, 'deadlines'];

export const useCaseDeadlines = (caseId: string) =>
  useQuery<{ items: Deadline[] }, ApiError>({
    queryKey: [...DEADLINES_KEY, caseId],
    queryFn: ({ signal }) => get<{ items: Deadline[] }>(`/cases/${caseId}/deadlines`, {}, signal),
  });
