import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CampaignProcess } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const CATCHING_UP_MS = 1_000;

/** What an act on the end of a campaign may change: the campaign with all that hangs on it, lists, the inbox. */
export const staleAfterStep = (campaignId: string): QueryKey[] => [
  ['campaign', campaignId],
  ['campaigns'],
  ['case-tasks'],
  ['payments'],
  ['awards'],
  ['paper-decisions'],
  TASKS_KEY,
];

/** The end of a campaign; asked again each second while its workflow is still opening the next stage. */
export const useProcess = (campaignId: string) =>
  useQuery<CampaignProcess, ApiError>({
    queryKey: ['campaign', campaignId, 'process'],
    queryFn: ({ signal }) => get<CampaignProcess>(`/campaigns/${campaignId}/process`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.catchingUp ? CATCHING_UP_MS : false),
  });

export const useOpenProcess = (campaignId: string) =>
  useCommand<CampaignProcess>(() => ({ path: `/campaigns/${campaignId}/process` }), staleAfterStep(campaignId));
