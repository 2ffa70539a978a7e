import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ActAnswer, Contest } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const CATCHING_UP_MS = 1_000;
export const contestKey = (id: string): QueryKey => ['contest', id];

/** What an act on the case may change: the case with its report and history, the lists, the inbox. */
export const staleAfterAct = (id: string): QueryKey[] => [
  contestKey(id),
  ['contests'],
  ['campaign'],
  ['case-tasks'],
  ['paper-decisions'],
  TASKS_KEY,
];

/** The case; asked again each second while its workflow is still opening the next stage. */
export const useContest = (id: string) =>
  useQuery<Contest, ApiError>({
    queryKey: contestKey(id),
    queryFn: ({ signal }) => get<Contest>(`/contests/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.catchingUp ? CATCHING_UP_MS : false),
  });

export const useAct = (contestId: string, href: string) =>
  useCommand<ActAnswer, unknown>((body) => ({ path: href, body: body ?? {} }), staleAfterAct(contestId));
