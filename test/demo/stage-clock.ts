import { businessClock, type BusinessClock } from '../support/clock.ts';
import type { Narrator } from './narrator.ts';

/** The business clock of the demo: the day it stands on is the day the narrator speaks of. */
export interface StageClock {
  /** `2025-06-20`, at nine in the morning of Beijing. */
  readonly day: string;
  moveTo(day: string): Promise<void>;
  untilIdle(): Promise<void>;
}

export function stageClock(ownerUrl: string, narrator: Narrator): StageClock {
  const clock: BusinessClock = businessClock(ownerUrl);
  let today = '';
  return {
    get day() {
      return today;
    },
    moveTo: async (day) => {
      await clock.moveTo(`${day}T09:00:00+08:00`);
      today = day;
      narrator.day(day);
    },
    untilIdle: () => clock.untilIdle(),
  };
}
