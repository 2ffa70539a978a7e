import type { Person } from '@jiangcheng/domain/approval/plan';
import {
  delegationRefusals,
  EXPERT_IS_PERSONAL,
  isColleague,
  isExpertAlone,
  type DelegationPerson,
} from '@jiangcheng/domain/delegation/delegation';
import { delegationAfter, goesOver, membersAfter, type HandoverItem } from '@jiangcheng/domain/handover/handover';
import { ok, refuse, refuseAll, type Refusal, type Result } from '@jiangcheng/domain/shared/result';
import type { HandedPost, HandoverRequest, HandoverTransaction, StandingDelegation } from '../ports/handover.ts';
import { planCase, type CasePlan, type Succession } from './plan-case.ts';

/** A post or a delegation as it would be, and how that is told. */
interface Planned<T> {
  after: T;
  item: HandoverItem;
}

export interface HandoverPlan {
  succession: Succession;
  posts: readonly Planned<HandedPost>[];
  delegations: readonly Planned<StandingDelegation>[];
  cases: readonly CasePlan[];
}

export const itemsOf = ({ posts, delegations, cases }: HandoverPlan): HandoverItem[] => [
  ...posts.map(({ item }) => item),
  ...delegations.map(({ item }) => item),
  ...cases.flatMap(({ items }) => items),
];

/**
 * What goes over and what would be left behind, each with the reasons; the cases concerned are locked. Refuses HANDOVER_TO_ONESELF,
 * PERSON_UNKNOWN and, where nothing is open with him, NOTHING_TO_HAND_OVER.
 */
export async function planHandover(tx: HandoverTransaction, { fromId, toId, reason }: HandoverRequest): Promise<Result<HandoverPlan>> {
  if (fromId === toId) return refuse('HANDOVER_TO_ONESELF', { field: 'toId' });
  const [name, heir] = [await tx.personName(fromId), await tx.personAtWork(toId)];
  if (name === null) return refuse('PERSON_UNKNOWN', { field: 'fromId' });
  // Who has left the house has no account any more; his work is the head's to hand over.
  const from = await tx.personAtWork(fromId);
  if (from !== null && isExpertAlone(from)) return refuseAll([EXPERT_IS_PERSONAL]);
  if (heir === null || (from !== null && !isColleague(heir, from))) return refuse('PERSON_UNKNOWN', { field: 'toId' });
  const posts = await planPosts(tx, fromId, heir);
  const delegations = await planDelegations(tx, fromId, heir);
  const gained = posts.filter(({ item }) => goesOver(item)).map(({ after }) => after.id);
  const own = (await tx.postsOf(toId)).map(({ id }) => id);
  const succession = { from: { personId: fromId, name }, heir, heirsPosts: [...own, ...gained], reason };
  const cases: CasePlan[] = [];
  for (const one of await tx.casesOf(fromId)) cases.push(await planCase(tx, one, succession));
  const plan = { succession, posts, delegations, cases: cases.filter(({ items }) => items.length > 0) };
  return itemsOf(plan).length === 0 ? refuse('NOTHING_TO_HAND_OVER', { params: { name } }) : ok(plan);
}

/** Only the successor is asked about: what else may be wrong with a post is not this act's to mend. */
async function planPosts(tx: HandoverTransaction, fromId: string, { personId }: Person): Promise<Planned<HandedPost>[]> {
  const office = await tx.officePersons();
  return (await tx.postsOf(fromId)).map(({ id, name, members }) => {
    const after = { id, name, members: membersAfter(members, fromId, personId) };
    const detail = members.find((member) => member.personId === fromId)?.seat ?? null;
    const refusals = office.has(personId) ? [] : [{ code: 'POST_MEMBER_NOT_OFFICE' }];
    return { after, item: { kind: 'POST', id, caseId: null, name, detail, refusals } };
  });
}

/** Those in which he stands in for somebody; his own absences stay his. */
async function planDelegations(tx: HandoverTransaction, fromId: string, heir: DelegationPerson): Promise<Planned<StandingDelegation>[]> {
  const his = (await tx.delegationsOf([fromId])).filter(({ deputyId }) => deputyId === fromId);
  const today = await tx.today();
  const planned: Planned<StandingDelegation>[] = [];
  for (const one of his) {
    const after = { ...one, ...delegationAfter(one, heir.personId, today) };
    const refusals = await deputyRefusals(tx, after, heir, today);
    const detail = `${one.fromOn} — ${one.toOn}`;
    planned.push({ after, item: { kind: 'DELEGATION', id: one.id, caseId: null, name: one.absentName, detail, refusals } });
  }
  return planned;
}

async function deputyRefusals(
  tx: HandoverTransaction,
  after: StandingDelegation,
  deputy: DelegationPerson,
  today: string,
): Promise<Refusal[]> {
  const absent = await tx.personAtWork(after.absentId);
  if (absent === null) return [{ code: 'PERSON_UNKNOWN' }];
  const others = (await tx.delegationsOf([after.absentId, deputy.personId])).filter(({ id }) => id !== after.id);
  return delegationRefusals(after, { today, absent, deputy, others });
}
