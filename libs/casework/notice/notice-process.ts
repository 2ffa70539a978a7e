import { caseLink } from '@jiangcheng/contracts/case-link';
import { actRow } from '@jiangcheng/domain/notice/acts';
import type { NoticeCommand } from '@jiangcheng/domain/notice/commands';
import { actRefusals, decide } from '@jiangcheng/domain/notice/decide';
import { evolve, type NoticeEvent } from '@jiangcheng/domain/notice/events';
import { whoRefusals } from '@jiangcheng/domain/notice/permissions';
import { clockRefusals, plannedTasks, plannedWindow, waitingOutages } from '@jiangcheng/domain/notice/plan';
import { CLOSING_DELAY_MS, eventByItself } from '@jiangcheng/domain/notice/running';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { cited } from '../contest/rules.ts';
import type { PlannedClock } from '../deadline/reconcile-deadlines.ts';
import type { NewDeviation } from '../ports/case-changes.ts';
import { noApproval } from '../process/no-approval.ts';
import type { Process } from '../process/process.ts';
import { noticeFacts } from './notice-facts.ts';
import { noticePack, type NoticePack } from './notice-pack.ts';
import { remindedOfNotice } from './reminded.ts';
import type { NoticeTypes } from './types.ts';

/** Where the window ends as a day on the board: the notice itself counts it, with its changes and extensions. Who is told of it are the tasks'. */
function windowClock(state: NoticeState, { rule }: NoticePack): PlannedClock[] {
  const window = plannedWindow(state);
  if (window === null) return [];
  const { lastDay, ...clock } = window;
  const { key, startEvent, cutoff, hard, clause } = rule;
  return [{ ...clock, participant: null, rule: { key, startEvent, cutoff, hard, clause, unit: 'FIXED_DATE', on: lastDay, ladder: [] } }];
}

/** A public notice as casework runs it: the rules are libs/domain/notice, the values are the rule pack's. */
export const noticeProcess: Process<NoticeTypes> = {
  kind: 'notice',
  packOf: (_desk, locked) => noticePack(locked),
  ground: ({ ground }, clause) => ground(clause),
  cite: cited,
  link: ({ id, scope }) => caseLink('notice', id, scope.campaignId),

  rule: actRow,
  whoRefusals: (act, { state, scope }, actor) => whoRefusals(act, state, actor, scope),
  signerRefusals: () => [],
  actingRole: () => 'OFFICE',
  onBehalfOf: () => null,
  preparersOfTask: () => [],

  load: async (tx, locked, pack, _act, input = {}) => ({ facts: await noticeFacts(tx, locked, pack, input), readiness: null }),
  refusals: (act, state) => actRefusals(act, state),
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: plannedTasks,
  deadlines: windowClock,
  clockRefusals,
  graceMs: CLOSING_DELAY_MS,
  wasDone: ({ kind }, _planned, state) => kind !== 'DECIDE_OUTAGE' || waitingOutages(state).length === 0,

  ...noApproval,

  reasonOf,
  effects: async ({ events, pack }) => ({ deviations: events.flatMap((event) => deviationOf(event, pack)) }),
  closing: async ({ tx, locked, state, pack }) => eventByItself(state, await noticeFacts(tx, { id: locked.id, state }, pack), locked.now),
  reminded: remindedOfNotice,
};

function reasonOf({ input }: NoticeCommand): { code: string; text: string | null } | null {
  return 'reason' in input ? { code: 'REASON', text: input.reason } : null;
}

/** A notice that is taken down early is a departure from the clause, with a reason (domain §2.1). */
const deviationOf = (event: NoticeEvent, { rule: { clause } }: NoticePack): NewDeviation[] =>
  event.type === 'NOTICE_WITHDRAWN' ? [{ kind: 'NOTICE_WITHDRAWN', round: 1, clause, detail: {}, reason: event.reason }] : [];
