import type { ApprovalCommand, ApprovalVerb } from '@jiangcheng/domain/approval/commands';
import { dueOnOf, peopleOf, textOf } from '@jiangcheng/domain/approval/commands';
import type { ApprovalEvent } from '@jiangcheng/domain/approval/events';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import { auditEvent } from '../audit/audit-event.ts';

/** The type of each verb's event in the history; what was commissioned and done is advice. */
export const verbEventTypes = {
  agree: 'APPROVAL_AGREED',
  disagree: 'APPROVAL_DISAGREED',
  return: 'APPROVAL_RETURNED',
  transfer: 'APPROVAL_TRANSFERRED',
  consign: 'APPROVAL_CONSIGNED',
  addSigner: 'APPROVAL_SIGNERS_ADDED',
  claim: 'APPROVAL_CLAIMED',
  release: 'APPROVAL_RELEASED',
  removeSigner: 'APPROVAL_SIGNER_REMOVED',
  withdraw: 'APPROVAL_WITHDRAWN',
  copy: 'APPROVAL_COPIED',
  markRead: 'APPROVAL_READ',
} as const satisfies Record<ApprovalVerb, string>;
export type ApprovalAuditType = (typeof verbEventTypes)[ApprovalVerb] | 'APPROVAL_ADVISED';

/** One event for a verb, with the node it was about and the one that is open because of it. */
export function verbEvent(
  command: ApprovalCommand,
  events: readonly ApprovalEvent[],
  node: string | null,
  basis: Partial<NewAuditEvent>,
): NewAuditEvent {
  const advised = events.some(({ type }) => type === 'ADVISED');
  const text = textOf(command);
  return auditEvent(advised ? 'APPROVAL_ADVISED' : verbEventTypes[command.verb], {
    ...basis,
    after: { ...about(command, node), ...opened(events) },
    reason: text === null ? null : { code: command.verb === 'agree' ? 'OPINION' : 'REASON', text },
  });
}

/** What a verb was about: node, seat, and whom it names (ids; names are for the reader to look up). */
export function about(command: ApprovalCommand, node: string | null): Record<string, Json> {
  const people = peopleOf(command);
  return {
    node,
    ...('signer' in command.input ? { signer: command.input.signer } : {}),
    ...(people.length === 0 ? {} : { to: people }),
    ...(dueOnOf(command) === null ? {} : { dueOn: dueOnOf(command) }),
    ...(command.verb === 'addSigner' ? { position: command.input.position } : {}),
    ...(command.verb === 'return' ? { returnedTo: command.input.to } : {}),
  };
}

function opened(events: readonly ApprovalEvent[]): Record<string, Json> {
  const next = events.filter((event) => event.type === 'NODE_OPENED' || event.type === 'NODE_REOPENED').at(-1);
  return next === undefined ? {} : { opened: next.node, nodeRound: next.round };
}

/** Hashes of the papers that were attached to what was said. */
export const hashesIn = (events: readonly ApprovalEvent[]): string[] =>
  events.flatMap((event) => {
    const said = event.type === 'SIGNED' || event.type === 'ADVISED' ? event.decision : event.type === 'RETURNED' ? event : null;
    return (said?.attachments ?? []).map(({ sha256 }) => sha256);
  });
