import { condition, continueAsNew, isCancellation, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { CalendarActivities, CalendarProgress } from '@jiangcheng/contracts/activities';
import { pokeSignal } from '@jiangcheng/contracts/messages';
import { codeOf } from '../steps/failure-code.ts';

/** A batch that could not be done is tried again after this long, or when poked. */
const RETRY_MS = 10_000;

const record = proxyLocalActivities<CalendarActivities>({
  startToCloseTimeout: '8 s',
  scheduleToCloseTimeout: '20 s',
  retry: { maximumAttempts: 3, initialInterval: '200 ms', nonRetryableErrorTypes: ['TypeError', 'ReferenceError', 'RangeError'] },
});

/**
 * After a year's calendar changed: every open deadline that rests on the older state is recomputed, batch after batch, until none is left;
 * then people are told. Its only input is the year. What is done stands in rows, so it may start from nothing at any time.
 */
export async function calendarUpdate(year: string): Promise<void> {
  let poked = false;
  setHandler(pokeSignal, () => {
    poked = true;
  });

  for (;;) {
    poked = false;
    const progress = await nextBatch(Number(year));
    // Poked meanwhile: the calendar may have changed once more.
    if (progress?.done === true && !poked) return;
    if (workflowInfo().continueAsNewSuggested && !poked) await continueAsNew(year);
    await untilThereMayBeMore(progress);
  }

  async function untilThereMayBeMore(progress: CalendarProgress | null): Promise<void> {
    const waitMs = progress === null ? RETRY_MS : progress.done ? 0 : progress.waitMs;
    if (waitMs > 0) await condition(() => poked, waitMs);
  }
}

/** Null when the record could not be reached: the update goes on later, the workflow never fails for it. */
async function nextBatch(year: number): Promise<CalendarProgress | null> {
  try {
    return await record.recomputeDeadlines({ year });
  } catch (error) {
    if (isCancellation(error)) throw error;
    await reportTrouble(year, error);
    return null;
  }
}

async function reportTrouble(year: number, error: unknown): Promise<void> {
  try {
    await record.reportUpdateTrouble({ year, message: codeOf(error) });
  } catch (failure) {
    // The record itself is away, so the incident cannot be written there now; the next attempt says it again.
    if (isCancellation(failure)) throw failure;
  }
}
