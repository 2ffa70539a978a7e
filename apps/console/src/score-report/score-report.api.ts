import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ReportRound, ScoreReport } from '../api/types.ts';
import { contestKey } from '../contest/contest.api.ts';

/** Below the case's key, so that an act on the case refreshes it too. */
export const reportKey = (caseId: string): QueryKey => [...contestKey(caseId), 'score-report'];

export const useScoreReport = (caseId: string) =>
  useQuery<ScoreReport, ApiError>({
    queryKey: reportKey(caseId),
    queryFn: ({ signal }) => get<ScoreReport>(`/contests/${caseId}/score-report`, {}, signal),
  });

export const useRound = (caseId: string, round: number) =>
  useQuery<ReportRound, ApiError>({
    queryKey: [...reportKey(caseId), 'round', round],
    queryFn: ({ signal }) => get<ReportRound>(`/contests/${caseId}/score-report/rounds/${String(round)}`, {}, signal),
    enabled: round > 0,
  });
