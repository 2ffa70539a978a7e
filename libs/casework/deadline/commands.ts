import type { LedgerEntry } from '@jiangcheng/domain/deadline/entry';

interface Basis {
  deadlineId: string;
  reason: string;
  authority: string;
  fileId?: string | undefined;
}

/** What the office does with a clock. `grantedTo` left out: for everybody under the deadline. */
export type DeadlineCommand =
  | { act: 'suspendDeadline'; input: Basis & { on: string } }
  | { act: 'resumeDeadline'; input: Basis & { on: string } }
  | { act: 'extendDeadline'; input: Basis & { days: number; grantedTo?: string | undefined } };
export type DeadlineAct = DeadlineCommand['act'];

const acts: readonly string[] = ['suspendDeadline', 'resumeDeadline', 'extendDeadline'] satisfies DeadlineAct[];
export const isDeadlineAct = (act: string): act is DeadlineAct => acts.includes(act);
export const isDeadlineCommand = (command: { act: string }): command is DeadlineCommand => isDeadlineAct(command.act);

/** The line that a command writes. */
export function entryOf({ act, input }: DeadlineCommand): LedgerEntry {
  const { reason, authority } = input;
  switch (act) {
    case 'suspendDeadline':
      return { kind: 'SUSPEND', on: input.on, reason, authority };
    case 'resumeDeadline':
      return { kind: 'RESUME', on: input.on, reason, authority };
    case 'extendDeadline':
      return { kind: 'EXTEND', days: input.days, grantedTo: input.grantedTo ?? null, reason, authority };
  }
}
