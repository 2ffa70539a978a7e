import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../api/client.ts';
import { newKey } from '../api/idempotency.ts';
import type { SheetDraft, SheetSaved } from '../api/types.ts';

export type SaveState =
  { kind: 'UNTOUCHED' } | { kind: 'DIRTY' } | { kind: 'SAVING' } | { kind: 'SAVED'; at: Date } | { kind: 'FAILED'; error: unknown };

/** A pause in typing after which what was typed is saved. */
const PAUSE_MS = 700;
type Points = Record<string, string>;

/**
 * Saves rows of a sheet as they are typed, one request at a time, each over the version that the last one answered. What could not be saved stays
 * and goes with the next attempt; nothing is ever said to be saved that is not.
 */
export function useAutosave(path: string, firstVersion: number) {
  const [state, setState] = useState<SaveState>({ kind: 'UNTOUCHED' });
  const version = useRef(firstVersion);
  const waiting = useRef(new Map<string, Points>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void> | null>(null);

  const send = useCallback(async (): Promise<void> => {
    while (waiting.current.size > 0) {
      const rows = [...waiting.current].slice(0, 50);
      for (const [id] of rows) waiting.current.delete(id);
      setState({ kind: 'SAVING' });
      const body: SheetDraft = { version: version.current, rows: rows.map(([candidateId, points]) => ({ candidateId, points })) };
      try {
        ({ version: version.current } = await request<SheetSaved>('PUT', path, { body, key: newKey() }));
      } catch (error) {
        for (const [id, points] of rows) if (!waiting.current.has(id)) waiting.current.set(id, points);
        setState({ kind: 'FAILED', error });
        return;
      }
    }
    setState({ kind: 'SAVED', at: new Date() });
  }, [path]);

  /** Saves now what waits; once it resolves, `version()` is that of what was saved. */
  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  const change = useCallback(
    (candidateId: string, points: Points): void => {
      waiting.current.set(candidateId, points);
      setState({ kind: 'DIRTY' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  useEffect(() => () => void (waiting.current.size > 0 && flush()), [flush]);
  return { state, change, flush, version: () => version.current, isSaved: () => waiting.current.size === 0 };
}
