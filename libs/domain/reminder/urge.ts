import { formatLocal, type EpochMs } from '../shared/instant.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** 催办 by hand at most once in four hours for a task (office.md §5); calls are not limited. */
const PAUSE_MS = 4 * 3_600_000;

/** When a task may be urged again; null when it may at once. */
export const urgeableFrom = (lastUrgedAt: EpochMs | null, now: EpochMs): EpochMs | null =>
  lastUrgedAt === null || lastUrgedAt + PAUSE_MS <= now ? null : lastUrgedAt + PAUSE_MS;

export interface UrgedTask {
  open: boolean;
  lastUrgedAt: EpochMs | null;
  /** Who has to do it. */
  holders: readonly string[];
}

/** The office's own work: what its clerks, its head, a post or one of its signers has to do. An organizer may urge that (催办 upward). */
export const isOfficeTask = (role: string): boolean => ['OFFICE', 'OFFICE_HEAD', 'POST', 'PERSON'].includes(role);

/** Refuses with URGE_TASK_NOT_OPEN, URGE_OWN_TASK, URGE_NOBODY, and URGED_TOO_SOON with the time `at` from which it is possible again. */
export function checkUrge({ open, lastUrgedAt, holders }: UrgedTask, personId: string, now: EpochMs): Result<null> {
  if (!open) return refuse('URGE_TASK_NOT_OPEN');
  if (holders.length === 0) return refuse('URGE_NOBODY');
  if (holders.includes(personId)) return refuse('URGE_OWN_TASK');
  const from = urgeableFrom(lastUrgedAt, now);
  return from === null ? ok(null) : refuse('URGED_TOO_SOON', { params: { at: formatLocal(from) } });
}
