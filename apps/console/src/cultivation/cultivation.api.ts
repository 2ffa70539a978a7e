import { useQuery, type QueryKey } from '@tanstack/react-query';
import { apiPath, get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Cultivation, CultivationSummary, PersonRecords, SupportLedger } from '../api/cultivation-types.ts';
import { useList } from '../api/use-list.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const CATCHING_UP_MS = 1_000;
const KEY: QueryKey = ['cultivations'];
export const cultivationPath = (caseId: string): string => `/cultivations/${caseId}`;

/** What an act on a cultivation may change: every page of them, the inbox, papers that wait. */
export const STALE: QueryKey[] = [KEY, ['case-tasks'], ['paper-decisions'], TASKS_KEY];

export const useCultivations = (q: string, campaignId?: string) =>
  useList<CultivationSummary>([...KEY, q, campaignId ?? ''], '/cultivations', campaignId === undefined ? { q } : { q, campaignId });

/** Asked again each second while its workflow is still opening the next stage. */
export const useCultivation = (caseId: string) =>
  useQuery<Cultivation, ApiError>({
    queryKey: [...KEY, caseId],
    queryFn: ({ signal }) => get<Cultivation>(cultivationPath(caseId), {}, signal),
    refetchInterval: ({ state }) => (state.data?.catchingUp ? CATCHING_UP_MS : false),
  });

export const useRecords = (caseId: string, enabled: boolean) =>
  useQuery<PersonRecords, ApiError>({
    queryKey: [...KEY, caseId, 'records'],
    queryFn: ({ signal }) => get<PersonRecords>(`${cultivationPath(caseId)}/records`, {}, signal),
    enabled,
  });

const ledgerQuery = (year: number, campaignId?: string) => (campaignId === undefined ? { year } : { campaignId, year });

/** Address of the ledger as a workbook. */
export const ledgerSheet = (year: number, campaignId?: string): string => apiPath('/support-ledger/xlsx', ledgerQuery(year, campaignId));

/** Of one round, or of the house where none is given. */
export const useLedger = (year: number, campaignId?: string) =>
  useQuery<SupportLedger, ApiError>({
    queryKey: [...KEY, 'ledger', campaignId ?? '', year],
    queryFn: ({ signal }) => get<SupportLedger>('/support-ledger', ledgerQuery(year, campaignId), signal),
  });
