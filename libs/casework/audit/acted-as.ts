import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';

/** Who acted, in which role and from where: also of what an act sets in motion in another case. */
export const actedFrom = ({ actor, sessionId, address, requestId }: CommandOrigin, role: string): Partial<NewAuditEvent> => ({
  actorAccountId: actor.accountId,
  actorPersonId: actor.personId,
  actingRole: role,
  sessionId,
  address,
  requestId,
});

/** The same with the command by which it was done: for every event of the act itself. */
export const actedAs = ({ origin, key }: { origin: CommandOrigin; key: CommandKey }, role: string): Partial<NewAuditEvent> => ({
  ...actedFrom(origin, role),
  idempotencyKey: key.key,
});
