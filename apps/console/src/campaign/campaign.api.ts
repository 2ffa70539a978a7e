import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Campaign, Contest, NewContest, Setting, SettingChange, TradeValue, ValueConfirmation } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const STALE = [['campaign'], ['campaigns'], ['contests'], ['contest']];

export const useCampaign = (id: string) =>
  useQuery<Campaign, ApiError>({ queryKey: ['campaign', id], queryFn: ({ signal }) => get<Campaign>(`/campaigns/${id}`, {}, signal) });

export const useConfirmValue = (campaignId: string, valueId: string) =>
  useCommand<TradeValue, ValueConfirmation>((body) => ({ path: `/campaigns/${campaignId}/values/${valueId}/confirmation`, body }), STALE);

/** Of a campaign, or of a selection's round: `path` is the API's. */
export const useChangeSetting = (path: string, key: string) =>
  useCommand<Setting, SettingChange>((body) => ({ path: `${path}/settings/${key}`, body }), [...STALE, ['selection']]);

export const useOpenContest = () => useCommand<Contest, NewContest>((body) => ({ path: '/contests', body }), STALE);
