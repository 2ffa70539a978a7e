import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type {
  HostingApplication,
  HostingBan,
  HostingDecision,
  HostingRefiling,
  NewHostingApplication,
  OwnHosting,
  OwnHostingApplication,
  OwnHostingRefiling,
} from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';

const path = (campaignId: string): string => `/campaigns/${campaignId}/hosting-applications`;
const STALE = [['hosting'], ['campaign'], ['campaigns'], ['contests']];

export const useApplications = (campaignId: string) => useList<HostingApplication>(['hosting', campaignId], path(campaignId));

export const useFile = (campaignId: string) =>
  useCommand<HostingApplication, NewHostingApplication>((body) => ({ path: path(campaignId), body }), STALE);

export const useRefile = (campaignId: string, id: string) =>
  useCommand<HostingApplication, HostingRefiling>((body) => ({ path: `${path(campaignId)}/${id}/refiling`, body }), STALE);

export const useDecide = (campaignId: string, id: string) =>
  useCommand<HostingApplication, HostingDecision>((body) => ({ path: `${path(campaignId)}/${id}/decision`, body }), STALE);

export const useOwnHosting = () =>
  useQuery<OwnHosting, ApiError>({ queryKey: ['hosting', 'own'], queryFn: ({ signal }) => get<OwnHosting>('/own-hosting', {}, signal) });

/** `again` is the application that was returned and is filed again. */
export const useFileOwn = (campaignId: string, again: string | null) =>
  useCommand<HostingApplication, OwnHostingApplication | OwnHostingRefiling>(
    (body) => ({ path: `/campaigns/${campaignId}/own-hosting-applications${again === null ? '' : `/${again}/refiling`}`, body }),
    STALE,
  );

export const useBans = (campaignId: string) =>
  useList<HostingBan>(['hosting', campaignId, 'bans'], `/campaigns/${campaignId}/hosting-bans`);
