import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { NewShowcaseNomination, Showcase, ShowcaseDecision } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const path = (campaignId: string): string => `/campaigns/${campaignId}/showcase`;

export const useShowcase = (campaignId: string) =>
  useQuery<Showcase, ApiError>({
    queryKey: ['showcase', campaignId],
    queryFn: ({ signal }) => get<Showcase>(path(campaignId), {}, signal),
  });

export const useNominate = (campaignId: string) =>
  useCommand<Showcase, NewShowcaseNomination>((body) => ({ path: path(campaignId), body }), [['showcase', campaignId]]);

export const useDecideNomination = (campaignId: string, nominationId: string) =>
  useCommand<Showcase, ShowcaseDecision>(
    (body) => ({ path: `${path(campaignId)}/${nominationId}/decision`, body }),
    [['showcase', campaignId]],
  );
