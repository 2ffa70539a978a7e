import type { Person } from '../approval/plan.ts';
import { holdOf, type Hold } from '../draft/hold.ts';
import type { CandidateRecord } from './records.ts';

/** Who has a candidate's form in hand; null while nobody does, as once he was filed. */
export const formHold = (
  { saved, filedAt }: Pick<CandidateRecord, 'saved' | 'filedAt'>,
  minutes: number,
  now: number,
): Hold<Person> | null => holdOf(saved, filedAt, minutes, now);
