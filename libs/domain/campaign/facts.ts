import type { CirculatedResult } from '../award/circulated.ts';
import type { AwardRules } from '../award/rules.ts';
import type { DocumentFacts } from '../document/commands.ts';
import type { OwnersNotice } from '../notice/standing.ts';
import type { AnnexTable } from '../document/state.ts';
import type { ContestStanding } from './contests.ts';

/** What `decide` must know beyond the state; loaded under the case's lock, never guessed. */
export interface CampaignFacts {
  /** One for each trade of the campaign. */
  contests: readonly ContestStanding[];
  /** Whether the campaign lets the committee circulate in parts (RESULTS_CIRCULAR_GATE, rules.md §9-8). */
  partial: boolean;
  /** Names of the organizations that an act names, by id; who is not here does not exist. */
  names: Readonly<Record<string, string>>;
  winners: {
    /** Whether the campaign puts them up before its circular (WINNERS_PUBLIC_NOTICE). */
    asked: boolean;
    notice: OwnersNotice;
  };
  document: DocumentFacts;
  /** What the year's plan has attached, as it stands now; left out where no text of it is written. */
  annexes?: readonly AnnexTable[];
  /** What a correction that begins rests on; left out by every other act. */
  correcting?: Correcting | null;
  /** Of the next correction, where one of the year's plan begins. */
  nextCorrection?: number;
}

/** An announced result as it stands, with every correction since. */
export interface Correcting {
  result: CirculatedResult;
  rules: AwardRules;
  /** Another correction of the contest waits for its second clerk. */
  waits: boolean;
  /** Of the next correction. */
  number: number;
}
