import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CommitteeRemoval, CommitteeRoster, NewCommitteeMember } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const path = (campaignId: string): string => `/campaigns/${campaignId}/committee`;

export const useCommittee = (campaignId: string) =>
  useQuery<CommitteeRoster, ApiError>({
    queryKey: ['committee', campaignId],
    queryFn: ({ signal }) => get<CommitteeRoster>(path(campaignId), {}, signal),
  });

export const useEnterMember = (campaignId: string) =>
  useCommand<CommitteeRoster, NewCommitteeMember>((body) => ({ path: path(campaignId), body }), [['committee', campaignId]]);

export const useRemoveMember = (campaignId: string, memberId: string) =>
  useCommand<CommitteeRoster, CommitteeRemoval>(
    (body) => ({ path: `${path(campaignId)}/${memberId}/removal`, body }),
    [['committee', campaignId]],
  );
