import type { Actor, CaseScope } from '@jiangcheng/domain/access/actor';
import { attachmentsOf, peopleOf, type ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import { decide } from '@jiangcheng/domain/approval/decide';
import type { ApprovalEvent } from '@jiangcheng/domain/approval/events';
import { evolve } from '@jiangcheng/domain/approval/evolve';
import type { Signature } from '@jiangcheng/domain/approval/state';
import { ok, type Result } from '@jiangcheng/domain/shared/result';
import type { ApprovalChange, ApprovalRow } from '../ports/approval-row.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { approvalFacts } from './approval-facts.ts';

export interface VerbRequest {
  caseId: string;
  command: ApprovalCommand;
  by: Signature;
  /** At the keyboard; with a paper the clerk who confirms it. */
  actor: Actor;
  scope: CaseScope;
  /** The last day of the clock of the node that is open; null where it has none. */
  dueOn: string | null;
}

export interface Applied {
  events: readonly ApprovalEvent[];
  change: ApprovalChange;
}

/** One verb on an approval whose case is locked: its events and the approval after them, or why not. Writes nothing. */
export async function applyVerb(
  tx: CaseTransaction,
  row: ApprovalRow,
  { caseId, command, by, actor, scope, dueOn }: VerbRequest,
  now: number,
): Promise<Result<Applied>> {
  const ids = attachmentsOf(command);
  const papers = ids.length === 0 ? [] : await tx.attachable(caseId, ids);
  const facts = await approvalFacts(tx, row.state, scope, actor, by, peopleOf(command), papers);
  const decision = decide(command, row.state, { ...facts, dueOn }, by, now);
  if (!decision.ok) return decision;
  const events = decision.value;
  return ok({ events, change: { ...row, state: events.reduce(evolve, row.state), ...copiesIn(events) } });
}

function copiesIn(events: readonly ApprovalEvent[]): Pick<ApprovalChange, 'copied' | 'readBy'> {
  return {
    copied: events.flatMap((event) => (event.type === 'COPIED' ? event.to.map(({ personId }) => ({ personId, text: event.text })) : [])),
    readBy: events.flatMap((event) => (event.type === 'READ' ? [event.by.personId] : []))[0] ?? null,
  };
}

/** An approval that stands as it is, written for the first time. */
export const unchanged = (row: ApprovalRow): ApprovalChange => ({ ...row, copied: [], readBy: null });
