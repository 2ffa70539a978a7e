import type { BusinessClock } from '../clock.ts';

/** Less than a day by more than lies between two looks: a page that hangs is seen again before it has been unseen for a whole one. */
const STEP_MS = 23 * 3_600_000;

/** Moves the clock day by day to this instant, as a notice needs that hangs and is looked at. */
export async function hangUntil(clock: BusinessClock, instant: string): Promise<void> {
  for (let next = await after(clock); next < Date.parse(instant); next = await after(clock))
    await clock.moveTo(new Date(next).toISOString());
  await clock.moveTo(instant);
}

const after = async (clock: BusinessClock): Promise<number> => (await clock.now()).getTime() + STEP_MS;
