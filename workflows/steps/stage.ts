import { condition, continueAsNew, isCancellation, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { AttendInput, AttendResult, CaseActivities } from '@jiangcheng/contracts/activities';
import { pokeSignal } from '@jiangcheng/contracts/messages';
import { codeOf } from './failure-code.ts';

/** A stage that could not be attended is tried again after this long, or when poked. */
const RETRY_MS = 30_000;

const record = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '4 s',
  scheduleToCloseTimeout: '8 s',
  retry: {
    maximumAttempts: 3,
    initialInterval: '200 ms',
    nonRetryableErrorTypes: ['StoryMismatchError', 'TypeError', 'ReferenceError', 'RangeError'],
  },
});

/** What is done beside a stage on each of its wakings; it says in how many milliseconds it wants to be done again, null for never. */
export type Beside = () => Promise<number | null>;
export type Stage = (stage: string, round: number, beside?: Beside) => Promise<string>;

/** The one place where a story waits: until its stage has an outcome, woken by a poke or by the clock (design.md §3.4). */
export function caseSteps(caseId: string): Stage {
  let poked = false;
  setHandler(pokeSignal, () => {
    poked = true;
  });

  return async function stage(name, round, beside) {
    for (;;) {
      poked = false;
      const again = beside === undefined ? null : await beside();
      const attended = await attend({ caseId, stage: name, round });
      const wakeInMs = attended === null ? RETRY_MS : (attended.wakeInMs ?? null);
      // At the end of a story something may still be owed by a day: the run waits for that.
      if (attended?.done === true && wakeInMs === null) return attended.outcome;
      // The record is the state: a fresh run with the same id walks back to this very wait.
      if (workflowInfo().continueAsNewSuggested && !poked) await continueAsNew(caseId);
      await pokedOrDue(sooner(wakeInMs, again));
    }
  };

  async function pokedOrDue(wakeInMs: number | null): Promise<void> {
    if (wakeInMs === null) await condition(() => poked);
    // More of what is owed to many waits: no timer, the next batch follows at once.
    else if (wakeInMs > 0) await condition(() => poked, wakeInMs);
  }
}

const sooner = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/** Null when the record could not be reached: the case goes on later, the workflow never fails for it (design.md §3.7). */
async function attend(input: AttendInput): Promise<AttendResult | null> {
  try {
    return await record.attendStage(input);
  } catch (error) {
    if (isCancellation(error)) throw error;
    await reportTrouble(input, error);
    return null;
  }
}

async function reportTrouble(input: AttendInput, error: unknown): Promise<void> {
  try {
    await record.reportTrouble({ ...input, message: codeOf(error) });
  } catch (failure) {
    // The record itself is away, so the incident cannot be written there now; the next attempt says it again.
    if (isCancellation(failure)) throw failure;
  }
}
