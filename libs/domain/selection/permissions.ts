import { bodiesOf, isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type SelectionAct, type Who } from './acts.ts';

/** What the office reads where another decides: it registers that decision from paper. */
const officeRefusals: Readonly<Record<Who, readonly string[]>> = {
  OFFICE: [],
  ISSUER: ['ISSUER_SIGNS'],
  PANEL: ['PANEL_DECISION_NEEDED'],
  PARTY_GROUP: ['PARTY_GROUP_DECISION_NEEDED'],
};

/** Why this person may not do this act now; empty when he may. The issuer's own people sign its documents; panel and party group decide on paper. */
export function whoRefusals(act: SelectionAct, actor: Actor, scope: CaseScope): Refusal[] {
  const { who } = actRow(act);
  if (who === 'ISSUER' && bodiesOf(actor, scope).length > 0) return [];
  if (isOffice(actor, scope.campaignId)) return officeRefusals[who].map((code) => ({ code }));
  return [{ code: 'ROLE_MISSING', params: { who } }];
}
