import { useSyncExternalStore } from 'react';

const SHOWN_MS = 4_000;
let text = '';
const listeners = new Set<() => void>();

function set(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

/** Says for a few seconds that something was done. */
export function toast(message: string): void {
  set(message);
  setTimeout(() => {
    if (text === message) set('');
  }, SHOWN_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toast() {
  const message = useSyncExternalStore(subscribe, () => text);
  return (
    <div role="status" aria-live="polite" className="toast-region">
      {message && <div className="toast">{message}</div>}
    </div>
  );
}
