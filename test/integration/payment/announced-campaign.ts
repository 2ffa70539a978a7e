import { campaignProcess } from '@jiangcheng/casework/campaign/campaign-process';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import { registerPaperDecision, settlePaperDecision } from '@jiangcheng/casework/process/paper-decisions';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { Actor } from '@jiangcheng/domain/access/actor';
import type { CampaignCommand, CampaignInputs } from '@jiangcheng/domain/campaign/commands';
import { openCampaignCase } from '@jiangcheng/persistence/campaign/open-campaign-case';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { attend, contestAt, type Contest } from '../hostile/support/story.ts';
import { newOrganization, openWorld, type Play, type World } from '../hostile/support/world.ts';

/** The end of a campaign, and the people around its money. */
export interface Announced {
  readonly world: World;
  readonly caseId: string;
  readonly contests: readonly Contest[];
  /** Two people of finance. */
  readonly checker: Client;
  readonly payer: Client;
  /** `/campaigns/{id}` */
  readonly path: string;
}

export const DECIDER = { name: '示例签批人', post: '主任', body: '示例单位' };
const TEXT = { title: '关于示例竞赛成绩的通报', recipients: ['各示例单位'], body: ['现予通报。'], attachments: [], note: null };

/** The world of a campaign whose end has a case, before anything is announced. */
export async function beforeCircular(count = 1, play?: Play): Promise<Announced> {
  const world = await openWorld({}, play);
  const contests: Contest[] = [];
  for (let made = 0; made < count; made += 1) contests.push(await contestAt(world, 'CONFIRMED'));
  const { api, campaignId } = world;
  const stamp = { sessionId: null, address: null, requestId: null };
  const opened = await api.source.transaction((manager) =>
    openCampaignCase(manager, campaignId, { actor: actorOf(world.office), stamp, key: 'end' }),
  );
  if (opened === null || typeof opened === 'string') throw new Error(String(opened));
  const checker = await api.as(await api.person({ role: 'FINANCE', name: '测试财务甲', email: 'finance@example.invalid' }));
  const payer = await api.as(await api.person({ role: 'FINANCE', name: '测试财务乙' }));
  return { world, caseId: opened.caseId, contests, checker, payer, path: `/campaigns/${campaignId}` };
}

/** What has been confirmed is circulated in part, as the committee decided on paper (C8), by the whole chain of the circular. */
export async function announce(announced: Announced, number = '示工发〔2025〕30号'): Promise<void> {
  const { world, caseId } = announced;
  const bodies = [await newOrganization(world.admin, '示例总工会'), await newOrganization(world.admin, '示例团委')];
  const end = new End(announced);
  const on = world.play.today;
  await world.office
    .post(`${announced.path}/settings/RESULTS_CIRCULAR_GATE`, { value: 'COMMITTEE_APPROVED_PARTIAL', reason: '示例' })
    .expect(200);
  await attend(world, caseId);
  await end.does(world.office, 'nameBodies', { organizationIds: bodies });
  await end.onPaper('decidePartial', { reason: '其余比赛推迟' });
  await attend(world, caseId);
  for (const [index, organizationId] of bodies.entries()) await end.onPaper('countersign', { organizationId }, `示例签批人${index}`);
  await attend(world, caseId);
  const [, second = ''] = bodies;
  await end.does(world.office, 'draftCircular', { on, text: TEXT });
  await end.does(world.second, 'checkCircular', { on });
  await end.onPaper('countersignCircular', { on, organizationId: second });
  await end.onPaper('signCircular', { on });
  await end.does(world.office, 'numberCircular', { on, number });
  await end.does(world.office, 'proofreadCircular', { on });
  await end.does(world.office, 'printCircular', { on });
  for (const organizationId of bodies) await end.onPaper('sealCircular', { on, organizationId });
  await end.does(world.office, 'distributeCircular', { on, recipients: ['各示例单位'] });
}

/** Acts on the campaign's end by the office, and by its bodies on paper. */
class End {
  private keys = 0;

  constructor(private readonly announced: Announced) {}

  async does<A extends keyof CampaignInputs>(who: Client, act: A, input: CampaignInputs[A]): Promise<void> {
    const { world, caseId } = this.announced;
    const command = { act, input } as CampaignCommand;
    done(act, await actOnCase(campaignProcess, world.desk, { caseId, command, ...this.by(who, command) }));
  }

  async onPaper<A extends keyof CampaignInputs>(act: A, input: CampaignInputs[A], name = DECIDER.name): Promise<void> {
    const { world, caseId } = this.announced;
    const command = { act, input } as CampaignCommand;
    const fileId = await upload(world.office, caseId, 'PAPER_DECISION');
    const paper = {
      decider: { ...DECIDER, name },
      decidedOn: world.play.today,
      opinion: null,
      reason: null,
      fileId,
      fileSha256: '0'.repeat(64),
    };
    const by = this.by(world.office, command);
    const registered = await registerPaperDecision(world.desk, { caseId, kind: 'PAPER', command, ...paper }, by.origin, by.key);
    const settlement = { id: done(act, registered).id, verdict: 'CONFIRM' as const };
    const second = this.by(world.second, settlement);
    done(act, await settlePaperDecision(world.desk, settlement, second.origin, second.key));
  }

  private by(who: Client, body: object) {
    this.keys += 1;
    const actor = actorOf(who);
    const key = { accountId: actor.accountId, key: `end-${this.keys}`, bodyHash: JSON.stringify(body) };
    return { origin: { actor, sessionId: null, address: null, requestId: null }, key };
  }
}

function done<T>(act: string, outcome: Outcome<T>): T {
  if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

function actorOf({ person }: Client): Actor {
  if (person === null) throw new Error('nobody acts');
  const { accountId, personId, name } = person;
  return { accountId, personId, name, grants: [{ role: 'OFFICE', organizationId: null, campaignId: null }] };
}

/** A campaign with one announced contest, or more. */
export async function announcedCampaign(count = 1): Promise<Announced> {
  const announced = await beforeCircular(count);
  await announce(announced);
  return announced;
}
