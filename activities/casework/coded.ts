import { log } from '@temporalio/activity';
import { codedFailure } from './coded-failure.ts';

/** Runs an activity's work; what goes wrong is logged here in full and leaves as a code alone. */
export async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.warn('an activity failed', { error });
    throw codedFailure(error);
  }
}
