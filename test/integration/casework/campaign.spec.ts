// The end of a campaign over both stores: the gate on all contests, the bodies' countersigning, the circular (000/附1/六.4).
import { expect, it } from '@jest/globals';
import { campaignProcess } from '@jiangcheng/casework/campaign/campaign-process';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import { registerPaperDecision, settlePaperDecision } from '@jiangcheng/casework/process/paper-decisions';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { CampaignCommand, CampaignInputs } from '@jiangcheng/domain/campaign/commands';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import { attendAgain, codesOf, Contest, openTasksOf, overBothStores } from './support/contest.ts';
import { SCAN_SHA256, type Books, type Name, type World } from './support/world.ts';

/** The end of a campaign of some trades, whose committee is two made-up bodies. */
class Campaign {
  private keys = 0;

  private constructor(
    readonly world: World,
    readonly campaignId: string,
    readonly caseId: string,
  ) {}

  static async open(world: World, trades: number): Promise<Campaign> {
    await world.setSettings({});
    await world.setNow(instantOf('2026-05-04', '10:00'));
    const { campaignId, caseId } = await world.openCampaign(trades);
    return new Campaign(world, campaignId, caseId);
  }

  /** A contest of this trade, confirmed by the office. */
  async confirmed(tradeNo: number): Promise<string> {
    const contest = await Contest.reporting(this.world, '2026-05-15', { campaignId: this.campaignId, tradeNo });
    await contest.handIn();
    await contest.does('secondClerk', 'confirm', {});
    return contest.caseId;
  }

  attend = () => attendAgain(this.world, this.caseId, 'campaign');
  books = (): Promise<Books> => this.world.books(this.caseId);
  state = async (): Promise<CampaignState> => (await this.books()).state as CampaignState;

  asks<A extends keyof CampaignInputs>(who: Name, act: A, input: CampaignInputs[A]): Promise<Outcome<ActAnswer>> {
    const command = { act, input } as CampaignCommand;
    return actOnCase(campaignProcess, this.world.desk, { caseId: this.caseId, command, ...this.by(who, command) });
  }

  async does<A extends keyof CampaignInputs>(who: Name, act: A, input: CampaignInputs[A]): Promise<void> {
    const outcome = await this.asks(who, act, input);
    if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  }

  /** Registered by one clerk and confirmed by another. */
  async onPaper<A extends keyof CampaignInputs>(act: A, input: CampaignInputs[A], name = '测试寅'): Promise<Outcome<unknown>> {
    const { fileId } = await this.world.addFile();
    const command = { act, input } as CampaignCommand;
    const decider = { name, post: '负责人', body: '示例单位' };
    const paper = { decider, decidedOn: '2026-05-15', opinion: null, reason: null, fileId, fileSha256: SCAN_SHA256 };
    const by = this.by('office', command);
    const draft = { caseId: this.caseId, kind: 'PAPER' as const, command, ...paper };
    const registered = await registerPaperDecision(this.world.desk, draft, by.origin, by.key);
    if (registered.kind !== 'DONE') return registered;
    const settlement = { id: registered.value.id, verdict: 'CONFIRM' as const };
    const second = this.by('secondClerk', settlement);
    return settlePaperDecision(this.world.desk, settlement, second.origin, second.key);
  }

  private by(who: Name, body: object) {
    this.keys += 1;
    const actor = this.world.people[who];
    const key = { accountId: actor.accountId, key: `${this.caseId}-${this.keys}`, bodyHash: JSON.stringify(body) };
    return { origin: { actor, sessionId: null, address: null, requestId: null }, key };
  }
}

const bodiesOf = ({ organizations }: World): string[] => [organizations.second, organizations.other];
const pathOf = (state: CampaignState): string[] => state.stages.map(({ stage, round, outcome }) => `${stage} ${round} ${outcome}`);

/** Two trades, both confirmed, and the bodies named: the review is open. */
async function underReview(world: World): Promise<{ campaign: Campaign; contests: string[] }> {
  const campaign = await Campaign.open(world, 2);
  await campaign.attend();
  await campaign.does('office', 'nameBodies', { organizationIds: bodiesOf(world) });
  const contests = [await campaign.confirmed(1), await campaign.confirmed(2)];
  await campaign.attend();
  await campaign.attend();
  return { campaign, contests };
}

overBothStores('the end of a campaign', (world) => {
  it('waits for every trade, and is poked when a contest of it is confirmed', async () => {
    const campaign = await Campaign.open(world(), 2);
    await campaign.attend();
    expect(openTasksOf(await campaign.books())).toEqual(['NAME_BODIES 1']);
    await campaign.does('office', 'nameBodies', { organizationIds: bodiesOf(world()) });
    const before = (await campaign.books()).moves;
    await campaign.confirmed(1);
    expect((await campaign.books()).moves).toEqual([...before, null]);
    expect((await campaign.attend()).done).toBe(false);
    await campaign.confirmed(2);
    expect(await campaign.attend()).toMatchObject({ done: true, outcome: 'ALL_CONFIRMED' });
  });

  it('asks each body to countersign, tells them by mail, and is agreed with the last word', async () => {
    const { campaign } = await underReview(world());
    const opened = await campaign.books();
    expect(openTasksOf(opened).sort()).toEqual(['COMMITTEE_REVIEW 1', 'COUNTERSIGN 1', 'COUNTERSIGN 1']);
    expect(opened.mails.map(({ kind, toName }) => `${kind} ${toName}`).sort()).toEqual(
      ['测试甲', '测试辛', '测试壬'].map((name) => `committee-review ${name}`).sort(),
    );
    const [first = '', second = ''] = bodiesOf(world());
    expect(codesOf(await campaign.asks('secondBody', 'countersign', { organizationId: first }))).toEqual(['NOT_YOUR_BODY']);
    await campaign.does('leadingBody', 'countersign', { organizationId: first });
    expect(pathOf(await campaign.state()).at(-1)).toBe('COMMITTEE_REVIEW 1 null');
    expect((await campaign.onPaper('countersign', { organizationId: second })).kind).toBe('DONE');
    expect(await campaign.attend()).toMatchObject({ done: false });
    expect(pathOf(await campaign.state())).toEqual(['CONTESTS 1 ALL_CONFIRMED', 'COMMITTEE_REVIEW 1 AGREED', 'CIRCULAR 1 null']);
    expect(openTasksOf(await campaign.books())).toEqual(['CIRCULAR 1']);
  });

  it('has a clock for the review where the campaign says how long: bodies that have not signed are reminded, and nothing is agreed for them', async () => {
    const campaign = await Campaign.open(world(), 1);
    await campaign.attend();
    await campaign.does('office', 'nameBodies', { organizationIds: bodiesOf(world()) });
    await campaign.confirmed(1);
    await campaign.attend();
    await world().setSettings({ COUNTERSIGN_WORKING_DAYS: 2 });
    await world().setNow(instantOf('2026-05-18', '10:00'));
    await campaign.attend();
    await campaign.does('leadingBody', 'countersign', { organizationId: world().organizations.second });
    await world().setNow(instantOf('2026-05-21', '09:30'));
    await campaign.attend();
    const { deadlines, mails, status } = await campaign.books();
    await world().setSettings({});
    expect(deadlines.map(({ key, run, dueOn, overdue }) => [key, run, dueOn, overdue])).toEqual([
      ['COUNTERSIGN', 'COMMITTEE_REVIEW/BODIES/1', '2026-05-20', true],
    ]);
    const said = mails.filter(({ rung }) => rung !== null).map(({ kind, toName }) => `${kind} ${toName}`);
    expect([said, status]).toEqual([['approval-overdue 测试壬', 'approval-overdue 测试甲', 'approval-overdue-copy 测试丙'], 'OPEN']);
  });

  it('is not agreed while a body objects', async () => {
    const { campaign, contests } = await underReview(world());
    const [first = '', second = ''] = bodiesOf(world());
    await campaign.does('secondBody', 'object', { contestId: contests[0] ?? '', organizationId: second, reason: '成绩有误' });
    expect(codesOf(await campaign.asks('leadingBody', 'countersign', { organizationId: first }))).toEqual(['OBJECTION_OPEN']);
    await campaign.does('office', 'settle', { objectionId: '1', outcome: 'UNFOUNDED', reason: '经复核无误' });
    expect((await campaign.asks('leadingBody', 'countersign', { organizationId: first })).kind).toBe('DONE');
  });

  it('tells the office and the other bodies of an objection, and every body that it is settled; nobody of his own act', async () => {
    const { campaign, contests } = await underReview(world());
    const [first = '', second = ''] = bodiesOf(world());
    const told = async (from: number): Promise<string[]> =>
      (await campaign.books()).mails
        .slice(from)
        .map(({ kind, toName }) => `${kind} ${toName}`)
        .sort();
    const before = (await campaign.books()).mails.length;
    await campaign.does('secondBody', 'object', { contestId: contests[0] ?? '', organizationId: second, reason: '成绩有误' });
    expect(await told(before)).toEqual(['objection-raised 测试甲', 'objection-raised 测试辛']);
    await campaign.does('office', 'settle', { objectionId: '1', outcome: 'UNFOUNDED', reason: '经复核无误' });
    expect(await told(before + 2)).toEqual(['objection-settled 测试壬', 'objection-settled 测试辛']);
    const paper = { contestId: contests[1] ?? '', organizationId: first, reason: '单位有误' };
    expect((await campaign.onPaper('object', paper)).kind).toBe('DONE');
    expect(await told(before + 4)).toEqual(['objection-raised 测试壬', 'objection-raised 测试甲']);
    await campaign.does('leadingBody', 'settle', { objectionId: '2', outcome: 'WITHDRAWN', reason: '已核对' });
    expect(await told(before + 6)).toEqual(['objection-settled 测试壬', 'objection-settled 测试甲']);
  });

  it('goes on in part by the committee’s decision from paper alone, where the campaign allows it, and notes the departure', async () => {
    const campaign = await Campaign.open(world(), 2);
    await campaign.attend();
    await campaign.does('office', 'nameBodies', { organizationIds: bodiesOf(world()) });
    await campaign.confirmed(1);
    const input = { reason: '第二项推迟' };
    await world().setNow(instantOf('2026-05-18', '10:00'));
    expect(codesOf(await campaign.asks('office', 'decidePartial', input))).toEqual(['COMMITTEE_DECISION_NEEDED']);
    expect(codesOf(await campaign.onPaper('decidePartial', input))).toEqual(['PARTIAL_NOT_ALLOWED']);
    await world().setSettings({ RESULTS_CIRCULAR_GATE: 'COMMITTEE_APPROVED_PARTIAL' });
    expect((await campaign.onPaper('decidePartial', input)).kind).toBe('DONE');
    const books = await campaign.books();
    expect(pathOf(books.state as CampaignState)).toEqual(['CONTESTS 1 PARTIAL']);
    expect(books.deviations).toMatchObject([{ kind: 'PARTIAL_CIRCULAR', round: 1, reason: '第二项推迟' }]);
  });

  it('asks each body for its signature under the circular when it is its turn, by task and mail', async () => {
    const on = '2026-05-15';
    const text = { title: '成绩通报', recipients: ['各示例单位'], body: ['现予通报。'], attachments: [], note: null };
    const { campaign } = await underReview(world());
    const [first = '', second = ''] = bodiesOf(world());
    await campaign.does('leadingBody', 'countersign', { organizationId: first });
    await campaign.does('secondBody', 'countersign', { organizationId: second });
    await campaign.attend();
    const told = async (): Promise<string[]> =>
      (await campaign.books()).mails.flatMap(({ kind, toName }) => (kind === 'document-turn' ? [toName] : []));
    await campaign.does('office', 'draftCircular', { on, text });
    expect(await told()).toEqual([]);
    await campaign.does('secondClerk', 'checkCircular', { on });
    expect([openTasksOf(await campaign.books()).sort(), await told()]).toEqual([['CIRCULAR 1', 'COUNTERSIGN_CIRCULAR 1'], ['测试壬']]);
    await campaign.does('secondBody', 'countersignCircular', { on, organizationId: second });
    expect([openTasksOf(await campaign.books()).sort(), await told()]).toEqual([
      ['CIRCULAR 1', 'SIGN_CIRCULAR 1'],
      ['测试壬', '测试辛'],
    ]);
    await campaign.attend();
    await campaign.does('leadingBody', 'signCircular', { on });
    const { tasks, ...books } = await campaign.books();
    expect([openTasksOf({ ...books, tasks }), await told()]).toEqual([['CIRCULAR 1'], ['测试壬', '测试辛']]);
    expect(tasks.filter(({ kind }) => kind.endsWith('SIGN_CIRCULAR')).map(({ status }) => status)).toEqual(['DONE', 'DONE']);
  });

  it('gives the circular a number that no other document has', async () => {
    const on = '2026-05-15';
    const text = { title: '成绩通报', recipients: ['各示例单位'], body: ['现予通报。'], attachments: [], note: null };
    const number = `示工发〔2026〕${Object.keys(world().people).length}号`;
    const numbered = async (): Promise<Outcome<ActAnswer>> => {
      const { campaign } = await underReview(world());
      const [first = '', second = ''] = bodiesOf(world());
      await campaign.does('leadingBody', 'countersign', { organizationId: first });
      await campaign.does('secondBody', 'countersign', { organizationId: second });
      await campaign.attend();
      await campaign.does('office', 'draftCircular', { on, text });
      await campaign.does('secondClerk', 'checkCircular', { on });
      await campaign.does('secondBody', 'countersignCircular', { on, organizationId: second });
      await campaign.does('leadingBody', 'signCircular', { on });
      return campaign.asks('office', 'numberCircular', { on, number });
    };
    expect(codesOf(await numbered())).toEqual(['DONE']);
    expect(codesOf(await numbered())).toEqual(['NUMBER_TAKEN']);
  });
});
