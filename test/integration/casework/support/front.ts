import { expect } from '@jest/globals';
import { campaignProcess } from '@jiangcheng/casework/campaign/campaign-process';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import { TEXT } from '@jiangcheng/domain/document/document.fixture';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { attendAgain, Contest } from './contest.ts';
import { BY_PLAN, type World } from './world.ts';

const on = '2026-05-04';
export const bodiesOf = ({ organizations: { second, other } }: World): string[] => [second, other];

/** A contest of the leading organizer alone, in a campaign whose bodies are named, released to its plan. */
export async function planned(world: World): Promise<Contest> {
  const { campaignId, caseId } = await world.openCampaign(1);
  const contest = await Contest.open(world, on, '10:00', { campaignId, tradeNo: 1 });
  await world.setSettings(BY_PLAN);
  await nameBodies(world, caseId);
  await contest.attend();
  await contest.does('office', 'nameOrganizers', { organizers: [{ organizationId: world.organizations.lead, lead: true }] });
  await contest.does('office', 'release', {});
  await contest.attend();
  return contest;
}

async function nameBodies(world: World, caseId: string): Promise<void> {
  await attendAgain(world, caseId, 'campaign');
  const actor = world.people.office;
  const command = { act: 'nameBodies' as const, input: { organizationIds: bodiesOf(world) } };
  const key = { accountId: actor.accountId, key: `bodies of ${caseId}`, bodyHash: JSON.stringify(command) };
  const origin = { actor, sessionId: null, address: null, requestId: null };
  expect((await actOnCase(campaignProcess, world.desk, { caseId, command, origin, key })).kind).toBe('DONE');
}

/** The same with the plan written and handed in for 会签; the authority has nobody who signs in. */
export async function submitted(world: World): Promise<Contest> {
  const contest = await planned(world);
  await contest.does('office', 'nameAuthority', { organizationId: world.organizations.withoutPeople });
  await contest.does('organizer', 'writePlan', { version: 0, plan: PLAN });
  await contest.does('organizer', 'submitPlan', { version: 1 });
  await contest.attend();
  return contest;
}

/** Registered by one clerk from the paper of somebody, and confirmed by another. */
export const fromPaper = async (contest: Contest, command: Parameters<Contest['registers']>[1], name: string) => {
  const decider = { name, post: '负责人', body: '示例单位' };
  return contest.settles('secondClerk', await contest.registers('office', command, { decider }));
};

/** Signed by all: bodies on screen, authority and organizer on paper. */
export async function agreed(world: World): Promise<Contest> {
  const contest = await submitted(world);
  const [first = '', second = ''] = bodiesOf(world);
  await contest.does('leadingBody', 'countersignPlan', { organizationId: first });
  await contest.does('secondBody', 'countersignPlan', { organizationId: second, opinion: '同意' });
  for (const [organizationId, name] of [
    [world.organizations.withoutPeople, '测试寅'],
    [world.organizations.lead, '测试卯'],
  ] as const)
    expect((await fromPaper(contest, { act: 'countersignPlan', input: { organizationId } }, name)).kind).toBe('DONE');
  await contest.attend();
  return contest;
}

/** Its notice is out by the whole chain, under this number: one body countersigns on paper, the leading one signs on screen. */
export async function announced(world: World, number: string): Promise<Contest> {
  const contest = await agreed(world);
  await issued(contest, 'Notice', number);
  await contest.attend();
  return contest;
}

/** The whole chain of a document of a contest. */
export async function issued(contest: Contest, noun: 'Notice' | 'NoticeCorrection', number: string): Promise<void> {
  const [first = '', second = ''] = bodiesOf(contest.world);
  await contest.does('office', `draft${noun}`, { on, text: TEXT });
  await contest.does('secondClerk', `check${noun}`, { on });
  expect((await fromPaper(contest, { act: `countersign${noun}`, input: { on, organizationId: second } }, '测试寅')).kind).toBe('DONE');
  await contest.does('leadingBody', `sign${noun}`, { on });
  await contest.does('office', `number${noun}`, { on, number });
  await contest.does('office', `proofread${noun}`, { on });
  await contest.does('office', `print${noun}`, { on });
  await contest.does('office', `seal${noun}`, { on, organizationId: first });
  await contest.does('office', `seal${noun}`, { on, organizationId: second });
  await contest.does('office', `distribute${noun}`, { on, recipients: ['各示例单位'] });
}
