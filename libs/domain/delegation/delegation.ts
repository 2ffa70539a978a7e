import type { Grant, Role } from '../access/actor.ts';
import { addDays, type CivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';

/** An absence with its deputy (代办): who acts for whom, from the first day to the last, for which kinds of task (null: all). */
export interface Delegation {
  absentId: string;
  deputyId: string;
  fromOn: CivilDate;
  toOn: CivilDate;
  kinds: readonly string[] | null;
}

/** Somebody a delegation names, with what was granted to him. */
export interface DelegationPerson {
  personId: string;
  name: string;
  grants: readonly Grant[];
}

export interface DelegationFacts {
  today: CivilDate;
  absent: DelegationPerson;
  deputy: DelegationPerson;
  /** Delegations in force now or later in which either of the two takes part. */
  others: readonly (Delegation & { absentName: string; deputyName: string })[];
}

/** Longer absences are handed over (工作交接). */
export const LONGEST_ABSENCE_DAYS = 366;

const overlap = (a: Delegation, b: Delegation): boolean => a.fromOn <= b.toOn && b.fromOn <= a.toOn;
const shareKinds = (a: Delegation, b: Delegation): boolean =>
  a.kinds === null || b.kinds === null || a.kinds.some((kind) => b.kinds?.includes(kind));

/**
 * Why an absence cannot be entered like this; empty when it can. Nobody stands in for himself; a deputy can do himself what he is asked
 * to do, is not away himself (no chains, no loops), and is the only one for a kind of task.
 */
export function delegationRefusals(wanted: Delegation, facts: DelegationFacts): Refusal[] {
  return [...dateRefusals(wanted, facts.today), ...deputyRefusals(wanted, facts), ...otherRefusals(wanted, facts)];
}

function dateRefusals({ fromOn, toOn }: Delegation, today: CivilDate): Refusal[] {
  if (fromOn < today) return [{ code: 'ABSENCE_IN_PAST', field: 'fromOn' }];
  if (toOn < fromOn) return [{ code: 'ABSENCE_ENDS_BEFORE', field: 'toOn' }];
  return toOn > addDays(fromOn, LONGEST_ABSENCE_DAYS) ? [{ code: 'ABSENCE_TOO_LONG', field: 'toOn' }] : [];
}

function deputyRefusals({ absentId, deputyId }: Delegation, { absent, deputy }: DelegationFacts): Refusal[] {
  if (absentId === deputyId) return [{ code: 'DEPUTY_IS_SELF', field: 'deputyId' }];
  if (isExpertAlone(absent)) return [EXPERT_IS_PERSONAL];
  if (!absent.grants.some(isWork)) return [{ code: 'NOTHING_TO_DELEGATE', params: { absent: absent.name } }];
  return doesTheSame(deputy, absent) ? [] : [{ code: 'DEPUTY_WITHOUT_ROLE', field: 'deputyId', params: { deputy: deputy.name } }];
}

/** What others may do for somebody. Auditing and administration are nobody's to delegate, and what an expert scores is his own judgement. */
const workRoles: readonly Role[] = ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'FINANCE'];
const isWork = ({ role }: Grant): boolean => workRoles.includes(role);

/** What he scores as an expert goes to nobody, and he has no other work. */
export const isExpertAlone = ({ grants }: Pick<DelegationPerson, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'EXPERT') && !grants.some(isWork);
export const EXPERT_IS_PERSONAL: Refusal = { code: 'EXPERT_IS_PERSONAL', clause: '004/第七条' };

/** Whether one holds each role of another's work, for the same organization and campaign. */
export const doesTheSame = (one: Pick<DelegationPerson, 'grants'>, other: Pick<DelegationPerson, 'grants'>): boolean =>
  other.grants.filter(isWork).every((grant) => one.grants.some((own) => reaches(own, grant)));

/** Outside the office work goes to colleagues alone: who is none is not there for him. */
export const isColleague = (heir: Pick<DelegationPerson, 'grants'>, from: Pick<DelegationPerson, 'grants'>): boolean =>
  from.grants.some(isOfficeRole) || doesTheSame(heir, from);
const isOfficeRole = ({ role }: Grant): boolean => role === 'OFFICE' || role === 'OFFICE_HEAD';
/** A clerk may stand in for the head; nobody for another unit. */
const reaches = (own: Grant, grant: Grant): boolean =>
  (own.campaignId === null || own.campaignId === grant.campaignId) &&
  (isOfficeRole(grant) ? isOfficeRole(own) : own.role === grant.role && own.organizationId === grant.organizationId);

function otherRefusals(wanted: Delegation, { others }: DelegationFacts): Refusal[] {
  const during = others.filter((other) => overlap(wanted, other));
  const away = during.find(({ absentId }) => absentId === wanted.deputyId);
  if (away !== undefined) return [{ code: 'DEPUTY_IS_ABSENT', field: 'deputyId', params: { deputy: away.absentName } }];
  const needed = during.find(({ deputyId }) => deputyId === wanted.absentId);
  if (needed !== undefined) return [{ code: 'ABSENT_IS_DEPUTY', params: { absent: needed.absentName } }];
  const second = during.find((other) => other.absentId === wanted.absentId && shareKinds(wanted, other));
  return second === undefined ? [] : [{ code: 'ABSENCE_OVERLAPS', params: { deputy: second.deputyName } }];
}

/** Who may enter or end somebody's absence: himself, or the head of the office in his stead. */
export const mayArrange = (absentId: string, personId: string, isHead: boolean): boolean => absentId === personId || isHead;
