import { actRefusals, actRow, decide, whoRefusals } from '@jiangcheng/domain/collection/acts';
import { allClosed, CLOSING_GRACE_MS, windowOver } from '@jiangcheng/domain/collection/closing';
import { clockRefusals, plannedTasks, plannedWindow } from '@jiangcheng/domain/collection/plan';
import { evolve, type CollectionEvent } from '@jiangcheng/domain/collection/state';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { cited } from '../contest/rules.ts';
import { passingAt } from '../deadline/deadline-row.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { DueContext } from '../process/due-context.ts';
import { noApproval } from '../process/no-approval.ts';
import type { Process } from '../process/process.ts';
import { mailTo, nothingSaid } from '../reminder/reminding.ts';
import { packOf } from './collection-pack.ts';
import { isClosingDone, massNotice, nextNoticeAt } from './mass-notices.ts';
import { planOf, windowLink, type CollectionTypes } from './types.ts';

type Context = DueContext<CollectionTypes>;

/** The window that is over, or the end of its closing once every unit is marked. */
async function closing(context: Context): Promise<CollectionEvent | null> {
  const { state, locked, deadlines, tx } = context;
  if (isStageOpen(state, 'OPEN')) return windowOver(state, passingAt(deadlines[0] ?? null), locked.now);
  if (!isStageOpen(state, 'CLOSING') || !(await isClosingDone(context))) return null;
  return allClosed(state, 0, await tx.collection.counts(locked.id), locked.now);
}

/** The office hears how it came out. */
async function closingMails({ tx, locked, pack, desk }: Context, event: CollectionEvent): Promise<NewMail[]> {
  if (event.type !== 'WINDOW_CLOSED') return [];
  const { counts } = event;
  const variables = {
    ...{ contest: locked.title, clause: cited(pack, planOf(pack, locked.state).clause), link: windowLink(locked.id) },
    count: counts.awaited + counts.returned,
  };
  return mailTo(await tx.recipients('OFFICE', locked.scope.campaignId, null), desk.newId, { kind: 'collection-closed', variables });
}

/** A window in which many units hand in a package (003/七.1): its units are rows, and what is said to them is said in sets. */
export const collectionProcess: Process<CollectionTypes> = {
  kind: 'collection',
  packOf: (_desk, locked) => packOf(locked),
  cite: cited,
  link: ({ id }) => windowLink(id),

  rule: actRow,
  whoRefusals: (_act, { scope }, actor) => whoRefusals(actor, scope),
  signerRefusals: () => [],
  actingRole: () => 'OFFICE',
  onBehalfOf: () => null,
  preparersOfTask: () => [],

  load: async (tx, locked) => {
    const { counts } = await tx.collection.counts(locked.id);
    const windowDueAt = passingAt(locked.deadlines[0] ?? null);
    return { facts: { counts, stillDue: await tx.collection.stillDue(locked.id, windowDueAt, locked.now) }, readiness: null };
  },
  refusals: actRefusals,
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: plannedTasks,
  deadlines: (state, pack) => [plannedWindow(state, planOf(pack, state))],
  clockRefusals: ({ rule }, state) => clockRefusals(state, rule.clause),
  wasDone: () => true,

  ...noApproval,

  reasonOf: ({ act, input }) => {
    const text = act === 'withdrawWindow' ? input.reason : (input.note ?? null);
    return text === null ? null : { code: act === 'withdrawWindow' ? 'REASON' : 'NOTE', text };
  },
  effects: async () => ({}),
  closing,
  closingMails,
  graceMs: CLOSING_GRACE_MS,
  mass: massNotice,
  reminded: async (context) => ({ ...nothingSaid, nextAt: await nextNoticeAt(context) }),
};
