import { wordsOf, type Countersigning } from '../approval/countersignings.ts';
import type { LockedCampaignCase } from './campaign-cases.ts';

/** Who has countersigned in the round in which the case stands. */
export const countersigningsOf = ({ state, approval }: LockedCampaignCase): Countersigning[] =>
  wordsOf(state.bodies, approval?.state ?? null);
