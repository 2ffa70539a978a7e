import type { Deciding } from '../process/deciding.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { actRow, circularChain, yearPlanChain, type CampaignAct } from './acts.ts';
import type { CampaignCommand } from './commands.ts';
import { circularRefusals, circularStep } from './decide-circular.ts';
import { correctionRefusals, correctionStep, isCorrection, isCorrectionAct } from './decide-correction.ts';
import * as gate from './decide-gate.ts';
import { isYearPlan, yearPlanRefusals, yearPlanStep } from './decide-year-plan.ts';
import { renewalRefusals, returnReport, struckContests, WINNERS_NOTICE_CLAUSE } from './decide-winners-notice.ts';
import * as objection from './decide-objection.ts';
import type { CampaignEvent } from './events.ts';
import type { CampaignFacts } from './facts.ts';
import { circulationOf, type CampaignState } from './state.ts';

/** What stands in the way of an act whatever its input: the stage, and the act's own conditions. */
export function actRefusals(act: CampaignAct, state: CampaignState, facts: CampaignFacts): Refusal[] {
  const wrongStage = stageRefusal(actRow(act), state);
  if (wrongStage !== null) return [wrongStage];
  if (circularChain.includes(act)) return circularRefusals(act, state, facts);
  if (isCorrectionAct(act)) return correctionRefusals(act, state);
  if (yearPlanChain.includes(act)) return yearPlanRefusals(act, state);
  switch (act) {
    case 'decidePartial':
      return gate.partialRefusals(state, facts);
    case 'countersign':
      return objection.objectionRefusals(state);
    case 'settle':
      return objection.settleRefusals(state);
    case 'leaveOut':
      return gate.partialAllowed(facts);
    case 'returnReport':
      return struckContests(state, facts.winners.notice).length === 0 ? [{ code: 'NOBODY_STRUCK', clause: WINNERS_NOTICE_CLAUSE }] : [];
    case 'renewWinnersNotice':
      return renewalRefusals(state, facts.winners.notice);
    default:
      return [];
  }
}

function eventsOf(
  command: CampaignCommand,
  state: CampaignState,
  facts: CampaignFacts,
  deciding: Deciding,
  at: number,
): Result<CampaignEvent[]> {
  switch (command.act) {
    case 'nameBodies':
      return gate.nameBodies(command.input, facts, at);
    case 'cancelTrade':
      return gate.cancelTrade(command.input, state, facts, at);
    case 'decidePartial':
      return gate.decidePartial(command.input, state, facts, at);
    case 'countersign':
      return ok([{ type: 'COMMITTEE_AGREED', at, ...(facts.winners.asked && { publicNotice: true as const }) }]);
    case 'object':
      return objection.object(command.input, state, at);
    case 'settle':
      return objection.settle(command.input, state, facts, at);
    case 'leaveOut':
      return gate.leaveOut(command.input, circulationOf(state)?.contests.map(({ caseId }) => caseId) ?? [], at);
    case 'returnReport':
      return returnReport(command.input, state, facts.winners.notice, at);
    case 'renewWinnersNotice':
      return ok([{ type: 'WINNERS_NOTICE_RENEWED', at, ...command.input }]);
    default:
      if (isCorrection(command)) return correctionStep(command, state, facts, deciding, at);
      return isYearPlan(command) ? yearPlanStep(command, state, facts, deciding, at) : circularStep(command, state, facts, deciding, at);
  }
}

/** The events an act makes, or why not. Pure: state, facts and time come in; who may ask is permissions.ts. `countersign` is the last body's word. */
export function decide(
  command: CampaignCommand,
  state: CampaignState,
  facts: CampaignFacts,
  deciding: Deciding,
  now: number,
): Result<CampaignEvent[]> {
  if (actRow(command.act).who === 'COMMITTEE' && deciding.kind === 'ACCOUNT') return refuse('COMMITTEE_DECISION_NEEDED');
  const refusals = actRefusals(command.act, state, facts);
  return refusals.length > 0 ? refuseAll(refusals) : eventsOf(command, state, facts, deciding, now);
}
