import type { Person } from '../approval/plan.ts';
import { holdOf, type Hold, type LastSave } from '../draft/hold.ts';

interface Written {
  /** Absent of a plan from before saves were kept. */
  saved?: LastSave<Person>;
  submissions: readonly { at: number }[];
}

/** Who has a plan in hand; null while nobody does, as once it was handed in for 会签. */
export const planHold = ({ saved, submissions }: Written, minutes: number, now: number): Hold<Person> | null =>
  holdOf(saved, submissions.at(-1)?.at ?? null, minutes, now);
