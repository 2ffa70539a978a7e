import { bodiesOf, isOffice, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import type { ApprovalState } from '@jiangcheng/domain/approval/state';

/** Whose approval it is: the office's own people judge, or those of the committee's bodies. An organizer judges no work of organizers. */
export type SignerRole = 'OFFICE' | 'BODY';

export const isSigner = (role: SignerRole, actor: Actor, scope: CaseScope): boolean =>
  role === 'OFFICE' ? isOffice(actor, scope.campaignId) : bodiesOf(actor, scope).length > 0;

/** An approval with a body's seat in its plan is the bodies'. */
export const signersOf = ({ plan }: Pick<ApprovalState, 'plan'>): SignerRole =>
  plan.nodes.some(({ participants }) => participants.some(({ address }) => address.kind === 'ROLE' && address.role === 'BODY'))
    ? 'BODY'
    : 'OFFICE';

/** As what somebody takes part in a case's approval. */
export function standsAs(signers: SignerRole, actor: Actor, scope: CaseScope): SignerRole | 'ORGANIZER' {
  if (isSigner(signers, actor, scope)) return signers;
  return isOffice(actor, scope.campaignId) ? 'OFFICE' : 'ORGANIZER';
}
