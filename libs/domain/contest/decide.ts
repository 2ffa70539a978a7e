import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { actRow, isAfterwards, isDayAct, isNoticeCorrectionAct, noticeChain, type ContestAct } from './acts.ts';
import type { ContestCommand } from './commands.ts';
import { dayEvents, dayRefusals } from './decide-day.ts';
import { recheckHolds } from './decide-recheck.ts';
import * as end from './decide-end.ts';
import { noticeRefusals, noticeStep } from './decide-notice.ts';
import * as correction from './decide-notice-correction.ts';
import * as plan from './decide-plan.ts';
import * as preparation from './decide-preparation.ts';
import * as report from './decide-report.ts';
import type { ContestEvent } from './events.ts';
import type { Deciding } from '../process/deciding.ts';
import type { ContestFacts } from './facts.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { isConfirmed, type ContestState } from './state.ts';

/** What stands in the way of an act whatever its input: the stage, and the act's own conditions. */
export function actRefusals(act: ContestAct, state: ContestState, facts: ContestFacts, now: number): Refusal[] {
  const wrongStage = isAfterwards(act) && isConfirmed(state) ? null : stageRefusal(actRow(act), state);
  if (wrongStage !== null) return [wrongStage];
  if (noticeChain.includes(act)) return noticeRefusals(act, state, facts);
  if (isNoticeCorrectionAct(act)) return correction.noticeCorrectionRefusals(act, state);
  if (isDayAct(act)) return dayRefusals(act, state, facts);
  switch (act) {
    case 'setDates':
      return correction.datesRefusals(state);
    case 'release':
      return preparation.releaseRefusals(state, facts);
    case 'submitPlan':
      return plan.submitRefusals(state, facts);
    case 'countersignPlan':
      return [...(facts.review?.confirm ?? [])];
    case 'returnPlan':
      return [...(facts.review?.return ?? [])];
    case 'confirmEndDay':
      return end.endDayUnconfirmed(state);
    case 'confirmReceipt':
      return end.receiptPending(state);
    case 'handIn':
      return report.handInRefusals(state, facts, now);
    case 'admitLate':
      return report.admitLateRefusals(state, facts, now);
    case 'withdraw':
      return report.withdrawRefusals(facts);
    case 'confirm':
      return [...(facts.review?.confirm ?? []), ...report.confirmRefusals(state, facts, now), ...recheckHolds(state, facts)];
    case 'return':
      return [...(facts.review?.return ?? [])];
    default:
      return [];
  }
}

function eventsOf(
  command: ContestCommand,
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  now: number,
): Result<ContestEvent[]> {
  if (correction.isNoticeCorrection(command)) return correction.noticeCorrectionStep(command, state, facts, deciding, now);
  switch (command.act) {
    case 'nameOrganizers':
      return preparation.nameOrganizers(command.input, facts, now);
    case 'nameChiefJudge':
      return preparation.nameChiefJudge(command.input, now);
    case 'recordUpper':
      return preparation.recordUpper(command.input, state, facts, now);
    case 'setDates':
      return preparation.setDates(command.input, facts, now);
    case 'release':
      return ok([{ type: facts.front?.asked === true ? 'PLANNED' : 'RELEASED', at: now }]);
    case 'nameAuthority':
      return plan.nameAuthority(command.input, facts, now);
    case 'writePlan':
      return plan.writePlan(command.input, state, facts, deciding, now);
    case 'submitPlan':
      return plan.submitPlan(command.input, state, facts, deciding, now);
    case 'countersignPlan':
      return ok([{ type: 'PLAN_AGREED', at: now }]);
    case 'returnPlan':
      return ok([{ type: 'PLAN_RETURNED', at: now, byName: deciding.name, text: command.input.text }]);
    case 'declareEnded':
      return end.declareEnded(command.input, state, facts, deciding, now);
    case 'confirmEndDay':
      return ok([{ type: 'END_DAY_CONFIRMED', at: now }]);
    case 'correctEndDay':
      return end.correctEndDay(command.input, state, facts, deciding, now);
    case 'registerReceipt':
      return end.registerReceipt(command.input, state, facts, deciding, now);
    case 'confirmReceipt':
      return end.confirmReceipt(state, now);
    case 'tickOriginals':
      return end.tickOriginals(command.input, facts, now);
    case 'admitLate':
      return ok([{ type: 'LATE_ADMITTED', at: now }]);
    case 'handIn':
      return report.handIn(command.input, state, facts, deciding, now);
    case 'withdraw':
      return report.withdraw(command.input, state, now);
    case 'confirm':
      return report.confirm(command.input, state, now);
    case 'return':
      return report.giveBack(command.input, state, facts, now);
    case 'cancel':
      return ok([{ type: 'CONTEST_CANCELLED', at: now, reason: command.input.reason }]);
    case 'reportSelection':
    case 'setDuty':
    case 'fulfilDuty':
    case 'drawRecheck':
    case 'enterRecheck':
    case 'drawLots':
    case 'recordDraw':
    case 'markEntrant':
    case 'announceScores':
    case 'registerAppeal':
    case 'withdrawAppeal':
    case 'decideAppeal':
    case 'recordIncident':
      return dayEvents(command, state, facts, deciding, now);
    default:
      return noticeStep(command, state, facts, deciding, now);
  }
}

/** The events an act makes, or why not. Pure: state, facts and time come in; who may ask is permissions.ts. */
export function decide(
  command: ContestCommand,
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  now: number,
): Result<ContestEvent[]> {
  // A late paper is late by its day of receipt, whenever it is entered.
  const came = command.act === 'handIn' ? report.cameAt(command.input, now) : now;
  const refusals = actRefusals(command.act, state, facts, came);
  return refusals.length > 0 ? refuseAll(refusals) : eventsOf(command, state, facts, deciding, now);
}
