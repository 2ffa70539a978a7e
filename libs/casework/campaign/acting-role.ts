import { bodiesOf, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import { actRow, type CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { actedFrom } from '../audit/acted-as.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import type { CampaignTypes } from './types.ts';

/** What the office enters is entered by the office, also for a body; a person of a body acts for it. */
export function actingRole(act: CampaignAct, actor: Actor, scope: CaseScope): string {
  const { who } = actRow(act);
  return who !== 'OFFICE' && who !== 'COMMITTEE' && bodiesOf(actor, scope).length > 0 ? 'BODY' : 'OFFICE';
}

/** Who acted, for the events of cases that the act sets in motion; from paper who decided, too. */
export const actorOf = ({ request, locked, paper }: ActContext<CampaignTypes>): Partial<NewAuditEvent> => ({
  ...actedFrom(request.origin, actingRole(request.command.act, request.origin.actor, locked.scope)),
  decidedBy: paper?.decider ?? null,
  decidedOn: paper?.decidedOn ?? null,
});
