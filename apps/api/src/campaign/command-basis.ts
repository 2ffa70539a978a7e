import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { CurrentRequest } from '../platform/request-context.ts';

/** Who acts for the office, from where, under which key: the same in every audit event of a command. */
export function commandBasis(current: CurrentRequest): Partial<NewAuditEvent> {
  const { accountId, personId } = current.actor();
  return {
    actorAccountId: accountId,
    actorPersonId: personId,
    actingRole: 'OFFICE',
    sessionId: current.sessionId(),
    address: current.address(),
    requestId: current.requestId(),
    idempotencyKey: current.idempotencyKey(),
  };
}
