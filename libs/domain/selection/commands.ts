import type { CivilDate } from '../shared/civil-date.ts';
import type { DocumentInputs } from '../document/commands.ts';
import type { PanelMeeting, Suggested } from './meeting.ts';
import type { TimetableRow } from './state.ts';

interface Meeting {
  /** 党组会议: its number in the year. */
  meeting: { year: number; seq: number };
  on: CivilDate;
}

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/selection. */
export interface SelectionInputs {
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
  recordMeeting: Omit<PanelMeeting, 'round' | 'suggested' | 'reserves'>;
  suggestList: { suggested: readonly Suggested[]; reserves: readonly string[]; reason?: string | undefined };
  approveList: Meeting & { struck: readonly { candidateId: string; reason: string }[] };
  sendBackList: Meeting & { reason: string };
  approveReserve: Meeting & { candidateId: string; reason: string };
  nameAnnounced: { candidateIds: readonly string[] };
  draftDocument: DocumentInputs['DRAFT'];
  amendDocument: DocumentInputs['AMEND'];
  checkDocument: DocumentInputs['CHECK'];
  signDocument: DocumentInputs['SIGN'];
  numberDocument: DocumentInputs['NUMBER'];
  proofreadDocument: DocumentInputs['PROOFREAD'];
  printDocument: DocumentInputs['PRINT'];
  sealDocument: DocumentInputs['SEAL'];
  distributeDocument: DocumentInputs['DISTRIBUTE'];
}

export type SelectionCommand = { [A in keyof SelectionInputs]: { act: A; input: SelectionInputs[A] } }[keyof SelectionInputs];
