import type { Person } from '../approval/plan.ts';

/** Who has a plan in hand, and until when without another save; epoch milliseconds. */
export interface PlanHold {
  by: Person;
  until: number;
}

interface Written {
  /** The last save; absent of a plan from before saves were kept. */
  saved?: { by: Person; at: number };
  submissions: readonly { at: number }[];
}

/**
 * Who writes on a plan keeps others from it (office.md §4). Null while nobody does: `minutes` went by without a save, or it was handed in since.
 */
export function planHold({ saved, submissions }: Written, minutes: number, now: number): PlanHold | null {
  if (saved === undefined || submissions.some(({ at }) => at >= saved.at)) return null;
  const until = saved.at + minutes * 60_000;
  return now < until ? { by: saved.by, until } : null;
}
