import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { attend, contestAt, type Cast, type Contest } from '../hostile/support/story.ts';
import { newOrganization, openWorld, type Play, type World } from '../hostile/support/world.ts';

export interface Body {
  readonly organizationId: string;
  readonly name: string;
  readonly person: Client;
}

const NAMES = ['示例市总工会', '示例市人社局', '示例团市委', '示例市妇联'];
const LAST_TRADE = 22;

/** The end of a campaign over HTTP, without a workflow: the test says when its stage is attended. */
export class EndOfCampaign {
  private constructor(
    readonly world: World,
    readonly bodies: readonly Body[],
    readonly caseId: string,
    /** `/campaigns/{id}/process` */
    readonly path: string,
  ) {}

  /** Four made-up bodies; of the trades all but the first `held` are not held, as the committee decided on paper. */
  static async open(held: number, trades = LAST_TRADE, play?: Play): Promise<EndOfCampaign> {
    const world = await openWorld({}, play);
    const path = `/campaigns/${world.campaignId}/process`;
    const bodies: Body[] = [];
    for (const [index, name] of NAMES.entries()) {
      const organizationId = await newOrganization(world.admin, name);
      const person = await world.api.person({
        role: 'BODY',
        organizationId,
        name: `测试会签${index + 1}`,
        email: `b${index}@example.invalid`,
      });
      bodies.push({ organizationId, name, person: await world.api.as(person) });
    }
    const opened = (await world.office.post(path).expect(201)).body as CampaignProcessView;
    const end = new EndOfCampaign(world, bodies, opened.caseId, path);
    await end.attend();
    for (let tradeNo = held + 1; tradeNo <= trades; tradeNo += 1) await end.onPaper('cancelTrade', { tradeNo, reason: '报名不足' });
    await world.office.post(`${path}/bodies`, { organizationIds: bodies.map((body) => body.organizationId) }).expect(200);
    return end;
  }

  attend = (): Promise<void> => attend(this.world, this.caseId);
  view = async (client: Client = this.world.office): Promise<CampaignProcessView> => (await client.get(this.path).expect(200)).body;
  /** A contest of the next trade, confirmed by the office. */
  confirmed = (cast?: Cast): Promise<Contest> => contestAt(this.world, 'CONFIRMED', cast);

  step = (client: Client, route: string, body: object = {}) => client.post(`${this.path}/${route}`, body);

  /** Of the end of the campaign, or of the case given. */
  async register(act: string, input: object, signer = '测试签署人', caseId = this.caseId, code: { checkCode?: string } = {}) {
    const { office } = this.world;
    const fileId = await upload(office, caseId, 'PAPER_DECISION');
    const decider = { name: signer, post: '负责人', body: '示例单位' };
    return office.post('/paper-decisions', {
      caseId,
      kind: 'PAPER',
      act,
      input,
      decider,
      decidedOn: this.world.play.today,
      fileId,
      ...code,
    });
  }

  /** Registered by one clerk and confirmed by another. */
  async onPaper(act: string, input: object, signer?: string, caseId?: string): Promise<void> {
    const { body } = await this.register(act, input, signer, caseId);
    await this.world.second.post(`/paper-decisions/${body.id}/settlement`, { verdict: 'CONFIRM' }).expect(200);
  }

  /** Each body's word: the last one signed on paper. */
  async countersign(): Promise<void> {
    for (const { person, organizationId } of this.bodies.slice(0, -1))
      await this.step(person, 'countersignings', { organizationId }).expect(200);
    await this.onPaper('countersign', { organizationId: this.bodies.at(-1)?.organizationId }, '测试纸签');
    await this.attend();
  }

  /** The circular's whole chain. */
  async circulate(number: string): Promise<void> {
    const text = { title: '关于示例竞赛成绩的通报', recipients: ['各示例单位'], body: ['现予通报。'], attachments: ['获奖人员名单'] };
    await this.issue('circular', number, text);
    await this.attend();
  }

  /** The whole chain of a document, drafted by one clerk, checked by another, signed by the leading body. */
  async issue(document: 'plan' | 'circular' | 'correction', number: string, text: object): Promise<void> {
    const { office, second } = this.world;
    const [lead, ...joint] = this.bodies;
    const on = { on: this.world.play.today };
    const step = (client: Client, route: string, more: object = {}) =>
      this.step(client, `${document}/${route}`, { ...on, ...more }).expect(200);
    await step(office, 'draft', { text });
    await step(second, 'check');
    for (const { person, organizationId } of joint) await step(person, 'countersignings', { organizationId });
    if (lead) await step(lead.person, 'signature');
    await step(office, 'number', { number });
    for (const route of ['proofreading', 'printing']) await step(office, route);
    for (const { organizationId } of this.bodies) await step(office, 'seals', { organizationId });
    await step(office, 'distribution', { recipients: ['各示例单位'] });
  }
}

export const codesOf = ({ body }: { body: { errors?: { code: string }[] } }): string[] => (body.errors ?? []).map(({ code }) => code);
export const stagesOf = ({ stages }: CampaignProcessView): string[] =>
  stages.map(({ stage, round, outcome }) => `${stage} ${round} ${outcome}`);
