import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiPath, get, type Query } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { TalentPlace, TalentPool } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const path = (campaignId: string): string => `/campaigns/${campaignId}/talents`;

export const useTalents = (campaignId: string, asked: Query) =>
  useQuery<TalentPool, ApiError>({
    queryKey: ['talents', campaignId, asked],
    queryFn: ({ signal }) => get<TalentPool>(path(campaignId), asked, signal),
    placeholderData: keepPreviousData,
  });

export const talentSheet = (campaignId: string, asked: Query): string => apiPath(`${path(campaignId)}/xlsx`, asked);

export const usePlaceTalent = (campaignId: string) =>
  useCommand<unknown, TalentPlace>((body) => ({ path: `${path(campaignId)}/places`, body }), [['talents', campaignId]]);
