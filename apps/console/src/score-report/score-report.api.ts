import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ReportRound, ScoreReport } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { contestKey } from '../contest/contest.api.ts';

const HELD_REFRESH_MS = 30_000;
/** Somebody else edits it. */
export const isHeld = (report: ScoreReport | undefined): boolean => report?.hold?.mine === false;

/** Below the case's key, so that an act on the case refreshes it too. */
export const reportKey = (caseId: string): QueryKey => [...contestKey(caseId), 'score-report'];

export const useScoreReport = (caseId: string) =>
  useQuery<ScoreReport, ApiError>({
    queryKey: reportKey(caseId),
    queryFn: ({ signal }) => get<ScoreReport>(`/contests/${caseId}/score-report`, {}, signal),
    // Who waits for a draft that another holds sees it come free.
    refetchInterval: ({ state }) => (isHeld(state.data) ? HELD_REFRESH_MS : false),
  });

export const useTakeDraft = (caseId: string) =>
  useCommand<ScoreReport>(() => ({ path: `/contests/${caseId}/score-report/draft/take-over` }), [reportKey(caseId)]);

export const useRound = (caseId: string, round: number) =>
  useQuery<ReportRound, ApiError>({
    queryKey: [...reportKey(caseId), 'round', round],
    queryFn: ({ signal }) => get<ReportRound>(`/contests/${caseId}/score-report/rounds/${String(round)}`, {}, signal),
    enabled: round > 0,
  });
