import type { ContestFacts } from './facts.ts';

/** They are loaded for the acts that ask them. */
export function appealFactsOf({ appeals }: ContestFacts): NonNullable<ContestFacts['appeals']> {
  if (appeals === null) throw new Error('the window of appeals is asked for without its lengths');
  return appeals;
}
