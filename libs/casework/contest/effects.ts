import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import type { ContestEvent } from '@jiangcheng/domain/contest/events';
import { NOTICE } from '@jiangcheng/domain/contest/evolve-front';
import { isNoticeCorrectionEvent } from '@jiangcheng/domain/contest/notice-correction';
import { clockRound, isReportClock } from '@jiangcheng/domain/contest/report-clock';
import { noticeCorrectionUnderWay, type ContestState } from '@jiangcheng/domain/contest/state';
import { CORRECTION } from '@jiangcheng/domain/document/correction';
import { numbersIn } from '../document/document-numbers.ts';
import type { CaseChanges, NewDeviation } from '../ports/case-changes.ts';
import type { DeadlineRow, ReportReadiness } from '../ports/case-store.ts';
import type { ActContext } from '../process/act-context.ts';
import type { Effects } from '../process/process.ts';
import { mailsOf } from './act-mails.ts';
import { appealMails } from './appeal-mails.ts';
import { documentMails } from './document-turns.ts';
import { dutyMails } from './duty-mails.ts';
import type { ContestPack } from './rules.ts';
import type { ContestTypes } from './types.ts';

/** What an act on a contest sets in motion: mails, deviations, the frozen report and what the office made of it. */
export async function contestEffects(
  context: ActContext<ContestTypes>,
  state: ContestState,
  deadlines: readonly DeadlineRow[],
): Promise<Effects> {
  const { command, origin } = context.request;
  const clocks = deadlines.filter(isReportClock);
  return {
    mails: [
      ...(await mailsOf(context, state, clocks)),
      ...(await documentMails(context, state)),
      ...(await dutyMails(context, state, deadlines)),
      ...(await appealMails(context, state)),
    ],
    deviations: [...deviationsOf(command, state, clocks, context.pack), ...plannedLate(context), ...correctedLate(context)],
    frozenReport: frozenOf(command, state, clocks, context.readiness, context.paper?.registeredBy ?? origin.actor.accountId),
    review: reviewOf(command, state),
    documentNumbers: context.events.flatMap((event) => ('step' in event ? numbersIn(kindOf(event), [event.step]) : [])),
  };
}

const kindOf = (event: ContestEvent): string => (isNoticeCorrectionEvent(event) ? CORRECTION : NOTICE);

export function reasonOf(
  command: ContestCommand,
  { cutoffOn }: Pick<ContestPack, 'cutoffOn'>,
): { code: string; text: string | null } | null {
  switch (command.act) {
    case 'return':
      return { code: command.input.reasonCode, text: command.input.text };
    case 'drawLots':
    case 'recordDraw':
      return command.input.reason === undefined ? null : { code: 'REASON', text: command.input.reason };
    case 'setDates':
      return lateReasonOf(command.input.reason, command.input.lastDay, cutoffOn);
    case 'declareEnded':
      return lateReasonOf(command.input.lateReason, command.input.lastScoredOn, cutoffOn);
    case 'returnPlan':
      return { code: 'REASON', text: command.input.text };
    case 'countersignPlan':
      return command.input.opinion === undefined ? null : { code: 'OPINION', text: command.input.opinion };
    case 'beginNoticeCorrection':
    case 'withdrawNoticeCorrection':
    case 'correctEndDay':
    case 'markEntrant':
    case 'withdrawAppeal':
    case 'decideAppeal':
    case 'admitLate':
    case 'withdraw':
    case 'cancel':
      return { code: 'REASON', text: command.input.reason };
    case 'confirm':
      return command.input.opinion === undefined ? null : { code: 'OPINION', text: command.input.opinion };
    case 'handIn':
      return command.input.lateExplanation === undefined ? null : { code: 'LATE_EXPLANATION', text: command.input.lateExplanation };
    default:
      return null;
  }
}

/** A reason may come with any day; it is one for lateness only where the day is after the regulation's last one. */
const lateReasonOf = (text: string | undefined, lastDay: string, cutoffOn: string): { code: string; text: string } | null =>
  text === undefined ? null : { code: lastDay > cutoffOn ? 'AFTER_CUTOFF' : 'REASON', text };

/** What all have signed may end after the regulation's last day, for the reason that the plan gives. */
function plannedLate({ events, locked, pack }: ActContext<ContestTypes>): NewDeviation[] {
  const { lastDay = null, lateReason = null } = locked.state.plan?.text ?? {};
  if (!events.some(({ type }) => type === 'PLAN_AGREED') || lastDay === null || lastDay <= pack.cutoffOn) return [];
  return [afterCutoff(pack, lastDay, lateReason)];
}

/** A correction that is out may move the contest beyond that day, for the reason with which it was begun. */
function correctedLate({ events, locked, pack }: ActContext<ContestTypes>): NewDeviation[] {
  const correction = noticeCorrectionUnderWay(locked.state);
  if (correction === null || !events.some(({ type }) => type === 'NOTICE_CORRECTION_DISTRIBUTED')) return [];
  const { before, after, reason } = correction;
  if (after.lastDay === null || after.lastDay === before.lastDay || after.lastDay <= pack.cutoffOn) return [];
  return [afterCutoff(pack, after.lastDay, reason)];
}

const afterCutoff = ({ cutoffClause }: ContestPack, lastDay: string, reason: string | null): NewDeviation => ({
  ...{ kind: 'AFTER_CUTOFF', round: 1, clause: cutoffClause, detail: { lastDay }, reason },
});

/** A contest that in truth ended after the regulation's last day, for a reason that was given then. */
function endedLate(command: ContestCommand, pack: ContestPack): NewDeviation[] {
  if (command.act !== 'declareEnded' && command.act !== 'correctEndDay') return [];
  const { lastScoredOn, lateReason } = command.input;
  return lateReason === undefined || lastScoredOn <= pack.cutoffOn ? [] : [afterCutoff(pack, lastScoredOn, lateReason)];
}

const lastHandIn = (state: ContestState) => state.handIns.at(-1);
const lateRow = (state: ContestState, deadlines: readonly DeadlineRow[]) =>
  deadlines.find((d) => d.round === clockRound(state, lastHandIn(state)?.round ?? 1) && d.late === true) ?? null;

/** What departs from the rule is recorded beside the case: the auditor's list. */
function deviationsOf(command: ContestCommand, state: ContestState, deadlines: readonly DeadlineRow[], pack: ContestPack): NewDeviation[] {
  const late = command.act === 'handIn' ? lateRow(state, deadlines) : null;
  if (late !== null && command.act === 'handIn')
    return [
      {
        kind: 'LATE_REPORT',
        round: lastHandIn(state)?.round ?? late.round,
        clause: late.rule.clause,
        detail: { dueOn: late.dueOn, key: late.key },
        reason: command.input.lateExplanation ?? null,
      },
    ];
  if (command.act === 'admitLate')
    return [
      {
        kind: 'LATE_ADMITTED',
        round: state.stages.at(-1)?.round ?? 1,
        clause: pack.rules.scoreReport.clause,
        detail: {},
        reason: command.input.reason,
      },
    ];
  if (command.act === 'setDates' && command.input.reason !== undefined && command.input.lastDay > pack.cutoffOn)
    return [afterCutoff(pack, command.input.lastDay, command.input.reason)];
  return endedLate(command, pack);
}

function frozenOf(
  command: ContestCommand,
  state: ContestState,
  deadlines: readonly DeadlineRow[],
  readiness: ReportReadiness | null,
  accountId: string,
): CaseChanges['frozenReport'] {
  const handIn = lastHandIn(state);
  if (command.act !== 'handIn' || readiness?.frozen == null || handIn === undefined) return null;
  const { entries, ranking, sha256 } = readiness.frozen;
  const late = lateRow(state, deadlines) !== null;
  return {
    round: handIn.round,
    draftVersion: readiness.draftVersion,
    entries,
    ranking,
    sha256,
    by: accountId,
    at: handIn.at,
    effectiveAt: handIn.effectiveAt,
    late,
    lateExplanation: late ? (command.input.lateExplanation ?? null) : null,
    lateFileId: late ? (command.input.lateFileId ?? null) : null,
  };
}

function reviewOf(command: ContestCommand, state: ContestState): CaseChanges['review'] {
  const round = lastHandIn(state)?.round ?? 1;
  if (command.act === 'confirm') return { round, review: 'CONFIRMED', reason: null };
  if (command.act === 'withdraw') return { round, review: 'WITHDRAWN', reason: { code: 'WITHDRAWN', text: command.input.reason } };
  if (command.act === 'return') return { round, review: 'RETURNED', reason: { code: command.input.reasonCode, text: command.input.text } };
  return null;
}
