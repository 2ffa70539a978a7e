import { bodiesOf, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import { actRow, type CampaignAct } from '@jiangcheng/domain/campaign/acts';

/** What the office enters is entered by the office, also for a body; a person of a body acts for it. */
export function actingRole(act: CampaignAct, actor: Actor, scope: CaseScope): string {
  const { who } = actRow(act);
  return who !== 'OFFICE' && who !== 'COMMITTEE' && bodiesOf(actor, scope).length > 0 ? 'BODY' : 'OFFICE';
}
