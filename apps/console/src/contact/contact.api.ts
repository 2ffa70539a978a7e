import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ContactPhone, ContactReveal, ContactRoster, NewContact } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const path = (campaignId: string): string => `/campaigns/${campaignId}/contacts`;

export const useContacts = (campaignId: string) =>
  useQuery<ContactRoster, ApiError>({
    queryKey: ['contacts', campaignId],
    queryFn: ({ signal }) => get<ContactRoster>(path(campaignId), {}, signal),
  });

export const useNameContact = (campaignId: string) =>
  useCommand<ContactRoster, NewContact>((body) => ({ path: path(campaignId), body }), [['contacts', campaignId]]);

export const useRevealContact = (campaignId: string, contactId: string) =>
  useCommand<ContactPhone, ContactReveal>((body) => ({ path: `${path(campaignId)}/${contactId}/phone`, body }));
