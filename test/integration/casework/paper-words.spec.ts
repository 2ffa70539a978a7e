// A signer's word at one seat of an approval, from paper: 同意, 不同意 and 退回 to an earlier node (office.md §1, design.md §6).
import { expect, it } from '@jest/globals';
import type { WordCommand } from '@jiangcheng/casework/approval/paper-word';
import type { PaperDraft } from '@jiangcheng/casework/process/paper-decisions';
import type { ApprovalPlan } from '@jiangcheng/domain/approval/plan';
import { codesOf, Contest, overBothStores } from './support/contest.ts';
import { packOf, type World } from './support/world.ts';

const TWO = { REVIEW_APPROVAL: 'OFFICE_THEN_HEAD' };
const signed = (name: string): Partial<PaperDraft> => ({ decider: { name, post: '副主席', body: '示例总工会' }, opinion: null });
const agree: WordCommand = { act: 'agreeInApproval', input: {} };
const disagree: WordCommand = { act: 'disagreeInApproval', input: { text: '材料不全' } };
const takeBack: WordCommand = { act: 'withdrawInApproval', input: { text: '另有情况' } };
const back: WordCommand = { act: 'returnInApproval', input: { to: 'OFFICE', text: '第三名总分有误' } };

/** A report under review by the office and then its head; the office has agreed. */
async function atTheHead(world: World): Promise<Contest> {
  const contest = await Contest.reporting(world);
  await world.setSettings(TWO);
  await contest.handIn();
  await contest.doesVerb('office', { verb: 'agree', input: { signer: 'OFFICE/1/1' } });
  return contest;
}

const byRatio: ApprovalPlan = {
  mayDisagree: true,
  nodes: [
    {
      key: 'OFFICE',
      label: 'approval.node.OFFICE',
      rule: { kind: 'RATIO', share: { numerator: 2, denominator: 3, beyond: false } },
      participants: [1, 2, 3].map(() => ({ address: { kind: 'ROLE', role: 'OFFICE', organizationId: null }, weight: 1 })),
    },
  ],
};
/** The same world under a pack whose review is signed by two of three, each of whom may disagree. */
const where = (world: World): World => ({
  ...world,
  desk: { ...world.desk, packOf: (...campaign) => ({ ...packOf(...campaign), reviewPlan: byRatio }) },
});

overBothStores('a word in an approval from paper', (world) => {
  it('returns to an earlier node once a second clerk has confirmed it, as the signer’s', async () => {
    const contest = await atTheHead(world());
    const registered = await contest.registers('office', back, signed('测试寅'));
    expect((await contest.books()).approvals.map(({ state }) => state.runs.length)).toEqual([2]);
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const { approvals, events, tasks } = await contest.books();
    expect(approvals.map(({ state }) => state.runs.map(({ node, round, end }) => [node, round, end?.kind]))).toEqual([
      [
        ['OFFICE', 1, 'PASSED'],
        ['HEAD', 1, 'RETURNED'],
        ['OFFICE', 2, undefined],
      ],
    ]);
    expect(tasks.filter(({ status }) => status === 'OPEN').map(({ participant }) => participant)).toEqual(['OFFICE/2/1']);
    const { office, secondClerk } = world().people;
    expect(events.slice(-2)).toMatchObject([
      { type: 'PAPER_REGISTERED', after: { act: 'returnInApproval' }, enteredBy: office.accountId },
      {
        type: 'APPROVAL_RETURNED',
        decidedBy: { name: '测试寅', post: '副主席' },
        enteredBy: office.accountId,
        confirmedBy: secondClerk.accountId,
        after: { node: 'HEAD', signer: 'HEAD/1/1', returnedTo: 'OFFICE', opened: 'OFFICE', nodeRound: 2 },
        reason: { text: '第三名总分有误' },
        documents: ['c'.repeat(64)],
      },
    ]);
  });

  it('agrees at the seat that is open, and ends the review where it is the last', async () => {
    const contest = await atTheHead(world());
    const registered = await contest.registers('office', agree, { ...signed('测试寅'), opinion: '同意上报' });
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const { status, approvals, events } = await contest.books();
    const word = approvals[0]?.state.runs.at(-1)?.participants[0]?.signers[0]?.decision;
    expect([status, word?.by.name, word?.text, events.at(-1)?.type]).toEqual(['CLOSED', '测试寅', '同意上报', 'REPORT_CONFIRMED']);
  });

  it('disagrees where the approval knows it, and the others sign on', async () => {
    const contest = await Contest.reporting(where(world()));
    await contest.handIn();
    const registered = await contest.registers(
      'office',
      { ...disagree, input: { ...disagree.input, signer: 'OFFICE/1/2' } },
      signed('测试寅'),
    );
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const { approvals, tasks, events } = await contest.books();
    const signers = approvals[0]?.state.runs[0]?.participants.flatMap((one) => one.signers) ?? [];
    expect(signers.map(({ key, decision }) => [key, decision?.verdict, decision?.by.kind])).toEqual([
      ['OFFICE/1/1', undefined, undefined],
      ['OFFICE/1/2', 'DISAGREE', 'PAPER'],
      ['OFFICE/1/3', undefined, undefined],
    ]);
    expect(tasks.filter(({ participant }) => participant !== null).map(({ participant, status }) => [participant, status])).toEqual([
      ['OFFICE/1/1', 'OPEN'],
      ['OFFICE/1/2', 'DONE'],
      ['OFFICE/1/3', 'OPEN'],
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'APPROVAL_DISAGREED', decidedBy: { name: '测试寅' }, reason: { text: '材料不全' } });
  });

  it('takes back the word of its signer, at the seat where he gave it', async () => {
    const contest = await Contest.reporting(world());
    await world().setSettings(TWO);
    await contest.handIn();
    const first = await contest.registers('office', agree, signed('测试寅'));
    await contest.settles('secondClerk', first);
    const registered = await contest.registers('office', takeBack, signed('测试寅'));
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const { tasks, events } = await contest.books();
    expect(tasks.filter(({ status }) => status === 'OPEN').map(({ participant }) => participant)).toEqual(['OFFICE/2/1']);
    expect(events.at(-1)).toMatchObject({
      type: 'APPROVAL_WITHDRAWN',
      decidedBy: { name: '测试寅' },
      after: { node: 'OFFICE', signer: 'OFFICE/1/1', opened: 'OFFICE', nodeRound: 2 },
      reason: { text: '另有情况' },
    });
  });

  it.each([
    ['a word taken back that he never gave', takeBack, signed('测试寅'), ['NOTHING_TO_WITHDRAW']],
    ['a no where the approval knows none', disagree, {}, ['DISAGREE_NOT_OFFERED']],
    ['a return to a node that lies ahead', { ...back, input: { ...back.input, to: 'HEAD' } }, {}, ['NOT_AN_EARLIER_NODE']],
    ['a return without a reason', { act: 'returnInApproval', input: { to: 'OFFICE' } }, {}, ['NEEDS_REASON']],
    ['a seat that there is not', { ...agree, input: { signer: 'HEAD/7/1' } }, {}, ['SIGNER_UNKNOWN']],
    ['a seat of a node that has passed', { ...agree, input: { signer: 'OFFICE/1/1' } }, {}, ['NODE_MOVED_ON']],
    ['him who filed the report', agree, signed('测试丁'), ['FOUR_EYES']],
    ['him who signed at the node before', agree, signed('测试甲'), ['SIGNED_ALREADY']],
    ['what was done long ago', agree, { kind: 'BACKFILL' as const, reason: '补录' }, ['PAPER_NOT_POSSIBLE']],
  ])('is not registered for %s', async (_what, command, paper, expected) => {
    const contest = await atTheHead(world());
    const { events } = await contest.books();
    expect(codesOf(await contest.registers('office', command, { ...signed('测试寅'), ...paper }))).toEqual(expected);
    expect((await contest.books()).events).toEqual(events);
  });

  it('is not registered where no approval stands', async () => {
    const contest = await Contest.reporting(world());
    expect(codesOf(await contest.registers('office', agree, signed('测试寅')))).toEqual(['STAGE_NOT_OPEN']);
  });

  it('does not decide another seat when its own was decided meanwhile; the clerk reads who was quicker', async () => {
    const contest = await atTheHead(world());
    const registered = await contest.registers('office', back, signed('测试寅'));
    await contest.doesVerb('head', { verb: 'return', input: { signer: 'HEAD/1/1', to: 'OFFICE', text: '先行退回' } });
    expect(await contest.settles('secondClerk', registered)).toMatchObject({
      kind: 'CONFLICT',
      code: 'ALREADY_DECIDED',
      params: { by: '测试丙' },
    });
    expect((await contest.settles('secondClerk', registered, 'REJECT')).kind).toBe('DONE');
  });
});
