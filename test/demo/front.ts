import type { paperDecisionView } from '@jiangcheng/contracts/api/paper-decision';
import type { SubPlan } from '@jiangcheng/domain/sub-plan/sub-plan';
import type { z } from 'zod';
import { signedScan } from '../support/story-material.ts';
import type { Cast } from './cast.ts';
import { issueDocument } from './issue-document.ts';
import type { Narrator } from './narrator.ts';
import type { Campaign, PlannedContest } from './plan.ts';
import type { StageClock } from './stage-clock.ts';

/** The trades whose plan and notice go their way in the system, by number; the others have theirs on paper. */
const HERE = [4, 5];
const documents = ['IMPLEMENTATION_PLAN', 'SUPERVISION_RULES', 'SAFETY_PLAN', 'HEALTH_PLAN'];

interface Year {
  readonly cast: Cast;
  readonly campaign: Campaign;
  readonly planned: readonly PlannedContest[];
}

/** 子竞赛方案 with its 会签 and 比赛通知 of some trades (000/附1/六.1); answers those trades, which take entries from then on. */
export async function planAndAnnounce({ cast, campaign, planned }: Year, clock: StageClock, narrator: Narrator): Promise<PlannedContest[]> {
  const trades = planned.filter(({ no }) => HERE.includes(no));
  await choose(cast, campaign, 'IN_SYSTEM', '示例：这些工种的方案和通知在系统内办理。');
  await clock.moveTo('2025-04-10');
  for (const each of trades) await new Front(cast, campaign, each, clock.day).plan(narrator);
  await choose(cast, campaign, 'BESIDE', '示例：其余工种的方案已在纸上会签。');
  await clock.moveTo('2025-04-16');
  for (const each of trades) await new Front(cast, campaign, each, clock.day).sign(narrator);
  await clock.moveTo('2025-04-21');
  for (const each of trades) await new Front(cast, campaign, each, clock.day).announce(narrator);
  return trades;
}

const choose = ({ office }: Cast, { id }: Campaign, value: string, reason: string): Promise<unknown> =>
  office.people.office.post(`/campaigns/${id}/settings/CONTEST_FRONT`, { value, reason });

class Front {
  private readonly label: string;

  constructor(
    private readonly cast: Cast,
    private readonly campaign: Campaign,
    private readonly trade: PlannedContest,
    private readonly on: string,
  ) {
    this.label = `第${String(trade.no)}项 ${trade.trade}`;
  }

  private get people() {
    return this.cast.office.people;
  }

  private get organizer() {
    return this.trade.organizer.office.people.organizer;
  }

  private get contest() {
    return this.trade.contest;
  }

  /** Handed to the organizer, written, handed in for signature. */
  async plan(narrator: Narrator): Promise<void> {
    await this.contest.release();
    await this.contest.stage('SUB_PLAN');
    await this.people.office.post(this.contest.path('authority'), { organizationId: this.cast.authority.organizationId });
    await this.organizer.post(this.contest.path('plan'), { version: 0, plan: await this.text() });
    await this.organizer.post(this.contest.path('plan/hand-in'), { version: 1 });
    await this.contest.stage('COUNTERSIGNING');
    narrator.say(`${this.label}：${this.trade.organizer.name}报送子竞赛方案，送各单位会签`);
  }

  /** The bodies on screen; authority and organizer, whose one clerk wrote it, on paper: registered by one of the office, confirmed by another. */
  async sign(narrator: Narrator): Promise<void> {
    const countersign = this.contest.path('plan/countersignings');
    for (const { person, organizationId } of this.cast.bodies) await person.post(countersign, { organizationId, opinion: '同意' });
    for (const signer of [this.cast.authority, this.trade.organizer]) await this.signOnPaper(signer);
    await this.contest.stage('CONTEST_NOTICE');
    narrator.say(`${this.label}：四部门会签方案，${this.cast.authority.name}、${this.trade.organizer.name}据纸质件登记、第二人复核`);
  }

  private async signOnPaper({ organizationId, name }: { organizationId: string; name: string }): Promise<void> {
    const { office, second } = this.people;
    const { id: fileId } = await office.upload(`/files?name=scan.pdf&purpose=PAPER_DECISION&caseId=${this.contest.id}`, signedScan);
    const decider = { name: `${name}签字人`, post: '负责人', body: name };
    const paper = { caseId: this.contest.id, kind: 'PAPER', act: 'countersignPlan', input: { organizationId }, decidedOn: this.on };
    const { id } = await office.post<z.infer<typeof paperDecisionView>>('/paper-decisions', { ...paper, decider, fileId });
    await second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' });
  }

  /** 拟稿 to 分发登记 of the notice, which begins with what the plan says. */
  async announce(narrator: Narrator): Promise<void> {
    const schema = await this.people.office.get<{ properties: { text: { default: object } } }>(
      this.contest.path('actions/draftNotice/schema'),
    );
    const steps = { on: this.on, number: `示工发〔2025〕${String(10 + this.trade.no)}号`, text: schema.properties.text.default };
    await issueDocument(this.cast, this.contest.path('notice'), steps);
    await this.contest.stage('HOLDING');
    this.trade.announced = true;
    narrator.say(`${this.label}：比赛通知 ${steps.number} 用印、分发，决赛开始报名`);
  }

  private async text(): Promise<SubPlan> {
    const values = this.campaign.trades.find(({ no }) => no === this.trade.no)?.values ?? [];
    const printed = values.find(({ field }) => field === 'nationalStandard');
    const standard = (printed?.value ?? printed?.inferred) === true;
    const files: SubPlan['documents'][number][] = [];
    for (const kind of documents) files.push({ kind, fileId: await this.contest.upload('SUB_PLAN') });
    return {
      ...{ content: '理论知识和实际操作', firstDay: `${this.trade.month}-10`, lastDay: `${this.trade.month}-12`, lateReason: null },
      ...{ place: this.trade.organizer.name, committee: '示例行业竞赛组委会' },
      chiefJudge: { name: '示例裁判长', organization: '示例市技师学院', post: null },
      judges: [{ name: '示例裁判员', organization: '示例市技师学院' }],
      ...{ workGroups: ['JUDGES', 'PUBLICITY', 'SUPERVISION', 'SAFETY'], documents: files, paperSource: 'QUESTION_BANK' },
      paperBasis: standard ? 'NATIONAL_STANDARD' : 'OWN_SPECIFICATION',
      ...{ weights: { theory: '0.3', practice: '0.7' }, weightsBasis: null },
    };
  }
}
