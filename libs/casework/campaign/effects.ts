import type { CampaignCommand } from '@jiangcheng/domain/campaign/commands';
import { CORRECTION } from '@jiangcheng/domain/document/correction';
import { CIRCULAR, isCorrectionEvent, isYearPlanEvent, type CampaignEvent } from '@jiangcheng/domain/campaign/events';
import { plannedTasks } from '@jiangcheng/domain/campaign/plan';
import { circulationOf, YEAR_PLAN, type CampaignState } from '@jiangcheng/domain/campaign/state';
import type { PlannedTask } from '@jiangcheng/domain/process/planned-task';
import { currentStage } from '@jiangcheng/domain/process/story';
import { numbersIn } from '../document/document-numbers.ts';
import type { NewDeviation, NewMail } from '../ports/case-changes.ts';
import { reopenReport } from '../contest/reopen-report.ts';
import type { ContestPack } from '../contest/rules.ts';
import type { ActContext } from '../process/act-context.ts';
import type { Effects } from '../process/process.ts';
import { objectionMails } from './objection-mails.ts';
import { moneyNews, type MoneyNews } from '../payment/money-tasks.ts';
import { moneyPackOf } from '../payment/money-pack-of.ts';
import { actorOf } from './acting-role.ts';
import { openWinnersNotice } from './winners-notice.ts';
import { stageMails, waitingMails } from './stage-mails.ts';
import type { CampaignTypes } from './types.ts';

type Addressed = Pick<PlannedTask, 'round' | 'organizationId'> & { kind: string };

/** What an act on a campaign's end sets in motion: the winners' notice, a report that goes back to its organizer, mails of a stage that it is the first to write, deviations, a document's number, what a correction changes for finance. */
export async function campaignEffects(context: ActContext<CampaignTypes>, state: CampaignState): Promise<Effects> {
  const { locked, events } = context;
  const waiting: NewMail[] = [];
  for (const event of events) {
    await openWinnersNotice(context, event, state);
    if (event.type !== 'REPORT_SENT_BACK') continue;
    await reopenReport(context.tx, context.desk, event, actorOf(context));
    waiting.push(...(await waitingMails(context, event)));
  }
  const opened = plannedTasks(state).filter((planned) => !locked.tasks.some((task) => isThat(task, planned)));
  const { mails, ...tasks } = await moneyMoved(context, state);
  return {
    ...tasks,
    mails:
      context.paper?.kind === 'BACKFILL'
        ? []
        : [...(await stageMails(context, state, opened)), ...(await objectionMails(context, state)), ...waiting, ...mails],
    deviations: events.flatMap((event) => deviationOf(event, state, context.pack)),
    documentNumbers: events.flatMap((event) => ('step' in event ? numbersIn(kindOf(event), [event.step]) : [])),
  };
}

const isThat = (task: Addressed, planned: Addressed): boolean =>
  task.kind === planned.kind && task.round === planned.round && task.organizationId === planned.organizationId;

function kindOf(event: CampaignEvent): string {
  if (isCorrectionEvent(event)) return CORRECTION;
  return isYearPlanEvent(event) ? YEAR_PLAN : CIRCULAR;
}

/** A correction takes effect with its distribution: what was paid too much or waits to be paid is known from then on. */
async function moneyMoved({ tx, desk, locked, events }: ActContext<CampaignTypes>, state: CampaignState): Promise<MoneyNews> {
  if (!events.some(({ type }) => type === 'CORRECTION_DISTRIBUTED')) return { openTasks: [], closeTasks: [], mails: [] };
  const pack = moneyPackOf(locked.regulation, locked.edition, locked.settings);
  return moneyNews({ tx: tx.money, desk, locked: { ...locked, state }, pack });
}

/** 000/附1/六.4 waits for all contests: what goes on without some of them departs from it, with a reason (C8). */
function deviationOf(event: CampaignEvent, state: CampaignState, { ground }: ContestPack): NewDeviation[] {
  const waits = waitingAfter(event, state);
  if (waits === null) return [];
  const { titles, reason } = waits;
  const round = currentStage(state)?.round ?? 1;
  return [{ kind: 'PARTIAL_CIRCULAR', round, clause: ground('000/附1/六.4'), detail: { leftOut: titles }, reason }];
}

function waitingAfter(event: CampaignEvent, state: CampaignState): { titles: string[]; reason: string | null } | null {
  if (event.type === 'PARTIAL_DECIDED')
    return { titles: event.leftOut.map(({ title }) => title), reason: event.leftOut[0]?.reason ?? null };
  if (event.type !== 'CONTEST_LEFT_OUT') return null;
  const left = circulationOf(state)?.leftOut.find(({ caseId }) => caseId === event.contestId);
  return { titles: [left?.title ?? ''], reason: event.reason };
}

export function reasonOf(command: CampaignCommand): { code: string; text: string | null } | null {
  switch (command.act) {
    case 'cancelTrade':
    case 'decidePartial':
    case 'object':
    case 'settle':
    case 'returnReport':
    case 'leaveOut':
    case 'renewWinnersNotice':
    case 'beginCorrection':
    case 'beginPlanCorrection':
    case 'withdrawCorrection':
      return { code: 'REASON', text: command.input.reason };
    case 'countersign':
      return command.input.opinion === undefined ? null : { code: 'OPINION', text: command.input.opinion };
    default:
      return null;
  }
}
