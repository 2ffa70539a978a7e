import { permissions, type Permission } from '@jiangcheng/domain/access/permissions';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { isApiError, type ApiError } from '../api/problem.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import type { Role, Session } from '../api/types.ts';

async function fetchSession(): Promise<Session | null> {
  try {
    return await get<Session>('/session');
  } catch (error) {
    if (isApiError(error) && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null where nobody is. */
export const useSession = (): UseQueryResult<Session | null, ApiError> =>
  useQuery<Session | null, ApiError>({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: 60_000 });

/** Whether the person's roles reach a permission somewhere. The server decides in every case; this only leaves out what would be refused. */
export function useCan(): (permission: Permission) => boolean {
  const { data } = useSession();
  return (permission) => can(data ?? null, permission);
}

export function can(session: Session | null, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  return (session?.grants ?? []).some((grant) => roles.includes(grant.role));
}

/** Milliseconds of the business clock, which may be moved where the installation was made for tests. */
export function useNow(): number {
  const { data, dataUpdatedAt } = useSession();
  return data ? Date.parse(data.now) + (Date.now() - dataUpdatedAt) : Date.now();
}
