import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import type { PaperBasis } from '../ports/paper-row.ts';

/** Who acted, in which role, from where and on what paper: also of what an act sets in motion in another case. */
export const actedFrom = ({ actor, sessionId, address, requestId, paper }: CommandOrigin, role: string): Partial<NewAuditEvent> => ({
  actorAccountId: actor.accountId,
  actorPersonId: actor.personId,
  actingRole: role,
  sessionId,
  address,
  requestId,
  ...(paper === undefined ? {} : paperSaid(paper)),
});

/** The same with the command by which it was done: for every event of the act itself. */
export const actedAs = ({ origin, key }: { origin: CommandOrigin; key: CommandKey }, role: string): Partial<NewAuditEvent> => ({
  ...actedFrom(origin, role),
  idempotencyKey: key.key,
});

/** The decision is the signer's, the entry the two clerks' (office.md §1). */
export const paperSaid = (paper: PaperBasis): Partial<NewAuditEvent> => ({
  decidedBy: paper.decider,
  decidedOn: paper.decidedOn,
  enteredBy: paper.registeredBy,
  confirmedBy: paper.confirmedBy,
  reason: paperReason(paper),
  documents: paper.documents,
});

export const paperReason = ({ kind, reason, opinion }: PaperBasis): { code: string; text: string | null } => ({
  code: kind === 'BACKFILL' ? 'BACKFILLED' : 'FROM_PAPER',
  text: reason ?? opinion,
});

/** Whose decision it is: of a paper its signer's. */
export const deciderName = ({ actor, paper }: CommandOrigin): string => paper?.decider.name ?? actor.name;
