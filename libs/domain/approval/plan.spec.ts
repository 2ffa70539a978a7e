import { describe, expect, it } from '@jest/globals';
import { ALL, majority, node, OFFICE, planOf, twoThirds } from './approval.fixture.ts';
import { planRefusals, seatedAt, type Address, type ApprovalPlan, type NodeRule } from './plan.ts';

const post = (name: string): Address => ({ kind: 'POST', postId: name });
const ratio = (numerator: number, denominator: number, beyond = false): NodeRule => ({
  kind: 'RATIO',
  share: { numerator, denominator, beyond },
});

describe('a plan', () => {
  it.each([
    ['has nodes', planOf(), ['PLAN_EMPTY']],
    ['names each node once', planOf(node('A', ALL, 'jia'), node('A', ALL, 'yi')), ['PLAN_NODE_TWICE']],
    ['names nodes by a key', planOf(node('a/b', ALL, 'jia')), ['PLAN_NODE_KEY']],
    ['has people in each node', planOf(node('A', ALL)), ['PLAN_NODE_EMPTY']],
    ['seats nobody twice in a node', planOf(node('A', ALL, 'jia', 'jia')), ['PLAN_SIGNER_TWICE']],
    ['may give two seats to one role', planOf(node('A', ALL, OFFICE, OFFICE)), []],
    ['weighs in whole numbers', planOf(node('A', majority, ['jia', 1.5])), ['PLAN_WEIGHT']],
    ['weighs more than nothing', planOf(node('A', majority, ['jia', 0])), ['PLAN_WEIGHT']],
    ['asks for no more than all', planOf(node('A', ratio(4, 3), 'jia')), ['PLAN_SHARE']],
    ['asks for all at most, not for more', planOf(node('A', ratio(1, 1, true), 'jia')), ['PLAN_SHARE']],
    ['asks for something', planOf(node('A', ratio(0, 3), 'jia')), ['PLAN_SHARE']],
    ['names the members of a vote', planOf(node('A', majority, OFFICE)), ['PLAN_VOTE_MEMBERS']],
    ['takes a post for a member of a vote', planOf(node('A', majority, ...[post('甲'), post('乙')])), []],
    ['gives a post one voice in a vote', planOf(node('A', majority, ...[post('甲'), post('甲')])), ['PLAN_VOTE_MEMBERS']],
    ['lets a vote say no', { nodes: [node('A', majority, 'jia')], mayDisagree: false }, ['PLAN_VOTE_WITHOUT_NO']],
    ['is good', planOf(node('A', twoThirds, 'jia', 'yi', OFFICE), node('B', majority, ['jia', 2], 'yi')), []],
  ] as [string, ApprovalPlan, string[]][])('%s', (_what, plan, codes) => {
    expect(planRefusals(plan).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a plan that names posts', () => {
  it('seats the open post of the name, and leaves the role where there is none', () => {
    const named = (post: string) => ({ address: OFFICE, weight: 1, post });
    const plan = {
      mayDisagree: false,
      nodes: [{ ...node('REVIEW', ALL), participants: [named('经办'), named('分管领导'), { address: OFFICE, weight: 1 }] }],
    };
    const [seated] = seatedAt(plan, [
      { id: 'post-1', name: '经办' },
      { id: 'post-2', name: '另一岗位' },
    ]).nodes;
    expect(seated?.participants.map(({ address }) => address)).toEqual([{ kind: 'POST', postId: 'post-1' }, OFFICE, OFFICE]);
  });
});
