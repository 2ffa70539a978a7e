import { paperSaid } from '@jiangcheng/casework/audit/acted-as';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { PaperBasis } from '@jiangcheng/casework/ports/paper-row';
import type { Role } from '@jiangcheng/domain/access/actor';
import type { CurrentRequest } from '../platform/request-context.ts';

/** Who acts and as what, from where, under which key, on which paper: the same in every audit event of a command. */
export function commandBasis(current: CurrentRequest, actingRole: Role = 'OFFICE', paper?: PaperBasis): Partial<NewAuditEvent> {
  const { accountId, personId } = current.actor();
  return {
    actorAccountId: accountId,
    actorPersonId: personId,
    actingRole,
    sessionId: current.sessionId(),
    address: current.address(),
    requestId: current.requestId(),
    idempotencyKey: current.idempotencyKey(),
    ...(paper === undefined ? {} : paperSaid(paper)),
  };
}
