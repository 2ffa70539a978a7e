import type { Post, PostInput } from '../api/types.ts';

/** A post as its form has it: duties of one campaign, trades as people write them. */
export interface PostValues {
  name: string;
  a: string;
  b?: string[];
  campaignId?: string | undefined;
  tradeNos?: string;
}

export function valuesOf(post: Post | null): Partial<PostValues> {
  if (post === null) return {};
  const campaignId = post.duties[0]?.campaignId;
  const a = post.members.find(({ seat }) => seat === 'A')?.personId;
  return {
    name: post.name,
    ...(a !== undefined && { a }),
    b: post.members.filter(({ seat }) => seat === 'B').map(({ personId }) => personId),
    campaignId,
    tradeNos: post.duties.flatMap((duty) => (duty.campaignId === campaignId && duty.tradeNo !== null ? [duty.tradeNo] : [])).join('、'),
  };
}

/** Trades are parted by anything that is no digit; without one the whole campaign is meant. */
export function inputOf({ name, a, b = [], campaignId, tradeNos = '' }: PostValues, post: Post | null = null): PostInput {
  const numbers = [...new Set(tradeNos.match(/\d+/g) ?? [])].map(Number);
  return {
    name,
    members: [{ personId: a, seat: 'A' }, ...b.map((personId) => ({ personId, seat: 'B' as const }))],
    duties: [
      ...(campaignId ? (numbers.length === 0 ? [null] : numbers).map((tradeNo) => ({ campaignId, tradeNo })) : []),
      ...othersOf(post),
    ],
  };
}

/** Duties for other campaigns than the form's, which it leaves as they are. */
const othersOf = (post: Post | null) =>
  (post?.duties ?? [])
    .filter(({ campaignId }) => campaignId !== post?.duties[0]?.campaignId)
    .map(({ campaignId, tradeNo }) => ({ campaignId, tradeNo }));
