import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Archive, Archiving, SettledArchiveItem } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const archiveKey = (caseId: string): QueryKey => ['archive', caseId];

export const useArchive = (caseId: string) =>
  useQuery<Archive, ApiError>({
    queryKey: archiveKey(caseId),
    queryFn: ({ signal }) => get<Archive>(`/cases/${caseId}/archive`, {}, signal),
  });

export const useSettling = (caseId: string) =>
  useCommand<Archive, SettledArchiveItem>((body) => ({ path: `/cases/${caseId}/archive/items`, body }), [archiveKey(caseId)]);

export const useArchiving = (caseId: string) =>
  useCommand<Archive, Archiving>((body) => ({ path: `/cases/${caseId}/archive`, body }), [archiveKey(caseId)]);
