import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Collection, CollectionPlans, CollectionSummary, CollectionUnit, OwnPackage, UnitPackage } from '../api/types.ts';
import { useCommand, type Command } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const KEY: QueryKey = ['collections'];
const OWN: QueryKey = ['packages'];
export const windowPath = (caseId: string): string => `/collections/${caseId}`;
export const unitPath = (caseId: string, organizationId: string): string => `${windowPath(caseId)}/units/${organizationId}`;

export const useWindows = () => useList<CollectionSummary>(KEY, '/collections');
export const useOwnPackages = () => useList<OwnPackage>(OWN, '/packages');

export const useWindow = (caseId: string) =>
  useQuery<Collection, ApiError>({ queryKey: [...KEY, caseId], queryFn: ({ signal }) => get<Collection>(windowPath(caseId), {}, signal) });

export const useUnits = (caseId: string, filter: string, q: string) =>
  useList<CollectionUnit>([...KEY, caseId, 'units'], `${windowPath(caseId)}/units`, { filter: filter || 'ALL', q });

export const usePackage = (caseId: string, organizationId: string) =>
  useQuery<UnitPackage, ApiError>({
    queryKey: [...KEY, caseId, 'unit', organizationId],
    queryFn: ({ signal }) => get<UnitPackage>(unitPath(caseId, organizationId), {}, signal),
  });

export const usePlans = (campaignId: string | undefined) =>
  useQuery<CollectionPlans, ApiError>({
    queryKey: ['campaigns', campaignId, 'collection-plans'],
    queryFn: ({ signal }) => get<CollectionPlans>(`/campaigns/${campaignId ?? ''}/collection-plans`, {}, signal),
    enabled: campaignId !== undefined,
  });

/** A command about windows or packages; every list and page of them is asked anew. */
export const useCollectionAct = <Input>(command: (input: Input) => Command) =>
  useCommand<unknown, Input>(command, [KEY, OWN, ['case-tasks'], TASKS_KEY]);
