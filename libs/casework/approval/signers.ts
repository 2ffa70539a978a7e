import { actsForOrganizer, bodiesOf, isOffice, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import type { ApprovalState } from '@jiangcheng/domain/approval/state';

/**
 * Whose approval it is: the office's own people judge, or those of the committee's bodies; a sub-plan is signed by bodies and organizers
 * together. An organizer judges no work of organizers.
 */
export type SignerRole = 'OFFICE' | 'BODY' | 'COUNTERSIGNER';

export function isSigner(role: SignerRole, actor: Actor, scope: CaseScope): boolean {
  if (role === 'OFFICE') return isOffice(actor, scope.campaignId);
  return bodiesOf(actor, scope).length > 0 || (role === 'COUNTERSIGNER' && actsForOrganizer(actor, scope));
}

/** An approval with a body's seat in its plan is the bodies'; with an organizer's, of both. */
export function signersOf({ plan }: Pick<ApprovalState, 'plan'>): SignerRole {
  const addresses = plan.nodes.flatMap(({ participants }) => participants.map(({ address }) => address));
  const roles = addresses.map((address) => (address.kind === 'ROLE' ? address.role : null));
  if (roles.includes('ORGANIZER')) return 'COUNTERSIGNER';
  return roles.includes('BODY') ? 'BODY' : 'OFFICE';
}

/** As what somebody takes part in a case's approval. */
export function standsAs(signers: SignerRole, actor: Actor, scope: CaseScope): 'OFFICE' | 'BODY' | 'ORGANIZER' {
  if (signers !== 'OFFICE' && bodiesOf(actor, scope).length > 0) return 'BODY';
  return isOffice(actor, scope.campaignId) ? 'OFFICE' : 'ORGANIZER';
}
