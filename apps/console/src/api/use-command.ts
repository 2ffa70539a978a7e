import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { request, type Method } from './client.ts';
import { Intent } from './idempotency.ts';
import { isApiError, type ApiError } from './problem.ts';

export interface Command {
  method?: Exclude<Method, 'GET'>;
  path: string;
  body?: unknown;
}

/**
 * A command with the key of its intent: made once, kept over retries until the server has decided, then forgotten.
 * `stale` names the queries whose answers change by it.
 */
export function useCommand<Answer, Input = void>(
  command: (input: Input) => Command,
  stale: readonly QueryKey[] = [],
): UseMutationResult<Answer, ApiError, Input> {
  const client = useQueryClient();
  const [intent] = useState(() => new Intent());
  return useMutation<Answer, ApiError, Input>({
    mutationFn: async (input) => {
      const { method = 'POST', path, body } = command(input);
      const key = intent.keyFor({ method, path, body });
      try {
        const answer = await request<Answer>(method, path, { body: method === 'DELETE' ? body : (body ?? {}), key });
        intent.settled();
        return answer;
      } catch (error) {
        if (isApiError(error) && !error.undecided) intent.settled();
        throw error;
      }
    },
    onSuccess: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
