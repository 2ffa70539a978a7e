import type { Attaching } from '../approval/commands.ts';
import type { AppealKind } from '../appeal/appeal.ts';
import type { ChainInputs } from '../document/chain-acts.ts';
import type { EntryStatus } from '../ranking/types.ts';
import type { SubPlan } from '../sub-plan/sub-plan.ts';
import type { DutyKind, SelectionLevel } from './duties.ts';
import type { OrganizerRef } from './state.ts';

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/contest. */
export interface ContestInputs extends ChainInputs<'Notice'>, ChainInputs<'NoticeCorrection'> {
  nameOrganizers: { organizers: readonly OrganizerRef[]; sealsForAll?: string | undefined };
  nameChiefJudge: { name: string; organization: string; post?: string | undefined };
  /** Of a contest held together with an upper one (全国、全区): whether own contestants are ranked by themselves, and weights where no plan says them. */
  recordUpper: { coHosted: boolean; theory?: string | undefined; practice?: string | undefined; basis: string; fileId: string };
  setDates: { firstDay: string; lastDay: string; reason?: string | undefined };
  release: object;
  /** 行业主管部门（协会）. */
  nameAuthority: { organizationId: string };
  /** `version` is of the plan that the person saw, 0 for none. */
  /** `takeOver`: whoever has the plan in hand gives way, which is recorded. */
  writePlan: { version: number; plan: SubPlan; takeOver?: true | undefined };
  submitPlan: { version: number };
  /** `round` is the one that the person saw. */
  countersignPlan: { organizationId: string; opinion?: string | undefined; round?: number | undefined };
  returnPlan: { organizationId: string; text: string; round?: number | undefined };
  /** What of a notice that is out changes; what is left out stays. */
  beginNoticeCorrection: { reason: string; firstDay?: string | undefined; lastDay?: string | undefined; place?: string | undefined };
  withdrawNoticeCorrection: { reason: string };
  /** 成绩现场公布. */
  announceScores: { announcedOn: string };
  /** Instants are ISO 8601 with offset. */
  registerAppeal: {
    appealKind: AppealKind;
    unit: string;
    leader: string;
    about: string;
    receivedAt: string;
    endedAt?: string | undefined;
    admitReason?: string | undefined;
    fileId?: string | undefined;
  };
  withdrawAppeal: { appealId: string; reason: string };
  decideAppeal: { appealId: string; verdict: 'UPHELD' | 'NOT_UPHELD'; reason: string };
  /** Start numbers and codes from a seed that is recorded; again only with a reason. */
  drawLots: { reason?: string | undefined };
  /** The 抽签记录: number, name, unit and, where marks are given blind, code, one entrant a line. */
  recordDraw: { lines: readonly string[]; fileId: string; reason?: string | undefined };
  markEntrant: { contestantId: string; mark: EntryStatus; reason: string };
  recordIncident: { happenedAt: string; incident: string; measures: string; fileId?: string | undefined };
  /** 基层选拔赛 and 初赛 are only reported: papers and scores stay with the units. `advancing` is one person a line. */
  reportSelection: { level: SelectionLevel; unit: string; heldOn: string; entrants: number; advancing: readonly string[] };
  setDuty: { duty: DutyKind; dueOn: string };
  fulfilDuty: { duty: DutyKind; text: string; fileId: string };
  /** 复检 from a seed that is recorded. */
  drawRecheck: object;
  /** What one person read on the judges' sheets: name, unit, theory, practice, one row a line. */
  enterRecheck: { readings: readonly string[] };
  /** `lateReason` where the day lies after the regulation's last one and was not planned that late. */
  declareEnded: { lastScoredOn: string; lateReason?: string | undefined };
  confirmEndDay: object;
  correctEndDay: { lastScoredOn: string; reason: string; lateReason?: string | undefined };
  registerReceipt: { receivedOn: string; channel: string; fileId: string; note?: string | undefined };
  confirmReceipt: object;
  tickOriginals: { receivedOn: string };
  admitLate: { reason: string };
  /** From paper with the day and the way of its receipt (收件日期) in the place of the draft that was seen: its signed print names the draft. */
  handIn: {
    draftVersion?: number | undefined;
    receivedOn?: string | undefined;
    channel?: string | undefined;
    lateExplanation?: string | undefined;
    lateFileId?: string | undefined;
  };
  /** 撤回 of the report, as the person saw its round. */
  withdraw: { reason: string; round?: number | undefined };
  /** `signer` is the seat that the person saw, in the review's approval; without it, the one that is his now. */
  confirm: { opinion?: string | undefined; round?: number | undefined; signer?: string | undefined } & Attaching;
  return: {
    round?: number | undefined;
    signer?: string | undefined;
    reasonCode: string;
    text: string;
    correctionDays?: number | undefined;
  } & Attaching;
  /** The committee's decision that it is not held, or counts for nothing. */
  cancel: { reason: string };
}

/** The reason with which a report goes back whose review was refused (不同意); a pack whose plan knows 不同意 has its words. */
export const NOT_AGREED = 'NOT_AGREED';

export type ContestCommand = { [A in keyof ContestInputs]: { act: A; input: ContestInputs[A] } }[keyof ContestInputs];
