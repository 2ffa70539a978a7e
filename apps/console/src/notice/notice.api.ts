import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Notice, NoticeSummary } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const CATCHING_UP_MS = 1_000;
const LIST_KEY = ['notices'] as const;

export const noticePath = (caseId: string): string => `/notices/${caseId}`;

/** What an act on a notice may change: the notice, lists, and the round that announces its persons. */
export const staleAfterAct = (caseId: string): QueryKey[] => [
  ['notice', caseId],
  LIST_KEY,
  ['selection'],
  ['case-tasks'],
  ['paper-decisions'],
  TASKS_KEY,
];

export const useNotices = (campaignId: string, standing: string) => useList<NoticeSummary>(LIST_KEY, '/notices', { campaignId, standing });

/** A notice; asked again each second while its workflow is still opening the next stage. */
export const useNotice = (caseId: string) =>
  useQuery<Notice, ApiError>({
    queryKey: ['notice', caseId],
    queryFn: ({ signal }) => get<Notice>(noticePath(caseId), {}, signal),
    refetchInterval: ({ state }) => (state.data?.catchingUp ? CATCHING_UP_MS : false),
  });
