import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import { until } from '../support/product-until.ts';
import type { StoryPerson } from '../support/story-person.ts';
import type { Body, Cast } from './cast.ts';
import type { Narrator } from './narrator.ts';

/** The number as the office's register gave it; made up. */
export const CIRCULAR_NUMBER = '示工发〔2025〕30号';

/** The end of the year (000/附1/六.4): opened by the office, the four bodies countersign, the circular goes its way and is distributed. */
export async function circulateResults(cast: Cast, campaignId: string, on: string, narrator: Narrator): Promise<CampaignProcessView> {
  const end = new EndOfYear(cast, campaignId, on);
  await end.open();
  narrator.say(`办公室开启组委会审核，会签单位：${cast.bodies.map(({ name }) => name).join('、')}`);
  const gate = await end.stage('COMMITTEE_REVIEW');
  narrator.say(`${String(gate.gate.filter(({ stand }) => stand === 'CONFIRMED').length)}项比赛全部确认，组委会审核开始`);
  for (const body of cast.bodies) {
    await end.act(body.person, 'countersignings', { organizationId: body.organizationId, opinion: '审核无异议' });
    narrator.say(`${body.name}会签：审核无异议`);
  }
  await end.stage('CIRCULAR');
  await end.issueCircular();
  narrator.say(`成绩通报 ${CIRCULAR_NUMBER} 用印、分发，本年度竞赛活动成绩公布`);
  return end.view();
}

class EndOfYear {
  private readonly path: string;

  constructor(
    private readonly cast: Cast,
    campaignId: string,
    private readonly on: string,
  ) {
    this.path = `/campaigns/${campaignId}/process`;
  }

  private get clerk(): StoryPerson {
    return this.cast.office.people.office;
  }

  view(): Promise<CampaignProcessView> {
    return this.clerk.get(this.path);
  }

  async open(): Promise<void> {
    await this.clerk.post(this.path);
    await this.stage('CONTESTS');
    await this.act(this.clerk, 'bodies', { organizationIds: this.cast.bodies.map(({ organizationId }) => organizationId) });
  }

  act(person: StoryPerson, route: string, input: object = {}): Promise<unknown> {
    return person.post(`${this.path}/${route}`, input);
  }

  /** Waits until the workflow has opened that stage, or gone past it. */
  stage(name: string): Promise<CampaignProcessView> {
    return until(`stage ${name} of the year's end`, async () => {
      const view = await this.view();
      return view.stages.some(({ stage, openedAt }) => stage === name && openedAt !== null) ? view : undefined;
    });
  }

  /** 拟稿 to 分发登记 (office.md §2): the leading body signs, the joint issuers countersign, each seals. */
  async issueCircular(): Promise<void> {
    const [lead, ...others] = this.cast.bodies as [Body, ...Body[]];
    const { second } = this.cast.office.people;
    await this.step(this.clerk, 'draft', { text: await this.firstDraft() });
    await this.step(second, 'check');
    for (const { person, organizationId } of others) await this.step(person, 'countersignings', { organizationId });
    await this.step(lead.person, 'signature');
    await this.step(this.clerk, 'number', { number: CIRCULAR_NUMBER });
    await this.step(this.clerk, 'proofreading');
    await this.step(this.clerk, 'printing');
    for (const { organizationId } of this.cast.bodies) await this.step(this.clerk, 'seals', { organizationId });
    await this.step(this.clerk, 'distribution', { recipients: ['各示例单位'] });
  }

  private step(person: StoryPerson, route: string, input: object = {}): Promise<unknown> {
    return this.act(person, `circular/${route}`, { on: this.on, ...input });
  }

  /** The text that the form begins with. */
  private async firstDraft(): Promise<object> {
    const schema = await this.clerk.get<{ properties: { text: { default: object } } }>(`${this.path}/actions/draftCircular/schema`);
    return schema.properties.text.default;
  }
}
