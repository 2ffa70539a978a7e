import { bodiesOf, isAuditor, isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import { bodyRefusals } from '../access/body-refusals.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type CampaignAct } from './acts.ts';
import { standingCirculations, type CampaignState } from './state.ts';

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

/**
 * Who may see the winners that a round puts before the bodies (000/附1/六.4): the office and auditors, and the bodies that sign, for a round
 * that is theirs to sign or was signed by them; of one whose report went back nothing is left to sign. Nobody else before the circular.
 */
export const seesWinners = (state: CampaignState, round: number, actor: Actor, scope: CaseScope): boolean =>
  isOffice(actor, scope.campaignId) ||
  isAuditor(actor, scope.campaignId) ||
  (bodiesOf(actor, scope).length > 0 && standingCirculations(state).some((one) => one.round === round));
