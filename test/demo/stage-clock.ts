import { addDays } from '@jiangcheng/domain/shared/civil-date';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import type { Narrator } from './narrator.ts';

/** The business clock of the demo: the day it stands on is the day the narrator speaks of. */
export interface StageClock {
  /** `2025-06-20`, at nine in the morning of Beijing. */
  readonly day: string;
  moveTo(day: string): Promise<void>;
  /** A few minutes less than a whole day on: what is looked at every day is looked at again in time. */
  nextDay(): Promise<void>;
  untilIdle(): Promise<void>;
}

const NINE = 9 * 60;
const EARLIER = 5;

export function stageClock(ownerUrl: string, narrator: Narrator): StageClock {
  const clock: BusinessClock = businessClock(ownerUrl);
  let today = '';
  let minute = NINE;
  const standAt = async (day: string, at: number): Promise<void> => {
    const [hours, minutes] = [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0'));
    await clock.moveTo(`${day}T${hours ?? ''}:${minutes ?? ''}:00+08:00`);
    [today, minute] = [day, at];
    narrator.day(day);
  };
  return {
    get day() {
      return today;
    },
    moveTo: (day) => standAt(day, NINE),
    nextDay: () => standAt(addDays(today, 1), minute - EARLIER),
    untilIdle: () => clock.untilIdle(),
  };
}
