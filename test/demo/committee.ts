import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import { until } from '../support/product-until.ts';
import type { StoryPerson } from '../support/story-person.ts';
import type { Cast } from './cast.ts';
import { issueDocument } from './issue-document.ts';
import type { Narrator } from './narrator.ts';

/** Numbers as the office's register gave them; made up. */
export const CIRCULAR_NUMBER = '示工发〔2025〕30号';
const PLAN_NUMBER = '示工发〔2025〕9号';

/** The committee of the year: its four bodies sign plans and results, the leading one first. */
export async function nameCommittee(cast: Cast, campaignId: string, on: string, narrator: Narrator): Promise<void> {
  await new EndOfYear(cast, campaignId, on).open();
  narrator.say(`办公室登记组委会会签单位：${cast.bodies.map(({ name }) => name).join('、')}`);
}

/** The year's 活动方案 by the chain of a document (office.md §2). */
export async function issuePlan(cast: Cast, campaignId: string, on: string, narrator: Narrator): Promise<void> {
  await new EndOfYear(cast, campaignId, on).issue('plan', 'draftYearPlan', PLAN_NUMBER);
  narrator.say(`活动方案经拟稿、核稿、会签、签发，${PLAN_NUMBER} 用印、分发`);
}

/** The end of the year (000/附1/六.4): the four bodies countersign, the circular goes its way and is distributed. */
export async function circulateResults(cast: Cast, campaignId: string, on: string, narrator: Narrator): Promise<CampaignProcessView> {
  const end = new EndOfYear(cast, campaignId, on);
  const gate = await end.stage('COMMITTEE_REVIEW');
  narrator.say(`${String(gate.gate.filter(({ stand }) => stand === 'CONFIRMED').length)}项比赛全部确认，组委会审核开始`);
  for (const body of cast.bodies) {
    await end.act(body.person, 'countersignings', { organizationId: body.organizationId, opinion: '审核无异议' });
    narrator.say(`${body.name}会签：审核无异议`);
  }
  await end.stage('CIRCULAR');
  await end.issue('circular', 'draftCircular', CIRCULAR_NUMBER);
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

  /** The document below this route by its chain, beginning with the text that the form of `draft` begins with. */
  async issue(route: string, draft: string, number: string): Promise<void> {
    const schema = await this.clerk.get<{ properties: { text: { default: object } } }>(`${this.path}/actions/${draft}/schema`);
    await issueDocument(this.cast, `${this.path}/${route}`, { on: this.on, number, text: schema.properties.text.default });
  }
}
