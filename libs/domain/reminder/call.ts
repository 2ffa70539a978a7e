import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** Refuses with CALL_IN_FUTURE and PROMISE_BEFORE_CALL. */
export function checkCall(calledAt: EpochMs, promisedOn: CivilDate | null, now: EpochMs): Result<null> {
  if (calledAt > now) return refuse('CALL_IN_FUTURE', { field: 'calledAt' });
  return promisedOn !== null && promisedOn < civilDateOf(calledAt) ? refuse('PROMISE_BEFORE_CALL', { field: 'promisedOn' }) : ok(null);
}
