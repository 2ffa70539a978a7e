import { bodiesOf, isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import { bodyRefusals } from '../access/body-refusals.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type CampaignAct } from './acts.ts';
import type { CampaignState } from './state.ts';

/** The body that an act speaks for: the one it names, or the one whose 异议 it settles; null where its form is not filled yet. */
function bodyOf(act: CampaignAct, { bodies, objections }: CampaignState, input: object): string | null {
  if (actRow(act).who === 'LEADING_BODY') return bodies[0]?.organizationId ?? null;
  if ('organizationId' in input) return String(input.organizationId);
  if ('objectionId' in input) return objections.find(({ id }) => id === input.objectionId)?.organizationId ?? null;
  return null;
}

const officeRefusals: Readonly<Record<string, readonly string[]>> = {
  OFFICE: [],
  BODY_OR_OFFICE: [],
  BODY: ['BODY_DECIDES'],
  LEADING_BODY: ['BODY_DECIDES'],
  COMMITTEE: ['COMMITTEE_DECISION_NEEDED'],
};

/**
 * Why this person may not do this act now; empty when he may. What bodies and committee decide the office enters from paper: it reads
 * BODY_DECIDES or COMMITTEE_DECISION_NEEDED. A person of a body speaks for his own alone (NOT_YOUR_BODY).
 */
export function whoRefusals(act: CampaignAct, state: CampaignState, actor: Actor, scope: CaseScope, input: object): Refusal[] {
  const { who } = actRow(act);
  const own = who === 'OFFICE' || who === 'COMMITTEE' ? [] : bodiesOf(actor, scope);
  const office = isOffice(actor, scope.campaignId) ? (officeRefusals[who] ?? []).map((code) => ({ code })) : null;
  return bodyRefusals({ own, body: bodyOf(act, state, input), office }, who);
}
