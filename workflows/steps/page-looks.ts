import { isCancellation, log, proxyActivities } from '@temporalio/workflow';
import type { NoticeActivities } from '@jiangcheng/contracts/activities';
import { taskQueues } from '@jiangcheng/contracts/queues';
import { codeOf } from './failure-code.ts';

/** A look that could not be made is made again after this long. */
const RETRY_MS = 60_000;

const outside = proxyActivities<NoticeActivities>({
  taskQueue: taskQueues.effects,
  startToCloseTimeout: '15 s',
  scheduleToCloseTimeout: '20 s',
  retry: { maximumAttempts: 1 },
});

/** Looks at a notice's own page where a look is due. A look that fails leaves a gap in the proof, and never holds the notice. */
export const pageLooks = (caseId: string) => async (): Promise<number | null> => {
  try {
    return (await outside.lookAtNotice({ caseId })).nextInMs;
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('the page of a notice could not be looked at', { code: codeOf(error) });
    return RETRY_MS;
  }
};
