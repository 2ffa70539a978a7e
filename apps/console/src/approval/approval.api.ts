import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ActAnswer, Approval, ApprovalPeople } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { staleAfterAct } from '../contest/contest.api.ts';

const approvalKey = (id: string) => ['approval', id] as const;

/** Nothing is asked where the case has no approval yet. */
export const useApproval = (id: string | null) =>
  useQuery<Approval, ApiError>({
    queryKey: approvalKey(id ?? ''),
    queryFn: ({ signal }) => get<Approval>(`/approvals/${id ?? ''}`, {}, signal),
    enabled: id !== null,
  });

/** The seat at which the person at the screen would sign: sent along, so that nobody signs at another node than the one he saw. */
export function useOwnSeat(approvalId: string | null): { signer?: string } {
  const seat = useApproval(approvalId).data?.verbs.find(({ verb, allowed }) => verb === 'agree' && allowed)?.signer;
  return seat == null ? {} : { signer: seat };
}

export const useApprovalPeople = (id: string) =>
  useQuery<ApprovalPeople, ApiError>({
    queryKey: [...approvalKey(id), 'people'],
    queryFn: ({ signal }) => get<ApprovalPeople>(`/approvals/${id}/people`, {}, signal),
  });

/** A verb, sent where the approval says; it changes the approval and its case. */
export const useVerb = (approval: Approval, href: string) =>
  useCommand<ActAnswer, object>((body) => ({ path: href, body }), [approvalKey(approval.id), ...staleAfterAct(approval.caseId)]);
