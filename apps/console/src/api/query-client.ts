import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from './problem.ts';

export const SESSION_KEY = ['session'] as const;

/** A session that ended elsewhere ends here: the shell sees null and leads to sign-in, keeping the place. */
function forgetSession(error: unknown): void {
  if (isApiError(error) && error.status === 401) queryClient.setQueryData(SESSION_KEY, null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetSession }),
  mutationCache: new MutationCache({ onError: forgetSession }),
  // The client itself tries again where that can help.
  defaultOptions: { queries: { retry: false, staleTime: 5_000 }, mutations: { retry: false } },
});
