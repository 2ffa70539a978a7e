import { standingCirculations, type CampaignState, type CirculatedContest, type LeftOut } from './state.ts';

interface Named {
  tradeNo: number;
  title: string;
}

/** Where the contest of a trade stands, as the gate asks: confirmed with the hash of its frozen report, or what it still lacks. */
export type ContestStanding = Named &
  (
    | { stand: 'CONFIRMED'; caseId: string; number: string; sha256: string }
    | { stand: 'RUNNING' | 'CANCELLED'; caseId: string; number: string }
    | { stand: 'NOT_OPENED'; caseId: null; number: null }
  );

/** What the gate still waits for: contests that are neither confirmed nor cancelled, and trades that nobody has opened or cancelled. */
export const waitingContests = ({ cancelledTrades }: CampaignState, contests: readonly ContestStanding[]): ContestStanding[] =>
  contests.filter(
    ({ stand, tradeNo }) =>
      stand === 'RUNNING' || (stand === 'NOT_OPENED' && !cancelledTrades.some((cancelled) => cancelled.tradeNo === tradeNo)),
  );

/** Confirmed, and in no circulation yet. */
export function readyContests(state: CampaignState, contests: readonly ContestStanding[]): CirculatedContest[] {
  const circulated = standingCirculations(state).flatMap((one) => one.contests.map(({ caseId }) => caseId));
  return contests.flatMap((contest) => {
    if (contest.stand !== 'CONFIRMED' || circulated.includes(contest.caseId)) return [];
    const { caseId, number, title, sha256 } = contest;
    return [{ caseId, number, title, sha256 }];
  });
}

export const leftOutFor =
  (reason: string) =>
  ({ tradeNo, caseId, title }: ContestStanding): LeftOut => ({ tradeNo, caseId, title, reason });
