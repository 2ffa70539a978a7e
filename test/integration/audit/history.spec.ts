import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import type { TestPerson } from '../../support/people.ts';
import { ContestStory } from './contest-story.ts';

interface Event {
  seq: number;
  type: string;
  label: string;
  sentence: string;
  tookWorkingDays: number | null;
  hash: string;
  previousHash: string;
}

const OFFICE = '测试甲（示例办公室·竞赛组委会办公室）';
const CLERK = '测试乙（示例办公室·竞赛组委会办公室）';
const ORGANIZER = '测试丙（示例单位甲·承办单位）';
let api: TestApi;
let office: Client;
let auditor: Client;
let organizer: TestPerson;
let story: ContestStory;
let events: Event[];

const organization = async (client: Client, name: string): Promise<string> =>
  (await client.post('/organizations', { name }).expect(201)).body.id as string;

beforeAll(async () => {
  api = await startApi();
  const anyOffice = await api.as('OFFICE');
  const [own, first, second] = [
    await organization(anyOffice, '示例办公室'),
    await organization(anyOffice, '示例单位甲'),
    await organization(anyOffice, '示例单位乙'),
  ];
  const clerk = await api.person({ role: 'OFFICE', name: '测试甲', organizationId: own });
  const otherClerk = await api.person({ role: 'OFFICE', name: '测试乙', organizationId: own });
  organizer = await api.person({ role: 'ORGANIZER', name: '测试丙', organizationId: first, email: 'organizer@jiangcheng.example' });
  [office, auditor] = [await api.as(clerk), await api.as(await api.person({ role: 'AUDITOR', name: '测试戊' }))];
  const campaign = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body as { id: string };
  story = await ContestStory.open(api, clerk, campaign);
  await tell(clerk, otherClerk, [first, second]);
  events = (await office.get(`/cases/${story.caseId}/history`).expect(200)).body.events as Event[];
});
afterAll(() => api.close());

/** From the opening of the case to the confirmation of its scores, with what an office meets on the way. */
async function tell(clerk: TestPerson, otherClerk: TestPerson, [first, second]: [string, string]): Promise<void> {
  await story.at('2026-04-20T09:30:00+08:00');
  await story.attend('PREPARATION');
  await story.act(clerk, {
    act: 'nameOrganizers',
    input: {
      organizers: [
        { organizationId: first, lead: true },
        { organizationId: second, lead: false },
      ],
    },
  });
  await story.act(clerk, { act: 'nameChiefJudge', input: { name: '测试己', organization: '示例协会' } });
  await story.act(clerk, { act: 'setDates', input: { firstDay: '2026-05-06', lastDay: '2026-05-07', reason: '场地安排' } });
  await story.act(clerk, { act: 'release', input: {} });
  await story.attend('HOLDING');
  await story.at('2026-05-08T10:00:00+08:00');
  await story.attend('HOLDING');
  await story.act(organizer, { act: 'declareEnded', input: { lastScoredOn: '2026-05-07' } });
  await story.attend('SCORE_REPORT');
  await story.act(otherClerk, {
    act: 'correctEndDay',
    input: { lastScoredOn: '2026-05-08', reason: '末场实为八日', lateReason: '场地安排' },
  });
  await story.at('2026-05-15T09:30:00+08:00');
  await story.attend('SCORE_REPORT');
  await story.act(organizer, { act: 'handIn', input: { draftVersion: 1 } });
  await story.attend('OFFICE_REVIEW');
  await story.onPaper(clerk, otherClerk, { act: 'confirm', input: {} }, 'REJECT', '2026-05-15');
  await story.act(clerk, { act: 'return', input: { reasonCode: 'SEAL_MISSING', text: '缺一家盖章' } });
  await story.attend('SCORE_REPORT', 2);
  await story.at('2026-05-20T15:00:00+08:00');
  await story.act(organizer, { act: 'handIn', input: { draftVersion: 1 } });
  await story.attend('OFFICE_REVIEW', 2);
  await story.onPaper(clerk, otherClerk, { act: 'confirm', input: {} }, 'CONFIRM', '2026-05-20');
}

describe("a case's history", () => {
  it('tells in business words who, acting as what, did what, in order', () => {
    expect(events.map(({ sentence }) => sentence)).toEqual([
      `${OFFICE}将“2026年铝电解工比赛”立项，编号 2026-000-01。`,
      '系统开启“赛前准备”环节（第 1 轮）。',
      `${OFFICE}确定承办单位：示例单位甲（牵头）、示例单位乙。`,
      `${OFFICE}确定裁判长：测试己（示例协会）。`,
      `${OFFICE}确定比赛日期：2026-05-06 至 2026-05-07。`,
      `${OFFICE}将比赛交承办单位办理。`,
      '系统开启“比赛进行”环节（第 1 轮）。',
      expect.stringMatching(/^系统催请申报比赛结束（计划 2026-05-07 结束），收件 \d+ 人。$/),
      `${ORGANIZER}申报比赛已于 2026-05-07 结束。`,
      '系统设定成绩报送期限（第 1 轮）：2026-05-20 24:00 截止。',
      '系统开启“成绩报送”环节（第 1 轮）。',
      `${CLERK}将比赛结束日由 2026-05-07 更正为 2026-05-08。`,
      '系统将成绩报送期限（第 1 轮）由 2026-05-20 24:00 改为 2026-05-21 24:00。',
      '系统发出催办（第 1 轮，到期前 5 个工作日），收件 1 人。',
      `${ORGANIZER}报送成绩（第 1 轮）。`,
      '系统开启“办公室审核”环节（第 1 轮）。',
      `${OFFICE}登记 测试丁（示例办公室主任） 于 2026-05-15 签署的“审核确认”，待第二人确认。`,
      `${CLERK}不确认 测试丁（示例办公室主任） 于 2026-05-15 签署的“审核确认”的登记。`,
      `${OFFICE}退回成绩报送，要求补正（第 2 轮，期限 5 个工作日）。`,
      '系统设定补正期限（第 2 轮）：2026-05-22 24:00 截止。',
      '系统开启“成绩报送”环节（第 2 轮）。',
      `${ORGANIZER}报送成绩（第 2 轮）。`,
      '系统开启“办公室审核”环节（第 2 轮）。',
      `${OFFICE}登记 测试丁（示例办公室主任） 于 2026-05-20 签署的“审核确认”，待第二人确认。`,
      '测试丁（示例办公室主任）审核确认成绩（据 2026-05-20 纸质件，测试甲登记，测试乙确认）。',
    ]);
  });

  it('says the same in English', async () => {
    const { body } = await office.get(`/cases/${story.caseId}/history`).set('Accept-Language', 'en').expect(200);
    const said = (body.events as Event[]).map(({ sentence }) => sentence);
    expect([said[1], said[2], said[12], said.at(-1)]).toEqual([
      'The system opened the stage "Preparation" (round 1).',
      '测试甲 (示例办公室·committee office) named the organizers: 示例单位甲 (lead), 示例单位乙.',
      'The system moved the deadline of the score report (round 1) from 2026-05-20 24:00 to 2026-05-21 24:00.',
      '测试丁 (主任, 示例办公室) confirmed the scores (on paper of 2026-05-20, entered by 测试甲, confirmed by 测试乙).',
    ]);
  });

  it('names the decider, the two clerks, the clause, the reason and the documents', () => {
    expect(events.at(-1)).toMatchObject({
      label: '审核确认',
      actor: CLERK,
      actingRole: 'OFFICE',
      decidedBy: { name: '测试丁', post: '主任', body: '示例办公室' },
      decidedOn: '2026-05-20',
      enteredBy: '测试甲',
      confirmedBy: '测试乙',
      clause: '000/附1/六.3',
      reason: { code: 'FROM_PAPER', text: '同意' },
      documents: ['c'.repeat(64)],
    });
    expect(events[18]).toMatchObject({ reason: { code: 'SEAL_MISSING', text: '缺一家盖章' } });
  });

  it('counts the working days since the stage before was opened, for acts and stages alone', () => {
    const took = events
      .filter(({ tookWorkingDays }) => tookWorkingDays !== null)
      .map(({ type, tookWorkingDays }) => [type, tookWorkingDays]);
    // 20 April to 8 May 2026: 1 to 5 May are off, 9 May is made up.
    expect(took).toEqual([
      ['ORGANIZERS_NAMED', 0],
      ['CHIEF_JUDGE_NAMED', 0],
      ['DATES_SET', 0],
      ['RELEASED', 0],
      ['STAGE_OPENED', 0],
      ['END_DECLARED', 11],
      ['STAGE_OPENED', 11],
      ['END_DAY_CORRECTED', 0],
      ['REPORT_HANDED_IN', 6],
      ['STAGE_OPENED', 6],
      ['PAPER_REGISTERED', 0],
      ['PAPER_REJECTED', 0],
      ['REPORT_RETURNED', 0],
      ['STAGE_OPENED', 0],
      ['REPORT_HANDED_IN', 3],
      ['STAGE_OPENED', 3],
      ['PAPER_REGISTERED', 0],
      ['REPORT_CONFIRMED', 0],
    ]);
  });

  it('is a chain: each event names the hash of the one before', () => {
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.slice(1).map(({ previousHash }) => previousHash)).toEqual(events.slice(0, -1).map(({ hash }) => hash));
  });

  it("is an organizer's to read for his own contest, and for nobody else", async () => {
    const own = await (await api.as(organizer)).get(`/cases/${story.caseId}/history`).expect(200);
    expect(own.body.verified).toBe(true);
    const stranger = await api.as(await api.person({ role: 'ORGANIZER', organizationId: await organization(office, '示例单位丙') }));
    await stranger.get(`/cases/${story.caseId}/history`).expect(404);
    await (await api.as('SYS_ADMIN')).get(`/cases/${story.caseId}/history`).expect(403);
  });
});

describe('what an auditor opens', () => {
  it('is recorded: history, engine events, lists', async () => {
    await auditor.get(`/cases/${story.caseId}/history`).expect(200);
    await auditor.get(`/cases/${story.caseId}/engine`).expect(200);
    await auditor.get('/deviations').expect(200);
    await auditor.get(`/incidents?caseId=${story.caseId}`).expect(200);
    const seen = (await auditor.get(`/access-events?accountId=${auditor.person?.accountId}`).expect(200)).body.items as {
      type: string;
      label: string;
      caseId: string | null;
      account: string;
    }[];
    expect(seen.map(({ type, caseId }) => [type, caseId])).toEqual([
      ['ACCESS_EVENTS_OPENED', null],
      ['INCIDENTS_OPENED', story.caseId],
      ['DEVIATIONS_OPENED', null],
      ['ENGINE_OPENED', story.caseId],
      ['HISTORY_OPENED', story.caseId],
    ]);
    expect(seen[4]).toMatchObject({ label: '查看办理历史', account: expect.stringMatching(/^测试戊 \(t-/) });
  });

  it('leaves no such trace for the office, which works there', async () => {
    await office.get(`/cases/${story.caseId}/history`).expect(200);
    const seen = (await auditor.get(`/access-events?accountId=${office.person?.accountId}&caseId=${story.caseId}`).expect(200)).body
      .items as unknown[];
    expect(seen).toEqual([]);
  });

  it('is said to be away while the engine is, never an error', async () => {
    const { body } = await office.get(`/cases/${story.caseId}/engine`).expect(200);
    expect(body).toEqual({ workflowId: `contest/${story.caseId}`, available: false, status: null, events: [] });
  });

  it('is nothing that an auditor could change: the attempt is refused and recorded', async () => {
    await auditor.post(`/contests/${story.caseId}/confirmation`, {}).expect(403);
    const [event] = (await auditor.get(`/access-events?accountId=${auditor.person?.accountId}`).expect(200)).body.items.filter(
      (each: { type: string }) => each.type === 'REFUSED',
    ) as object[];
    expect(event).toMatchObject({ label: '拒绝操作', detail: { code: 'FORBIDDEN', method: 'POST', permission: 'case.act' } });
  });
});
