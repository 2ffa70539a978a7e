import type { Role } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';

export interface Person {
  personId: string;
  name: string;
}

/** To whom a seat is given: one person, or a role or post all of whose people may act and one of whom claims it (认领, office.md §4). */
export type Address =
  ({ kind: 'PERSON' } & Person) | { kind: 'ROLE'; role: Role; organizationId: string | null } | { kind: 'POST'; postId: string };

/** An exact part of a whole; `beyond` asks for more than it (过半数), otherwise it is enough to reach it (三分之二以上, 民法典 1259). */
export interface Share {
  numerator: number;
  denominator: number;
  beyond: boolean;
}

/** 会签 ALL, 或签 ANY, 依次 SEQUENCE, 并签 RATIO by heads, 表决 VOTE by weight (office.md §8). */
export type NodeRule =
  { kind: 'ALL' } | { kind: 'ANY' } | { kind: 'SEQUENCE' } | { kind: 'RATIO'; share: Share } | { kind: 'VOTE'; share: Share };

export interface PlannedParticipant {
  address: Address;
  /** What it counts in a vote: a positive whole number. Elsewhere each counts once. */
  weight: number;
  /** The name of the post (岗位) that a regulation seats here; its `address` sits there while the office has no such post. */
  post?: string;
}

export interface PlannedNode {
  key: string;
  /** Key of its words in the catalogues. */
  label: string;
  rule: NodeRule;
  participants: readonly PlannedParticipant[];
}

/** The nodes in their order. What may only be corrected and never refused has no 不同意; what may only be agreed or objected to, no 退回. */
export interface ApprovalPlan {
  nodes: readonly PlannedNode[];
  mayDisagree: boolean;
  mayReturn?: boolean;
}

/** One text for each address, such as `ROLE/OFFICE/` or `PERSON/…`: two seats with the same one are the same people's. */
export function addressKey(address: Address): string {
  switch (address.kind) {
    case 'PERSON':
      return `PERSON/${address.personId}`;
    case 'ROLE':
      return `ROLE/${address.role}/${address.organizationId ?? ''}`;
    case 'POST':
      return `POST/${address.postId}`;
  }
}

/** The plan with each seat given to the open post of the name that its regulation says, where the office has one. */
export const seatedAt = (plan: ApprovalPlan, posts: readonly { id: string; name: string }[]): ApprovalPlan => ({
  ...plan,
  nodes: plan.nodes.map((node) => ({ ...node, participants: node.participants.map((one) => seated(one, posts)) })),
});

function seated(participant: PlannedParticipant, posts: readonly { id: string; name: string }[]): PlannedParticipant {
  const post = posts.find(({ name }) => name === participant.post);
  return post === undefined ? participant : { ...participant, address: { kind: 'POST', postId: post.id } };
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 1 && n <= 10_000;
const repeats = (values: readonly string[]): boolean => new Set(values).size !== values.length;

function isShare({ numerator, denominator, beyond }: Share): boolean {
  return isCount(numerator) && isCount(denominator) && (beyond ? numerator < denominator : numerator <= denominator);
}

function nodeRefusals({ key, rule, participants }: PlannedNode): Refusal[] {
  const at = (code: string): Refusal => ({ code, params: { node: key } });
  const people = participants.map(({ address }) => addressKey(address)).filter((address) => address.startsWith('PERSON/'));
  const refusals: Refusal[] = [];
  if (!/^[A-Z][A-Z0-9_]*$/.test(key)) refusals.push(at('PLAN_NODE_KEY'));
  if (participants.length === 0) refusals.push(at('PLAN_NODE_EMPTY'));
  if (repeats(people)) refusals.push(at('PLAN_SIGNER_TWICE'));
  if (participants.some(({ weight }) => !isCount(weight))) refusals.push(at('PLAN_WEIGHT'));
  const members = participants.flatMap(memberOf);
  if (rule.kind === 'VOTE' && (members.length < participants.length || repeats(members))) refusals.push(at('PLAN_VOTE_MEMBERS'));
  if ((rule.kind === 'RATIO' || rule.kind === 'VOTE') && !isShare(rule.share)) refusals.push(at('PLAN_SHARE'));
  return refusals;
}

/** A member of a body that votes: a person, or who sits on a post; a role is many people. */
const memberOf = ({ address, post }: PlannedParticipant): string[] =>
  post !== undefined ? [`post ${post}`] : address.kind === 'ROLE' ? [] : [addressKey(address)];

/** What is wrong with a plan; a 表决 names its members one by one, by person or post. PLAN_EMPTY, PLAN_NODE_KEY, PLAN_NODE_TWICE, PLAN_NODE_EMPTY, PLAN_SIGNER_TWICE, PLAN_WEIGHT, PLAN_SHARE, PLAN_VOTE_MEMBERS, PLAN_VOTE_WITHOUT_NO. */
export function planRefusals({ nodes, mayDisagree }: ApprovalPlan): Refusal[] {
  const refusals = nodes.flatMap(nodeRefusals);
  if (nodes.length === 0) refusals.push({ code: 'PLAN_EMPTY' });
  if (repeats(nodes.map(({ key }) => key))) refusals.push({ code: 'PLAN_NODE_TWICE' });
  if (!mayDisagree && nodes.some(({ rule }) => rule.kind === 'VOTE')) refusals.push({ code: 'PLAN_VOTE_WITHOUT_NO' });
  return refusals;
}
