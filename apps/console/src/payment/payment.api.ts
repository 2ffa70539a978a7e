import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { AnnouncedResult, BankSheet, BeginCorrection, Payments } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const STALE = [['payments'], ['awards'], ['case-tasks'], TASKS_KEY];

export const usePayments = (campaignId: string) =>
  useQuery<Payments, ApiError>({
    queryKey: ['payments', campaignId],
    queryFn: ({ signal }) => get<Payments>(`/campaigns/${campaignId}/payments`, {}, signal),
  });

export const useResult = (campaignId: string, contestId: string | undefined) =>
  useQuery<AnnouncedResult, ApiError>({
    queryKey: ['payments', campaignId, 'result', contestId],
    queryFn: ({ signal }) => get<AnnouncedResult>(`/campaigns/${campaignId}/payments/results/${contestId}`, {}, signal),
    enabled: contestId !== undefined,
  });

/** Any act below a campaign: `payments/batches/{id}/check` and its like. */
export const useMoneyAct = <Body>(campaignId: string, path: string) =>
  useCommand<unknown, Body>((body) => ({ path: `/campaigns/${campaignId}/${path}`, body }), STALE);

/** 更正通知 begins in the case of the campaign's end, where its steps are taken. */
export const useBeginCorrection = (campaignId: string) =>
  useCommand<unknown, BeginCorrection>(
    (body) => ({ path: `/campaigns/${campaignId}/process/corrections`, body }),
    [...STALE, ['campaign', campaignId]],
  );

export const useSheet = (campaignId: string, batchId: string) =>
  useCommand<BankSheet, { reason: string }>((body) => ({ path: `/campaigns/${campaignId}/payments/batches/${batchId}/sheet`, body }));
