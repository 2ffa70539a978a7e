import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CandidateSummary, Selection, SelectionSummary } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const CATCHING_UP_MS = 1_000;
const LIST_KEY = ['selections'] as const;

/** What an act on a round may change: the round with all that hangs on it, lists, the inbox. */
export const staleAfterAct = (roundId: string): QueryKey[] => [
  ['selection', roundId],
  LIST_KEY,
  ['case-tasks'],
  ['paper-decisions'],
  TASKS_KEY,
];

export const useSelections = () => useList<SelectionSummary>(LIST_KEY, '/selections');

/** A round; asked again each second while its workflow is still opening the next stage. */
export const useSelection = (roundId: string) =>
  useQuery<Selection, ApiError>({
    queryKey: ['selection', roundId],
    queryFn: ({ signal }) => get<Selection>(`/selections/${roundId}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.catchingUp ? CATCHING_UP_MS : false),
  });

export const useRoundCandidates = (roundId: string) =>
  useList<CandidateSummary>(['selection', roundId, 'candidates'], `/selections/${roundId}/candidates`);
