import type { Delegation } from '../delegation/delegation.ts';
import type { PostMember } from '../post/post.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';

/** What goes from one person to another: a seat on a post, an absence in which he stands in, a task in hand, a draft held, being a case's 经办人. */
export const handedKinds = ['POST', 'DELEGATION', 'TASK', 'DRAFT', 'HANDLER'] as const;
export type HandedKind = (typeof handedKinds)[number];

/** One thing that goes over, or why it is left behind. Ids are of the post, delegation, task or case. */
export interface HandoverItem {
  kind: HandedKind;
  id: string;
  caseId: string | null;
  /** Of the post, of the absent person, or of the case. */
  name: string;
  /** Seat, period or kind of task; null where there is none. */
  detail: string | null;
  refusals: readonly Refusal[];
}

export const goesOver = ({ refusals }: HandoverItem): boolean => refusals.length === 0;

/** The people of a post when its seat is the successor's: who has a seat there already keeps the better of the two. */
export function membersAfter(members: readonly PostMember[], fromId: string, toId: string): PostMember[] {
  const seats = members.filter(({ personId }) => personId === fromId || personId === toId).map(({ seat }) => seat);
  const others = members.filter(({ personId }) => personId !== fromId && personId !== toId);
  return [...others, { personId: toId, seat: seats.includes('A') ? 'A' : 'B' }];
}

/** The absence with its new deputy, from today on where it has begun. */
export const delegationAfter = ({ absentId, fromOn, toOn, kinds }: Delegation, toId: string, today: CivilDate): Delegation => ({
  ...{ absentId, deputyId: toId, toOn, kinds },
  fromOn: fromOn < today ? today : fromOn,
});

/** Sentences that speak to the one who acts, said of a successor instead. */
const ofTheHeir: Readonly<Record<string, string>> = {
  ROLE_MISSING: 'HEIR_NOT_ADDRESSED',
  NOT_ON_POST: 'HEIR_NOT_ADDRESSED',
  NOT_YOURS: 'HEIR_NOT_ADDRESSED',
  SIGNED_ALREADY: 'HEIR_SIGNED_ALREADY',
  FOUR_EYES: 'HEIR_PREPARED_IT',
};

export const saidOfHeir = (refusals: readonly Refusal[], name: string): Refusal[] =>
  refusals.map((refusal) => {
    const code = ofTheHeir[refusal.code];
    return code === undefined ? refusal : { code, params: { name } };
  });
