import type { CivilDate } from '../shared/civil-date.ts';
import type { SoleChainInputs } from '../document/chain-acts.ts';
import type { HeldMeeting, Suggested } from './meeting.ts';
import type { TimetableRow } from './state.ts';

interface Meeting {
  /** 党组会议: its number in the year. */
  meeting: { year: number; seq: number };
  on: CivilDate;
}

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/selection. */
export interface SelectionInputs extends SoleChainInputs<'Document'> {
  planRound: { target: number; requirements: string; issuerId: string; timetable: readonly TimetableRow[] };
  decideQuotas: {
    /** Places to give in all. */
    total: number;
    units: readonly { organizationId: string; figures: Readonly<Record<string, string>>; quota: number }[];
    /** Needed where a quota differs from the proposal. */
    reason?: string | undefined;
  };
  nameContact: { organizationId: string; personId: string };
  extendWindow: { to: CivilDate; reason: string };
  raiseQuota: { organizationId: string; more: number; reason: string };
  finishReview: Record<string, never>;
  recordMeeting: HeldMeeting;
  suggestList: { suggested: readonly Suggested[]; reserves: readonly string[]; reason?: string | undefined };
  approveList: Meeting & { struck: readonly { candidateId: string; reason: string }[] };
  sendBackList: Meeting & { reason: string };
  approveReserve: Meeting & { candidateId: string; reason: string };
  /** 不再递补: the places that are vacant now stay so. */
  leaveVacant: { reason: string };
  /** The list of a withdrawn notice is put up anew: the decision that approved it stands. */
  renewNotice: { reason: string };
  nameAnnounced: { candidateIds: readonly string[] };
}

export type SelectionCommand = { [A in keyof SelectionInputs]: { act: A; input: SelectionInputs[A] } }[keyof SelectionInputs];
