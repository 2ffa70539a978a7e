import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Exchanges, NewExchange } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const path = (campaignId: string): string => `/campaigns/${campaignId}/exchanges`;

export const useExchanges = (campaignId: string) =>
  useQuery<Exchanges, ApiError>({
    queryKey: ['exchanges', campaignId],
    queryFn: ({ signal }) => get<Exchanges>(path(campaignId), {}, signal),
  });

export const useEnterExchange = (campaignId: string) =>
  useCommand<Exchanges, NewExchange>((body) => ({ path: path(campaignId), body }), [['exchanges', campaignId]]);

export const useRemoveExchange = (campaignId: string, id: string) =>
  useCommand<Exchanges, { reason: string }>((body) => ({ path: `${path(campaignId)}/${id}/removal`, body }), [['exchanges', campaignId]]);
