import type { Actor } from '@jiangcheng/domain/access/actor';
import type { Person } from '@jiangcheng/domain/approval/plan';
import { handOverRefusals, seatsInHand } from '@jiangcheng/domain/approval/hand-over';
import type { Signature, Signer } from '@jiangcheng/domain/approval/state';
import { goesOver, saidOfHeir, type HandoverItem } from '@jiangcheng/domain/handover/handover';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { standingHold } from '@jiangcheng/domain/score-report/draft-hold';
import type { Draft } from '@jiangcheng/domain/score-report/records';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { claimRefusals } from '@jiangcheng/domain/task/claim';
import { approvalFactsOf } from '../approval/approval-facts.ts';
import type { LockedCase, TaskRow } from '../ports/case-store.ts';
import type { CaseInHand } from '../ports/handover.ts';
import type { TaskBooks } from '../process/process.ts';
import { actingRoleAt } from '../score-report/at-the-report.ts';
import { scorePackOf } from '../score-report/score-pack-of.ts';
import { claimableOf } from '../task/claim-task.ts';

/** Both people, as the rules see them once the posts have changed hands. */
export interface Succession {
  from: Person;
  heir: Actor;
  /** Posts that go over, and those on which the successor is anyway. */
  heirsPosts: readonly string[];
  reason: string;
}

interface Planned<T> {
  thing: T;
  item: HandoverItem;
}

/** What of one case goes over. */
export interface CasePlan extends CaseInHand {
  tasks: readonly TaskRow[];
  seats: readonly Signer[];
  takesDraft: boolean;
  /** The successor is its 经办人 from now on. */
  takesHandling: boolean;
  items: readonly HandoverItem[];
}

/** A case goes on being handled by whom something of it is left behind with. */
export async function planCase(tx: TaskBooks, { locked, handlerId, draft }: CaseInHand, succession: Succession): Promise<CasePlan> {
  const [tasks, seats] = [await plannedTasks(tx, locked, succession), plannedSeats(locked, succession)];
  const drafts = draftItems(locked, draft, succession);
  const items = [...[...tasks, ...seats].map(({ item }) => item), ...drafts];
  const takesHandling = handlerId === succession.from.personId && items.every(goesOver);
  return {
    ...{ locked, handlerId, draft, takesHandling },
    takesDraft: drafts.some(goesOver),
    tasks: taken(tasks),
    seats: taken(seats),
    items: takesHandling ? [...items, itemOf(locked, 'HANDLER', locked.id, null, [])] : items,
  };
}

const taken = <T>(planned: readonly Planned<T>[]): T[] => planned.flatMap(({ thing, item }) => (goesOver(item) ? [thing] : []));

const itemOf = (
  { id: caseId, number, title }: LockedCase,
  kind: HandoverItem['kind'],
  id: string,
  detail: string | null,
  refusals: readonly Refusal[],
): HandoverItem => ({ kind, id, caseId, name: `${number} ${title}`, detail, refusals });

/** Tasks of the case itself that he has claimed. */
async function plannedTasks(
  tx: TaskBooks,
  locked: LockedCase,
  { from, heir, heirsPosts, reason }: Succession,
): Promise<Planned<TaskRow>[]> {
  const held = locked.holds.filter(({ claimedBy }) => claimedBy?.personId === from.personId).map(({ taskId }) => taskId);
  const planned: Planned<TaskRow>[] = [];
  for (const task of locked.tasks.filter(({ id }) => held.includes(id))) {
    const { hold, ...claimable } = await claimableOf(tx, locked, task);
    const post = hold.post !== null && heirsPosts.includes(hold.post.id) ? { ...hold.post, members: [heir.personId] } : hold.post;
    const refusals = claimRefusals('TAKE_OVER', { ...claimable, hold: { ...hold, post } }, heir, locked.scope, reason);
    planned.push({ thing: task, item: itemOf(locked, 'TASK', task.id, task.kind, saidOfHeir(refusals, heir.name)) });
  }
  return planned;
}

/** Seats of the open approval that he has in hand, also those whose turn is yet to come. */
function plannedSeats(locked: LockedCase, { from, heir, heirsPosts }: Succession): Planned<Signer>[] {
  const { approval } = locked;
  if (approval === null) return [];
  const [{ state }, by]: [typeof approval, Signature] = [approval, { kind: 'ACCOUNT', ...personOf(heir), onBehalfOf: null }];
  const facts = approvalFactsOf(state, [{ ...heir, posts: heirsPosts }], locked.scope, heir, by);
  const kind = seatTasks(locked)[0]?.kind ?? null;
  return seatsInHand(state, from.personId).map((seat) => {
    const id = seatTasks(locked).find((task) => task.seat?.participant === seat.key)?.id ?? approval.id;
    const refusals = handOverRefusals(state, seat, from, personOf(heir), facts);
    return { thing: seat, item: itemOf(locked, 'TASK', id, kind, saidOfHeir(refusals, heir.name)) };
  });
}

/** The draft that he holds, for whoever may write it. */
function draftItems(locked: LockedCase, draft: Draft | null, { heir }: Succession): HandoverItem[] {
  if (draft === null || !isStageOpen(locked.state, 'SCORE_REPORT')) return [];
  const { draftHoldMinutes } = scorePackOf(locked.regulation, locked.edition, locked.settings);
  if (standingHold(draft, draft.round, draftHoldMinutes, locked.now) === null) return [];
  const refusals = actingRoleAt(heir, locked.scope) === null ? [{ code: 'ROLE_MISSING' }] : [];
  return [itemOf(locked, 'DRAFT', locked.id, null, saidOfHeir(refusals, heir.name))];
}

export const personOf = ({ personId, name }: Person): Person => ({ personId, name });

/** Open tasks of the case's approval: all of one kind. */
export const seatTasks = ({ tasks, approval }: LockedCase): TaskRow[] =>
  approval === null ? [] : tasks.filter(({ seat }) => seat?.approvalId === approval.id);
