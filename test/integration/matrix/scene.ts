import { plannedStages } from '@jiangcheng/domain/selection/decide-deployment';
import type { Client } from '../../support/client.ts';
import { person, textOf } from '../casework/support/notice.ts';
import { openedNotice, selectionCampaign } from '../notice/support/notice-on-api.ts';
import { upload } from '../hostile/support/files.ts';
import { contestAt, reportOf, type Contest } from '../hostile/support/story.ts';
import { newOrganization, openWorld, TODAY, type World } from '../hostile/support/world.ts';
import { attend, candidate, done, issued } from '../selection/round.ts';

/** Everybody who may knock at a route; `ELSEWHERE` holds the role for another campaign alone. */
export const callers = [
  'NOBODY',
  'OWN_ORGANIZER',
  'OTHER_ORGANIZER',
  'OWN_UNIT',
  'OTHER_UNIT',
  'OWN_BODY',
  'OTHER_BODY',
  'OFFICE',
  'OFFICE_HEAD',
  'OFFICE_ELSEWHERE',
  'EXPERT',
  'FINANCE',
  'AUDITOR',
  'AUDITOR_ELSEWHERE',
  'SYS_ADMIN',
] as const;
export type Caller = (typeof callers)[number];

/** Words that stand in the contest alone: on its sheet, in its office, with its people. */
export const SECRETS = ['机密选手', '机密裁判长', '机密意见', 'jimi.organizer@example.com'] as const;
const DECIDER = { name: '示例主任', post: '主任', body: '示例办公室' };

/** Ids of one contest under review, and of what hangs on it; they fill the placeholders of paths, queries and bodies. */
export interface Ids {
  readonly caseId: string;
  readonly campaignId: string;
  /** A window in which the organization hands in. */
  readonly collectionId: string;
  readonly organizationId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly grantId: string;
  readonly entryKey: string;
  readonly printId: string;
  readonly taskId: string;
  readonly approvalId: string;
  readonly fileId: string;
  readonly paperId: string;
  readonly mailId: string;
  readonly valueId: string;
  readonly deadlineId: string;
  readonly applicationId: string;
  readonly postId: string;
  readonly delegationId: string;
  readonly bodyId: string;
  /** A year's round that the body issues and the organization recommends for, with one candidate. */
  readonly roundId: string;
  readonly candidateId: string;
  readonly noticeId: string;
  readonly objectionId: string;
  /** Of a person whom the organization recommended. */
  readonly cultivationId: string;
}

export interface Scene {
  readonly world: World;
  readonly contest: Contest;
  readonly ids: Ids;
  readonly clients: Readonly<Record<Caller, Client>>;
  /** What no stranger may read: the secrets, and the case's own id and number. */
  readonly secrets: readonly string[];
}

export async function openScene(): Promise<Scene> {
  const world = await openWorld();
  const { api, organizationId, office, second, auditor, admin } = world;
  const own = await api.as(
    await api.person({ role: 'ORGANIZER', organizationId, name: '机密承办人', email: 'jimi.organizer@example.com' }),
  );
  const contest = await contestAt(world, 'OFFICE_REVIEW', { organizer: own, names: '机密选手', chiefJudge: '机密裁判长' });
  const elsewhere = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body.id as string;
  const otherOrganization = await newOrganization(admin, '示例其他单位');
  const other = await api.as(await api.person({ role: 'ORGANIZER', organizationId: otherOrganization }));
  await contestAt(world, 'SCORE_REPORT', { organizer: other, organizationId: otherOrganization });
  const bodyId = await endOpened(world);
  const ownUnit = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId }));
  const clients = {
    NOBODY: api.anybody,
    OWN_ORGANIZER: own,
    OTHER_ORGANIZER: other,
    OWN_UNIT: ownUnit,
    OTHER_UNIT: await api.as(await api.person({ role: 'TEAM_UNIT', organizationId: otherOrganization })),
    OWN_BODY: await api.as(await api.person({ role: 'BODY', organizationId: bodyId })),
    OTHER_BODY: await api.as(await api.person({ role: 'BODY', organizationId: otherOrganization })),
    OFFICE: office,
    OFFICE_HEAD: await api.as('OFFICE_HEAD'),
    OFFICE_ELSEWHERE: await api.as(await api.person({ role: 'OFFICE', campaignId: elsewhere })),
    EXPERT: await api.as('EXPERT'),
    FINANCE: await api.as('FINANCE'),
    AUDITOR: auditor,
    AUDITOR_ELSEWHERE: await api.as(await api.person({ role: 'AUDITOR', campaignId: elsewhere })),
    SYS_ADMIN: admin,
  };
  const ids = {
    ...(await idsOf(world, contest, second)),
    bodyId,
    ...(await roundCalled(world, bodyId, ownUnit)),
    ...(await noticeOpened(world)),
  };
  const cultivationId = await cultivationOpened(world, ids.roundId);
  const { number } = (await office.get(contest.path).expect(200)).body as { number: string };
  return { world, contest, ids: { ...ids, cultivationId }, clients, secrets: [...SECRETS, contest.caseId, number] };
}

/** The end of the campaign is open, one body is named for it, and the year's plan is drafted. */
async function endOpened({ office, admin, campaignId }: World): Promise<string> {
  const bodyId = await newOrganization(admin, '示例会签单位');
  await office.post(`/campaigns/${campaignId}/process`, {}).expect(201);
  await office.post(`/campaigns/${campaignId}/process/bodies`, { organizationIds: [bodyId] }).expect(200);
  const text = { title: '示例活动方案', recipients: ['各示例单位'], body: ['现予印发。'] };
  await office.post(`/campaigns/${campaignId}/process/plan/draft`, { on: TODAY, text }).expect(200);
  return bodyId;
}

/** A year's round whose window is open; its unit has begun a candidate. */
async function roundCalled(world: World, issuerId: string, unit: Client): Promise<Pick<Ids, 'roundId' | 'candidateId'>> {
  const { office, api, organizationId } = world;
  const { body } = await office.post('/selections', { regulation: '004', edition: '2026', year: 2025 }).expect(201);
  const round = { world, issuerId, caseId: body.caseId as string, path: `/selections/${body.id}` };
  await attend(round);
  const timetable = plannedStages.map((stage) => ({ stage, from: TODAY, to: '2025-12-31' }));
  const { personId } = await api.person({ role: 'TEAM_UNIT', organizationId, name: '示例负责人' });
  const figures = { DEVELOPMENT: '1', TECHNICAL_LEVEL: '1', WORKERS: '1', ENVIRONMENT: '1' };
  await done(office, `${round.path}/plan`, { target: 2, requirements: '示例', issuerId, timetable });
  await done(office, `${round.path}/quotas`, { total: 2, units: [{ organizationId, figures, quota: 2 }] });
  await done(office, `${round.path}/contacts`, { organizationId, personId });
  await issued(round, TODAY);
  const path = `${round.path}/units/${organizationId}/candidates`;
  const saved = await unit.post(path, await candidate(round, unit, 900)).expect(201);
  return { roundId: body.id as string, candidateId: saved.body.candidateId as string };
}

/** The cultivation of somebody who was announced beside the system, confirmed by another clerk. */
async function cultivationOpened({ office, second, organizationId }: World, roundId: string): Promise<string> {
  const { caseId: selectionId } = (await office.get(`/selections/${roundId}`).expect(200)).body as { caseId: string };
  const fileId = await upload(office, selectionId, 'CULTIVATION_PAPER');
  const person = { name: '机密选手', birthDate: '1990-01-01', employer: '示例单位', post: '示例岗位', unitId: organizationId };
  const announced = { announcedOn: TODAY, announcedBy: '示工发〔2025〕1号', fileId, reason: '系统启用前已公布' };
  const { body } = await office.post(`/selections/${roundId}/cultivations`, { ...person, ...announced }).expect(201);
  const { caseId } = body as { caseId: string };
  await second.post(`/cultivations/${caseId}/entry-confirmation`, {}).expect(200);
  return caseId;
}

/** A notice of one person on display, of a campaign of its own, and an objection to him that the office registered and took up. */
async function noticeOpened({ api, office }: World): Promise<Pick<Ids, 'noticeId' | 'objectionId'>> {
  const noticeId = await openedNotice(api, await selectionCampaign(api, office, 2031), [person('甲')]);
  await office.post(`/notices/${noticeId}/posting`, textOf([person('甲')])).expect(200);
  const objection = { personId: '甲', objectorKind: 'ANONYMOUS', facts: '机密意见', arrival: { channel: 'VISIT' }, concrete: true };
  await office.post(`/notices/${noticeId}/objections`, objection).expect(201);
  const [{ id: objectionId }] = await api.source.query<[{ id: string }]>('select id from app.objection');
  await office.post(`/objections/${objectionId}/taking-up`, {}).expect(200);
  return { noticeId, objectionId };
}

async function idsOf(
  { api, campaignId, organizationId, office }: World,
  contest: Contest,
  clerk: Client,
): Promise<Omit<Ids, 'bodyId' | 'roundId' | 'candidateId' | 'noticeId' | 'objectionId' | 'cultivationId'>> {
  const { caseId } = contest;
  const report = await reportOf(contest);
  const fileId = await upload(contest.organizer, caseId, 'PAPER_DECISION');
  const draft = { caseId, kind: 'PAPER', act: 'confirm', input: { opinion: '机密意见' }, decider: DECIDER, decidedOn: TODAY, fileId };
  const { id: paperId } = (await clerk.post('/paper-decisions', draft).expect(201)).body as { id: string };
  const spare = await api.person({ role: 'AUDITOR', name: '示例备用' });
  const called = await api.person({ role: 'ORGANIZER', organizationId, name: '示例联系人' });
  const [grant] = await api.source.query('select id from app.role_grant where account_id = $1', [spare.accountId]);
  const [task] = await api.source.query("select id, approval_id from app.task where case_id = $1 and kind = 'REVIEW'", [caseId]);
  const [mail] = await api.source.query('select id from app.outgoing_mail where case_id = $1 order by id limit 1', [caseId]);
  const [deadline] = await api.source.query('select id from app.deadline where case_id = $1', [caseId]);
  const { trades } = (await office.get(`/campaigns/${campaignId}`).expect(200)).body as {
    trades: { values: { id: string; status: string }[] }[];
  };
  const application = { tradeNo: 20, applicantId: organizationId, applicantType: 'ASSOCIATION', receivedOn: '2020-01-02' };
  const { id: applicationId } = (await office.post(`/campaigns/${campaignId}/hosting-applications`, application).expect(201)).body as {
    id: string;
  };
  const collectionId = await openWindow(office, organizationId);
  const value = trades.flatMap(({ values }) => values).find(({ status }) => status === 'INFERRED');
  return {
    caseId,
    campaignId,
    collectionId,
    organizationId,
    accountId: spare.accountId,
    personId: called.personId,
    grantId: grant.id,
    entryKey: report.winners[0]?.entryKey ?? '',
    printId: report.prints[0]?.id ?? '',
    taskId: task.id,
    approvalId: task.approval_id,
    fileId,
    paperId,
    mailId: mail.id,
    valueId: value?.id ?? '',
    deadlineId: deadline.id,
    applicationId,
    // Nobody's: who may manage posts and absences finds that out.
    postId: '00000000-0000-7000-8000-000000000001',
    delegationId: '00000000-0000-7000-8000-000000000002',
  };
}

/** A window of the regulation that has many hand in; its campaign is another than the contest's. */
async function openWindow(office: Client, organizationId: string): Promise<string> {
  const { body } = await office.post('/campaigns', { regulation: '003', edition: '2020', year: 2031 }).expect(201);
  const window = { campaignId: (body as { id: string }).id, plan: 'FINAL_PACKAGE', dueOn: '2031-11-28', organizationIds: [organizationId] };
  return ((await office.post('/collections', window).expect(201)).body as { caseId: string }).caseId;
}
