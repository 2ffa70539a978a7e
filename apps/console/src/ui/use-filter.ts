import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface Filter {
  value: (name: string) => string;
  change: (next: Record<string, string>) => void;
}

/** A list's filter stands in the address, so that going back finds the same list. */
export function useFilter(): Filter {
  const [params, setParams] = useSearchParams();
  const change = useCallback((next: Record<string, string>) => setParams(merged(inAddress(), next), { replace: true }), [setParams]);
  return { value: (name) => params.get(name) ?? '', change };
}

/** The address itself is asked, not what was rendered of it: a second change may come before the first is on the page. */
const inAddress = (): URLSearchParams => new URLSearchParams(window.location.search);

function merged(before: URLSearchParams, next: Record<string, string>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(next)) {
    if (value) after.set(name, value);
    else after.delete(name);
  }
  return after;
}
