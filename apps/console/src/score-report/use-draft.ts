import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isApiError, type ApiError } from '../api/problem.ts';
import type { SaveDraft, ScoreReport } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { isHeld, reportKey } from './score-report.api.ts';
import { blankRow, entryOf, isBlank, rowOf, unreadCells, withKeys, type Row } from './sheet.ts';

const PAUSE_MS = 1_200;
export type SaveState = 'saved' | 'saving' | 'dirty' | 'failed' | 'wrong';

export interface Draft {
  rows: Row[];
  setRows: (change: (rows: Row[]) => Row[]) => void;
  state: SaveState;
  error: ApiError | null;
  /** The lines of the last save, in the order in which its errors count them. */
  sent: Row[];
  conflict: boolean;
  save: () => Promise<boolean>;
  /** Takes the given report in place of what is in the sheet. */
  load: (report: ScoreReport) => void;
  /** Saves what is in the sheet over the given version. */
  overwrite: (version: number) => void;
}

const sheetOf = (report: ScoreReport): Row[] => [...report.entries.map(rowOf), blankRow()];

/** The sheet between visits: changes are saved after a pause, over the version the person saw; another's save in between is a conflict. */
export function useDraft(report: ScoreReport): Draft {
  const client = useQueryClient();
  const [rows, keep] = useState(() => sheetOf(report));
  const [changes, setChanges] = useState(0);
  const [saved, setSaved] = useState(0);
  const [refused, setRefused] = useState(-1);
  const [sent, setSent] = useState<Row[]>([]);
  const version = useRef(report.version);
  const put = useCommand<ScoreReport, SaveDraft>((body) => ({
    method: 'PUT',
    path: `/contests/${report.caseId}/score-report/draft`,
    body,
  }));
  const { mutateAsync, reset, isPending, error } = put;
  const dirty = changes !== saved;
  const held = isHeld(report);
  const wrong = useMemo(() => rows.some((row) => unreadCells(row).length > 0), [rows]);
  const conflict = error?.code === 'CONFLICT_DRAFT';

  const setRows = useCallback((change: (rows: Row[]) => Row[]) => {
    keep(change);
    setChanges((n) => n + 1);
  }, []);

  const save = useCallback(async (): Promise<boolean> => {
    const lines = rows.filter((row) => !isBlank(row));
    setSent(lines);
    try {
      const answer = await mutateAsync({ version: version.current, entries: lines.map(entryOf) });
      version.current = answer.version;
      keep((now) => withKeys(now, answer.entries));
      setSaved(changes);
      client.setQueryData(reportKey(report.caseId), answer);
      return true;
    } catch (failure) {
      if (!isApiError(failure)) throw failure;
      setRefused(changes);
      // Another has taken it: the page says who.
      if (failure.code === 'DRAFT_HELD') await client.invalidateQueries({ queryKey: reportKey(report.caseId) });
      return false;
    }
  }, [rows, changes, mutateAsync, client, report.caseId]);

  useEffect(() => {
    // What was refused is not sent again unchanged.
    if (!dirty || wrong || isPending || conflict || held || refused === changes) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, wrong, isPending, conflict, held, refused, changes, save]);

  const load = useCallback(
    (next: ScoreReport) => {
      version.current = next.version;
      keep(sheetOf(next));
      setSaved(changes);
      reset();
    },
    [changes, reset],
  );
  const overwrite = useCallback(
    (seen: number) => {
      version.current = seen;
      setRefused(-1);
      reset();
    },
    [reset],
  );
  useLeaveWarning(dirty);
  useLastSave(dirty && !wrong && !conflict && !held, save);
  // What was typed before is not lost: whoever takes the draft back goes on with it.
  useEffect(() => {
    if (!held) setRefused(-1);
  }, [held]);
  useNewerVersion(report, version, dirty || isPending, load);
  return {
    rows,
    setRows,
    state: stateOf({ dirty, wrong, isPending, failed: error !== null }),
    error: error ?? null,
    sent,
    conflict,
    save,
    load,
    overwrite,
  };
}

/** Somebody else's save is shown at once where nothing here would be lost. */
function useNewerVersion(report: ScoreReport, version: { current: number }, busy: boolean, load: (report: ScoreReport) => void): void {
  useEffect(() => {
    if (!busy && report.version > version.current) load(report);
  }, [report, version, busy, load]);
}

function stateOf({ dirty, wrong, isPending, failed }: { dirty: boolean; wrong: boolean; isPending: boolean; failed: boolean }): SaveState {
  if (isPending) return 'saving';
  if (!dirty) return 'saved';
  if (wrong) return 'wrong';
  return failed ? 'failed' : 'dirty';
}

/** The browser asks before a page with unsaved changes is closed. */
function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}

/** Leaving for another page of the console saves what is not saved yet. */
function useLastSave(due: boolean, save: () => Promise<boolean>): void {
  const last = useRef({ due, save });
  useEffect(() => {
    last.current = { due, save };
  });
  useEffect(
    () => () => {
      if (last.current.due) void last.current.save();
    },
    [],
  );
}
