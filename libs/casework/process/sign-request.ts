import type { ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import type { Person } from '@jiangcheng/domain/approval/plan';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';

/** What a return to before the approval says beside its reason: a code of the regulation's list, and the time for the correction. */
export interface CodedReturn {
  reasonCode: string;
  correctionDays?: number | undefined;
}

export interface SignRequest {
  caseId: string;
  command: ApprovalCommand;
  coded: CodedReturn | null;
  /** Round of the stage that the person saw; null where he was not asked. */
  round: number | null;
  /** For whom he acts as deputy (代). */
  onBehalfOf: Person | null;
  origin: CommandOrigin;
  key: CommandKey;
}
