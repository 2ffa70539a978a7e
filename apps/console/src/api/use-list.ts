import { useInfiniteQuery, type InfiniteData, type QueryKey, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { get, type Query } from './client.ts';
import type { ApiError } from './problem.ts';
import type { Page } from './types.ts';

export interface List<T> {
  items: T[];
  first: Page<T> | undefined;
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>, ApiError>;
}

/** A keyset list: page after page, "load more" asks for the next. */
export function useList<T, P extends Page<T> = Page<T>>(
  key: QueryKey,
  path: string,
  filter: Query = {},
  options: { enabled?: boolean; refetchInterval?: number } = {},
) {
  const query = useInfiniteQuery<P, ApiError, InfiniteData<P>, QueryKey, string | null>({
    queryKey: [...key, filter],
    queryFn: ({ pageParam, signal }) => get<P>(path, { ...filter, cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
    ...options,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { items, first: query.data?.pages[0], query };
}
