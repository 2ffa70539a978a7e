import { actsForOrganizer, bodiesOf, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import type { Who } from '@jiangcheng/domain/contest/acts';

const ofBodies: readonly Who[] = ['COUNTERSIGNER', 'BODY', 'LEADING_BODY'];
const ofOrganizers: readonly Who[] = ['ORGANIZER', 'ORGANIZER_OR_OFFICE', 'COUNTERSIGNER'];

/** As what somebody does such an act; what the office enters is entered by the office, also for others. */
export function actingRole(who: Who, actor: Actor, scope: CaseScope): 'BODY' | 'ORGANIZER' | 'OFFICE' {
  if (ofBodies.includes(who) && bodiesOf(actor, scope).length > 0) return 'BODY';
  return ofOrganizers.includes(who) && actsForOrganizer(actor, scope) ? 'ORGANIZER' : 'OFFICE';
}
