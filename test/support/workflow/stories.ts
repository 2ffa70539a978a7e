import type { StagedCase } from './stage.ts';

/** Each stage of a round, with what a person decides in it. */
export type Step = readonly [stage: string, outcome: string];

export const upToReport: readonly Step[] = [
  ['PREPARATION 1', 'RELEASED'],
  ['HOLDING 1', 'ENDED'],
];
const confirmed = (round: number): readonly Step[] => [
  [`SCORE_REPORT ${round}`, 'HANDED_IN'],
  [`OFFICE_REVIEW ${round}`, 'CONFIRMED'],
];
export const returned = (round: number): readonly Step[] => [
  [`SCORE_REPORT ${round}`, 'HANDED_IN'],
  [`OFFICE_REVIEW ${round}`, 'RETURNED'],
];

export const confirmedAtOnce: readonly Step[] = [...upToReport, ...confirmed(1)];
export const returnedTwice: readonly Step[] = [...upToReport, ...returned(1), ...returned(2), ...confirmed(3)];

export const collected: readonly Step[] = [
  ['OPEN 1', 'OVER'],
  ['CLOSING 1', 'CLOSED'],
  ['CHECK 1', 'CONCLUDED'],
];

/** The end of a campaign: one round of its circulation, in part or for the rest. */
const circulated = (round: number, gate: string, circular: string): readonly Step[] => [
  [`CONTESTS ${round}`, gate],
  [`COMMITTEE_REVIEW ${round}`, 'AGREED'],
  [`CIRCULAR ${round}`, circular],
];
export const circulatedAtOnce: readonly Step[] = circulated(1, 'ALL_CONFIRMED', 'ISSUED');
export const circulatedInParts: readonly Step[] = [
  ...circulated(1, 'PARTIAL', 'ISSUED_IN_PART'),
  ...circulated(2, 'ALL_CONFIRMED', 'ISSUED'),
];
/** What was left out in the first round is cancelled since. */
export const nothingLeft: readonly Step[] = [...circulated(1, 'PARTIAL', 'ISSUED_IN_PART'), ['CONTESTS 2', 'NOTHING_LEFT']];

/** What the record says after these steps. */
export const pathOf = (steps: readonly Step[]): string[] => steps.map(([stage, outcome]) => `${stage} ${outcome}`);

/** Opens the case and goes through the steps, each by a person's act once the workflow has opened its stage. */
export async function play(staged: StagedCase, steps: readonly Step[]): Promise<void> {
  await staged.poke();
  for (const [stage, outcome] of steps) {
    await staged.stands(stage);
    await staged.act(outcome);
  }
}
