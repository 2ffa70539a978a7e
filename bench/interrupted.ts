const control = new AbortController();

/** Aborted by Ctrl-C or SIGTERM: what runs ends with an error, and the servers are stopped on the way out. */
export const interrupted: AbortSignal = control.signal;

export function listenForSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => control.abort(new Error('stopped')));
}
