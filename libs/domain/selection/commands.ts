import type { CivilDate } from '../shared/civil-date.ts';
import type { DocumentText } from '../document/state.ts';
import type { PanelMeeting, Suggested } from './meeting.ts';
import type { TimetableRow } from './state.ts';

interface Step {
  /** The day of the step, as on the paper. */
  on: CivilDate;
}
type Text = Step & { text: DocumentText };
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
  draftDocument: Text;
  amendDocument: Text;
  checkDocument: Step;
  signDocument: Step;
  numberDocument: Step & { number: string };
  proofreadDocument: Step;
  printDocument: Step;
  sealDocument: Step;
  distributeDocument: Step & { recipients: readonly string[] };
}

export type SelectionCommand = { [A in keyof SelectionInputs]: { act: A; input: SelectionInputs[A] } }[keyof SelectionInputs];
