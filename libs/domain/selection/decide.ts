import type { Deciding } from '../process/deciding.ts';
import { isStageOpen } from '../process/story.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { actRow, documentChain, type SelectionAct } from './acts.ts';
import type { SelectionCommand } from './commands.ts';
import { emptiedEvent, nameAnnounced } from './decide-announcement.ts';
import * as deployment from './decide-deployment.ts';
import { documentStep, stepRefusals } from './decide-document.ts';
import * as list from './decide-list.ts';
import * as meeting from './decide-meeting.ts';
import { renewalRefusals, renewNotice } from './decide-renewal.ts';
import { extendWindow, raiseQuota, windowEvent } from './decide-window.ts';
import type { SelectionEvent } from './events.ts';
import type { SelectionFacts } from './facts.ts';
import type { SelectionState } from './state.ts';
import { leaveVacant, vacancyEvent, vacancyRefusals } from './vacancies.ts';

/** What stands in the way of an act whatever its input: the stage, and the act's own conditions. */
export function actRefusals(act: SelectionAct, state: SelectionState, facts: SelectionFacts): Refusal[] {
  const wrongStage = stageRefusal(actRow(act), state);
  if (wrongStage !== null) return [wrongStage];
  if (documentChain.includes(act)) return stepRefusals(act, state, facts);
  switch (act) {
    case 'planRound':
    case 'decideQuotas':
      return deployment.lockedRefusals(state);
    case 'finishReview':
      return reviewRefusals(facts);
    case 'suggestList':
      return meeting.suggestRefusals(state);
    case 'leaveVacant':
      return vacancyRefusals(state, facts.notice);
    case 'renewNotice':
      return renewalRefusals(facts.notice);
    default:
      return [];
  }
}

const reviewRefusals = ({ candidates }: SelectionFacts): Refusal[] => {
  const open = candidates.filter(({ passed }) => !passed).length;
  return open === 0 ? [] : [{ code: 'REVIEW_INCOMPLETE', clause: '004/第七条', params: { open } }];
};

function finishReview({ candidates }: SelectionFacts, at: number): SelectionEvent {
  return { type: 'REVIEW_FINISHED', at, outcome: candidates.length > 0 ? 'REVIEWED' : 'NOBODY_PASSED' };
}

function eventsOf(
  command: SelectionCommand,
  state: SelectionState,
  facts: SelectionFacts,
  deciding: Deciding,
  at: number,
): Result<SelectionEvent[]> {
  switch (command.act) {
    case 'planRound':
      return deployment.planRound(command.input, facts, at);
    case 'decideQuotas':
      return deployment.decideQuotas(command.input, facts, at);
    case 'nameContact':
      return deployment.nameContact(command.input, state, facts, at);
    case 'extendWindow':
      return extendWindow(command.input, state, facts, at);
    case 'raiseQuota':
      return raiseQuota(command.input, state, deciding.name, at);
    case 'finishReview':
      return ok([finishReview(facts, at)]);
    case 'recordMeeting':
      return meeting.recordMeeting(command.input, facts, at);
    case 'suggestList':
      return meeting.suggestList(command.input, state, facts, at);
    case 'approveList':
      return list.approveList(command.input, state, facts, at);
    case 'sendBackList':
      return list.sendBackList(command.input, facts, at);
    case 'approveReserve':
      return list.approveReserve(command.input, state, facts, at);
    case 'leaveVacant':
      return ok([leaveVacant(state, facts.notice, command.input.reason, at)]);
    case 'renewNotice':
      return ok([renewNotice(facts.notice, command.input.reason, at)]);
    case 'nameAnnounced':
      return nameAnnounced(command.input, state, facts, at);
    default:
      return documentStep(command, state, facts, deciding, at);
  }
}

const bodyCodes = { PANEL: 'PANEL_DECISION_NEEDED', PARTY_GROUP: 'PARTY_GROUP_DECISION_NEEDED' } as const;

/** The events an act makes, or why not. Pure: state, facts and time come in; who may ask is permissions.ts. */
export function decide(
  command: SelectionCommand,
  state: SelectionState,
  facts: SelectionFacts,
  deciding: Deciding,
  now: number,
): Result<SelectionEvent[]> {
  const { who } = actRow(command.act);
  if (deciding.kind === 'ACCOUNT' && (who === 'PANEL' || who === 'PARTY_GROUP')) return refuse(bodyCodes[who]);
  const refusals = actRefusals(command.act, state, facts);
  return refusals.length > 0 ? refuseAll(refusals) : eventsOf(command, state, facts, deciding, now);
}

/**
 * What happens by itself now: the window closes, the scoring once its seals are open, the notice once it is over, an announcement with nobody
 * left; and a place that came free is noted.
 */
export function closingEvent(
  state: SelectionState,
  facts: Pick<SelectionFacts, 'candidates' | 'scoring' | 'notice'>,
  now: number,
): SelectionEvent | null {
  const vacant = vacancyEvent(state, facts.notice, now);
  if (vacant !== null) return vacant;
  if (isStageOpen(state, 'EXPERT_SCORING')) return facts.scoring.openedAt === null ? null : { type: 'SCORES_OPENED', at: now };
  if (isStageOpen(state, 'NOTICE')) return facts.notice.closed ? { type: 'NOTICE_OVER', at: now } : null;
  return windowEvent(state, facts.candidates, now) ?? emptiedEvent(state, facts.notice, now);
}
