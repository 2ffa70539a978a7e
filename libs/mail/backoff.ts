const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const FIRST_DELAYS_MS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR] as const;
const LATER_DELAY_MS = 2 * HOUR;
const GIVE_UP_AFTER_MS = 72 * HOUR;
/** Up to a tenth later, so that a thousand mails refused together do not come back together. */
const JITTER_SHARE = 0.1;

/**
 * How long to wait after the `failedAttempts`th attempt (1, 2, …) failed: 1 min, 5 min, 15 min, 1 h, then every 2 h.
 * `null` once the next attempt would come more than 72 h after the first, counted without jitter. `jitter` is 0 ≤ j < 1.
 */
export function nextAttemptDelayMs(failedAttempts: number, jitter: number): number | null {
  if (!Number.isInteger(failedAttempts) || failedAttempts < 1) throw new RangeError('attempts are counted from 1');
  if (!(jitter >= 0 && jitter < 1)) throw new RangeError('jitter is 0 or more and less than 1');
  if (elapsedMs(failedAttempts) > GIVE_UP_AFTER_MS) return null;
  return Math.round(delayMs(failedAttempts) * (1 + JITTER_SHARE * jitter));
}

function delayMs(failedAttempts: number): number {
  return FIRST_DELAYS_MS[failedAttempts - 1] ?? LATER_DELAY_MS;
}

/** From the first attempt to the one after `failedAttempts` failures. */
function elapsedMs(failedAttempts: number): number {
  const first = FIRST_DELAYS_MS.slice(0, failedAttempts).reduce((sum, each) => sum + each, 0);
  return first + Math.max(0, failedAttempts - FIRST_DELAYS_MS.length) * LATER_DELAY_MS;
}
