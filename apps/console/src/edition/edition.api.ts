import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Edition, EditionChange, EditionList, EditionNodeChange, NewEdition, NewTrade, TradeRemoval } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const KEY = ['editions'] as const;
const STALE = [KEY, ['packs']];

export const editionPath = ({ regulation, edition }: { regulation: string; edition: string }): string =>
  `/editions/${regulation}/${edition}`;

export const useEditions = () =>
  useQuery<EditionList, ApiError>({ queryKey: KEY, queryFn: ({ signal }) => get<EditionList>('/editions', {}, signal) });

export const useEdition = (regulation: string, edition: string) =>
  useQuery<Edition, ApiError>({
    queryKey: [...KEY, regulation, edition],
    queryFn: ({ signal }) => get<Edition>(editionPath({ regulation, edition }), {}, signal),
  });

export const useCopying = () => useCommand<Edition, NewEdition>((body) => ({ path: '/editions', body }), STALE);

export const useChanging = (edition: Edition) =>
  useCommand<Edition, EditionChange>((body) => ({ path: `${editionPath(edition)}/values`, body }), STALE);

export const useChangingNode = (edition: Edition, approval: string, node: string) =>
  useCommand<Edition, EditionNodeChange>((body) => ({ path: `${editionPath(edition)}/approvals/${approval}/nodes/${node}`, body }), STALE);

export const usePublishing = (edition: Edition) =>
  useCommand<Edition, { version: number }>((body) => ({ path: `${editionPath(edition)}/publication`, body }), STALE);

export const useAddingTrade = (edition: Edition) =>
  useCommand<Edition, NewTrade>((body) => ({ path: `${editionPath(edition)}/trades`, body }), STALE);

export const useRemovingTrade = (edition: Edition, no: number) =>
  useCommand<Edition, TradeRemoval>((body) => ({ path: `${editionPath(edition)}/trades/${no}/removal`, body }), STALE);

export const useRestoringTrade = (edition: Edition) =>
  useCommand<Edition, number>(
    (no) => ({ path: `${editionPath(edition)}/trades/${no}/restoration`, body: { version: edition.version } }),
    STALE,
  );
