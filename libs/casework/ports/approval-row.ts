import type { ApprovalState } from '@jiangcheng/domain/approval/state';

/** An approval as the record has it: one for each round of a stage. */
export interface ApprovalRow {
  id: string;
  stage: string;
  round: number;
  state: ApprovalState;
}

/** The approval as it is from now on; the copies that were given just now, and whose copy was noted (已阅). */
export interface ApprovalChange extends ApprovalRow {
  copied: readonly { personId: string; text: string | null }[];
  readBy: string | null;
}
