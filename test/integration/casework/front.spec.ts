// What comes before a contest is held, over both stores: the plan, its 会签 by all, the notice (000/附1/六.1).
import { expect, it } from '@jest/globals';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { TEXT } from '@jiangcheng/domain/document/document.fixture';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { codesOf, openTasksOf, overBothStores, type Contest } from './support/contest.ts';
import { agreed, bodiesOf, fromPaper, issued, planned, submitted } from './support/front.ts';
import { BY_PLAN, type Name } from './support/world.ts';

const on = '2026-05-04';
const stateOf = async (contest: Contest): Promise<ContestState> => (await contest.books()).state as ContestState;
const pathOf = (state: ContestState): string[] => state.stages.map(({ stage, round, outcome }) => `${stage} ${round} ${outcome}`);
const openSeats = async (contest: Contest): Promise<string[]> =>
  (await contest.books()).tasks.flatMap(({ kind, status, round, role, organizationId }) =>
    kind === 'COUNTERSIGN_PLAN' && status === 'OPEN' ? [`${round} ${role} ${organizationId}`] : [],
  );

overBothStores('a contest that goes by plan and notice', (world) => {
  it('is released to its organizer, who is told and asked for the plan', async () => {
    const contest = await planned(world());
    const { mails, state } = await contest.books();
    expect(pathOf(state as ContestState)).toEqual(['PREPARATION 1 PLANNED', 'SUB_PLAN 1 null']);
    expect(openTasksOf(await contest.books())).toEqual(['WRITE_PLAN 1']);
    expect(mails.map(({ kind, toName }) => `${kind} ${toName}`)).toEqual(['plan-due 测试丁']);
  });

  it('gives the 会签 a clock where the campaign says how long, anew in each round', async () => {
    const contest = await planned(world());
    await world().setSettings({ ...BY_PLAN, COUNTERSIGN_WORKING_DAYS: 5 });
    await contest.does('office', 'nameAuthority', { organizationId: world().organizations.withoutPeople });
    await contest.does('organizer', 'writePlan', { version: 0, plan: PLAN });
    await contest.does('organizer', 'submitPlan', { version: 1 });
    await contest.attend();
    const { second } = world().organizations;
    await contest.does('leadingBody', 'returnPlan', { organizationId: second, text: '地点待定' });
    await contest.attend();
    await contest.does('organizer', 'submitPlan', { version: 1 });
    await contest.attend();
    const { deadlines } = await contest.books();
    expect(deadlines.map(({ key, round, run, dueOn, status }) => [key, round, run, dueOn, status])).toEqual([
      ['COUNTERSIGN', 1, 'COUNTERSIGNING/COUNTERSIGN/1', '2026-05-11', 'MET'],
      ['COUNTERSIGN', 2, 'COUNTERSIGNING/COUNTERSIGN/1', '2026-05-11', 'RUNNING'],
    ]);
  });

  it('asks every signer at once, and lets each read the case while it has to', async () => {
    const contest = await submitted(world());
    const { lead, second, other, withoutPeople } = world().organizations;
    expect((await openSeats(contest)).sort()).toEqual(
      [`1 BODY ${second}`, `1 BODY ${other}`, `1 BODY ${withoutPeople}`, `1 ORGANIZER ${lead}`].sort(),
    );
    const { mails } = await contest.books();
    const told = mails.filter(({ kind }) => kind === 'plan-countersign').map(({ toName }) => toName);
    expect(told.sort()).toEqual(['测试丁', '测试壬', '测试辛'].sort());
  });

  it.each<[Name, 'second' | 'other' | 'lead', string[]]>([
    ['secondBody', 'second', ['NOT_YOUR_BODY']],
    ['office', 'second', ['BODY_DECIDES']],
    ['organizer', 'lead', ['FOUR_EYES']],
    ['auditor', 'second', ['ROLE_MISSING']],
    ['otherOrganizer', 'other', ['ROLE_MISSING']],
  ])('takes no signature of %s for %s', async (who, which, codes) => {
    const contest = await submitted(world());
    const organizationId = world().organizations[which];
    expect(codesOf(await contest.asks(who, 'countersignPlan', { organizationId }))).toEqual(codes);
  });

  it('knows no seat of an organization that does not sign, nor a signature for another round', async () => {
    const contest = await submitted(world());
    const [first = ''] = bodiesOf(world());
    expect(codesOf(await contest.asks('leadingBody', 'countersignPlan', { organizationId: first, round: 2 }))).toEqual(['ROUND_MOVED_ON']);
    expect(
      codesOf(await fromPaper(contest, { act: 'countersignPlan', input: { organizationId: world().people.auditor.personId } }, '测试寅')),
    ).toEqual(['SIGNER_UNKNOWN']);
  });

  it('goes back to its writer with the reason, and is signed anew by all', async () => {
    const contest = await submitted(world());
    const [first = '', second = ''] = bodiesOf(world());
    await contest.does('leadingBody', 'countersignPlan', { organizationId: first });
    await contest.does('secondBody', 'returnPlan', { organizationId: second, text: '安全预案过简' });
    await contest.attend();
    const returned = await stateOf(contest);
    expect(pathOf(returned).slice(2)).toEqual(['COUNTERSIGNING 1 PLAN_RETURNED', 'SUB_PLAN 2 null']);
    expect(returned.plan?.returns.map(({ round, byName, text }) => [round, byName, text])).toEqual([[1, '测试壬', '安全预案过简']]);
    expect(await openSeats(contest)).toEqual([]);
    expect((await contest.books()).mails.at(-1)).toMatchObject({ kind: 'plan-returned', toName: '测试丁' });
    await contest.does('organizer', 'writePlan', { version: 1, plan: { ...PLAN, place: '示例二号基地' } });
    expect(codesOf(await contest.asks('organizer', 'submitPlan', { version: 1 }))).toEqual(['SUB_PLAN_CHANGED']);
    await contest.does('organizer', 'submitPlan', { version: 2 });
    await contest.attend();
    expect((await openSeats(contest)).map((seat) => seat.split(' ')[0])).toEqual(['2', '2', '2', '2']);
    const again = await contest.asks('leadingBody', 'countersignPlan', { organizationId: first });
    expect(codesOf(again)).toEqual(['DONE']);
  });

  it('takes its days and chief judge from what all have signed, and asks the office for the notice', async () => {
    const contest = await agreed(world());
    const state = await stateOf(contest);
    expect([state.firstDay, state.lastDay, state.chiefJudge]).toEqual([PLAN.firstDay, PLAN.lastDay, PLAN.chiefJudge]);
    expect(pathOf(state).at(-1)).toBe('CONTEST_NOTICE 1 null');
    const books = await contest.books();
    expect(openTasksOf(books)).toEqual(['CONTEST_NOTICE 1']);
    expect(books.approvals.map(({ round, status }) => [round, status])).toEqual([[1, 'APPROVED']]);
    expect(
      books.mails
        .slice(-2)
        .map(({ kind, toName }) => `${kind} ${toName}`)
        .sort(),
    ).toContain('notice-due 测试甲');
  });

  it('has the text of its notice in one hand at a time', async () => {
    const contest = await agreed(world());
    await contest.does('office', 'draftNotice', { on, text: TEXT });
    const change = { on, text: { ...TEXT, body: ['改。'] } };
    expect(codesOf(await contest.asks('secondClerk', 'amendNotice', change))).toEqual(['DOCUMENT_HELD']);
    await contest.does('secondClerk', 'amendNotice', { ...change, takeOver: true });
    expect(codesOf(await contest.asks('office', 'amendNotice', { on, text: TEXT }))).toEqual(['DOCUMENT_HELD']);
    const { written } = (await stateOf(contest)).notice ?? { written: [] };
    expect(written.map(({ by, from }) => [by.name, from?.name ?? null])).toEqual([
      [world().people.office.name, null],
      [world().people.secondClerk.name, world().people.office.name],
    ]);
  });

  it('has its notice countersigned and signed by the bodies, whose tasks follow the chain', async () => {
    const contest = await agreed(world());
    const [, second = ''] = bodiesOf(world());
    await contest.does('office', 'draftNotice', { on, text: TEXT });
    await contest.does('secondClerk', 'checkNotice', { on });
    expect(openTasksOf(await contest.books()).sort()).toEqual(['CONTEST_NOTICE 1', 'COUNTERSIGN_NOTICE 1']);
    await contest.does('office', 'amendNotice', { on, text: { ...TEXT, body: ['改。'] } });
    await contest.does('secondClerk', 'checkNotice', { on });
    await contest.does('secondBody', 'countersignNotice', { on, organizationId: second });
    expect(codesOf(await contest.asks('secondBody', 'signNotice', { on }))).toEqual(['NOT_YOUR_BODY']);
    await contest.does('leadingBody', 'signNotice', { on });
    const { tasks, mails } = await contest.books();
    expect(tasks.filter(({ kind }) => kind.endsWith('N_NOTICE')).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'COUNTERSIGN_NOTICE DONE',
      'SIGN_NOTICE DONE',
    ]);
    const { secondBody, leadingBody } = world().people;
    expect(mails.flatMap(({ kind, toName }) => (kind === 'document-turn' ? [toName] : []))).toEqual([
      ...[secondBody.name, secondBody.name],
      leadingBody.name,
    ]);
  });

  it('is announced by its distribution, under a number of its own, to the units that may enter, and handed over to be held', async () => {
    const contest = await agreed(world());
    const [, second = ''] = bodiesOf(world());
    const number = `示工发〔2026〕${[...contest.caseId].reduce((sum, letter) => sum + letter.codePointAt(0)!, 1)}号`;
    await issued(contest, 'Notice', number);
    await contest.attend();
    const books = await contest.books();
    expect(pathOf(books.state as ContestState).slice(-2)).toEqual(['CONTEST_NOTICE 1 ANNOUNCED', 'HOLDING 1 null']);
    expect(books.mails.slice(-2).map(({ kind, toName }) => `${kind} ${toName}`)).toEqual(['notice-out 测试癸', 'contest-released 测试丁']);
    expect(codesOf(await contest.asks('secondBody', 'countersignPlan', { organizationId: second }))).toEqual(['NOT_FOUND']);
  });

  it('has no notice written of what is only inferred (C5)', async () => {
    const contest = await agreed(world());
    await world().setBlocking(['organizers']);
    expect(codesOf(await contest.asks('office', 'draftNotice', { on, text: TEXT }))).toEqual(['VALUE_UNCONFIRMED']);
    await world().setBlocking([]);
    expect(codesOf(await contest.asks('office', 'draftNotice', { on, text: TEXT }))).toEqual(['DONE']);
  });

  it('goes on by plan and notice although the campaign has changed its mind meanwhile', async () => {
    const contest = await submitted(world());
    await world().setSettings({});
    const [first = ''] = bodiesOf(world());
    expect(codesOf(await contest.asks('leadingBody', 'countersignPlan', { organizationId: first }))).toEqual(['DONE']);
  });
});
