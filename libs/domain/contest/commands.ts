import type { OrganizerRef } from './state.ts';

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/contest. */
export interface ContestInputs {
  nameOrganizers: { organizers: readonly OrganizerRef[]; sealsForAll?: string | undefined };
  nameChiefJudge: { name: string; organization: string; post?: string | undefined };
  setDates: { firstDay: string; lastDay: string; reason?: string | undefined };
  release: object;
  declareEnded: { lastScoredOn: string };
  confirmEndDay: object;
  correctEndDay: { lastScoredOn: string; reason: string };
  registerReceipt: { receivedOn: string; channel: string; fileId: string; note?: string | undefined };
  confirmReceipt: object;
  tickOriginals: { receivedOn: string };
  admitLate: { reason: string };
  handIn: { draftVersion: number; lateExplanation?: string | undefined; lateFileId?: string | undefined };
  /** 撤回 of the report, as the person saw its round. */
  withdraw: { reason: string; round?: number | undefined };
  /** `signer` is the seat that the person saw, in the review's approval; without it, the one that is his now. */
  confirm: { opinion?: string | undefined; round?: number | undefined; signer?: string | undefined };
  return: {
    round?: number | undefined;
    signer?: string | undefined;
    reasonCode: string;
    text: string;
    correctionDays?: number | undefined;
  };
}

export type ContestCommand = { [A in keyof ContestInputs]: { act: A; input: ContestInputs[A] } }[keyof ContestInputs];
