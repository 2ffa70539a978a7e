import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Awards, HonourAnswer, NewHonourLetter, RecordedCertificates } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const STALE = [['awards']];

export const useAwards = (campaignId: string) =>
  useQuery<Awards, ApiError>({
    queryKey: ['awards', campaignId],
    queryFn: ({ signal }) => get<Awards>(`/campaigns/${campaignId}/awards`, {}, signal),
  });

export const useRecordCertificates = (campaignId: string) =>
  useCommand<unknown, RecordedCertificates>((body) => ({ path: `/campaigns/${campaignId}/certificates`, body }), STALE);

export const useSendLetter = (campaignId: string) =>
  useCommand<unknown, NewHonourLetter>((body) => ({ path: `/campaigns/${campaignId}/honour-letters`, body }), STALE);

export const useRecordAnswer = (campaignId: string, letterId: string) =>
  useCommand<unknown, HonourAnswer>((body) => ({ path: `/campaigns/${campaignId}/honour-letters/${letterId}/answer`, body }), STALE);
