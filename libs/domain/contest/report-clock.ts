import type { ContestState, HandIn } from './state.ts';

/** The clocks that a report is judged by, among those of a contest. */
export const reportClockKeys = ['SCORE_REPORT', 'CORRECTION'] as const;
export type ReportClockKey = (typeof reportClockKeys)[number];
export const isReportClock = ({ key }: { key: string }): boolean => (reportClockKeys as readonly string[]).includes(key);

/**
 * The round whose clock the report of this round is under: its own where a return set one, else the one that ran before. A hand-in that was
 * taken back never counted, so the clock that it had met runs on, with the time in between (office.md §6: timeliness is judged on the report
 * that stands).
 */
export const clockRound = ({ corrections }: Pick<ContestState, 'corrections'>, round: number): number =>
  Math.max(1, ...corrections.map((correction) => correction.round).filter((one) => one <= round));

/** The hand-in that met the clock of this round; null while none stands. */
export const handInUnder = (state: ContestState, clock: number): HandIn | null =>
  state.handIns.filter(({ round, withdrawnAt }) => withdrawnAt === undefined && clockRound(state, round) === clock).at(-1) ?? null;
