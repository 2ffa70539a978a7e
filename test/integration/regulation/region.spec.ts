// 002/2021 over HTTP in its two stages, where each differs from the other (office.md §6).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { printedRows } from '../../support/printed-rows.ts';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { attend, bringTo, contestAt, idNumber, type Contest } from '../hostile/support/story.ts';
import { upload } from '../hostile/support/files.ts';
import { announce, beforeCircular, type Announced } from '../payment/announced-campaign.ts';
import { newOrganization, openWorld, type Play, type World } from '../hostile/support/world.ts';

const ITEM = 20;
const days = { trades: [ITEM] };
const SELECTION: Play = {
  campaign: { regulation: '002', edition: '2021', year: 2021 },
  ...{ now: '2021-08-24T10:00:00+08:00', today: '2021-08-24', firstDay: '2021-08-21', endedOn: '2021-08-22', ...days },
};
const REGION: Play = {
  campaign: { regulation: '002', edition: '2021', year: 2021, stage: 'REGION' },
  ...{ now: '2021-10-19T10:00:00+08:00', today: '2021-10-19', firstDay: '2021-10-16', endedOn: '2021-10-17', ...days },
};

interface Stage {
  world: World;
  contest: Contest;
  unit: Client;
  team: string;
}

async function opened(play: Play): Promise<Stage> {
  const world = await openWorld({}, play);
  const contest = await contestAt(world, 'HOLDING');
  const organizationId = await newOrganization(world.admin, '示例盟人力资源和社会保障局');
  const unit = await world.api.as(await world.api.person({ role: 'TEAM_UNIT', organizationId, name: '测试盟市经办' }));
  return { world, contest, unit, team: `${contest.path}/teams/${organizationId}` };
}

/** Three of one team, born on these days, and what filing them is refused with. */
async function filing({ unit, team, contest }: Stage, births: readonly string[]): Promise<string[]> {
  const formFileId = await upload(unit, contest.caseId, 'ENTRY_FORM');
  let { version } = (await unit.put(team, { version: 0, leaderName: '测试领队', leaderPhone: '13900000001', formFileId }).expect(200))
    .body as { version: number };
  for (const [index, birth] of births.entries()) {
    const declared = { OF_THE_REGION: true, RETIRED: false };
    const person = { name: `测试选手${index + 1}`, idNumber: idNumber(index + 1, birth), employer: '示例单位', declared };
    ({ version } = (await unit.post(`${team}/contestants`, { version, ...person }).expect(201)).body as { version: number });
  }
  const { body } = await unit.post(`${team}/filing`, { version });
  const errors = ((body as { errors?: object[] }).errors ?? []) as { clause: string; params: { name: string; rule: string } }[];
  return errors.map(({ clause, params }) => `${params.name} ${params.rule} ${clause}`);
}

const BIRTHS = ['1990-01-01', '1991-01-01', '1992-01-01'].map((day) => day.replaceAll('-', ''));
const facts = async ({ world, contest }: Stage) => {
  const campaign = (await world.office.get(`/campaigns/${world.campaignId}`).expect(200)).body;
  const entries = (await world.office.get(`${contest.path}/entries`).expect(200)).body;
  return [campaign.title, campaign.stage, campaign.onRequest, campaign.trades.length, entries.minEntrants.value];
};
const dueOn = async ({ world, contest }: Stage) =>
  ((await world.office.get(contest.path).expect(200)).body as { deadlines: { key: string; dueOn: string }[] }).deadlines
    .filter(({ key }) => key === 'SCORE_REPORT')
    .map((one) => one.dueOn);

describe('the 盟市选拔赛 of 002', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await opened(SELECTION);
  });
  afterAll(() => stage.world.close());

  it('is the document’s first stage: thirty items, no least number, given out on request', async () => {
    expect(await facts(stage)).toEqual(['内蒙古自治区第一届全区职业技能大赛盟市选拔赛', '盟市选拔赛', true, 30, 0]);
  });

  it('lets a team enter as many as it likes, from sixteen on (002-08)', async () => {
    expect(await filing(stage, [...BIRTHS, '20050824', '20050825'])).toEqual(['测试选手5 SIXTEEN 002/三(三)']);
  });

  it('reports by the end of August, on practice alone, with no account of winners', async () => {
    await bringTo(stage.world, stage.contest, { after: 'HOLDING', to: 'CONFIRMED' });
    expect(await dueOn(stage)).toEqual(['2021-08-31']);
    const { rounds, weights, winnerRequires } = (await stage.world.office.get(`${stage.contest.path}/score-report`).expect(200)).body;
    expect([rounds[0].late, weights, winnerRequires]).toEqual([
      false,
      { theory: '0', practice: '1' },
      ['idNumber', 'idCopy', 'phone', 'authorization'],
    ]);
  });

  it('keeps its stage for life, and has the other beside it in the same year', async () => {
    const { office, campaignId } = stage.world;
    const changed = await office.post(`/campaigns/${campaignId}/settings/CONTEST_STAGE`, { value: 'REGION', reason: '示例' }).expect(422);
    expect(changed.body.errors).toMatchObject([{ code: 'SETTING_AT_OPENING', clause: '002/三(一)' }]);
    expect((await office.post('/campaigns', { ...SELECTION.campaign, stage: 'WORLD' })).body.errors).toMatchObject([
      { code: 'STAGE_UNKNOWN', field: 'stage' },
    ]);
    await office.post('/campaigns', REGION.campaign).expect(201);
    expect((await office.post('/campaigns', REGION.campaign)).body).toMatchObject({ status: 409, code: 'CONFLICT_CAMPAIGN_EXISTS' });
    expect(
      (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2025, stage: 'REGION' })).body.errors,
    ).toMatchObject([{ code: 'STAGE_UNKNOWN' }]);
  });

  it('prints on what it issues that it is given out on request (002-01)', async () => {
    const { office, campaignId } = stage.world;
    const plan = await office.raw('get', `/api/v1/campaigns/${campaignId}/documents/plan`).expect(200);
    expect(plan.text).toContain('此件依申请公开');
  });
});

describe('the 组委会 and the plans of 002', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({}, SELECTION);
  });
  afterAll(() => world.close());

  it('are entered by post, as many as each 盟市 has (002-10)', async () => {
    const at = `/campaigns/${world.campaignId}/committee`;
    for (const name of ['示例甲', '示例乙'])
      await world.office.post(at, { role: 'VICE', name, organization: '示例盟', post: '示例职务' }).expect(201);
    const { posts } = (await world.auditor.get(at).expect(200)).body as { posts: { label: string; count: null; members: object[] }[] };
    expect(posts.map(({ label, count, members }) => [label, count, members.length])).toEqual([
      ['主任', null, 0],
      ['副主任', null, 2],
      ['成员', null, 0],
      ['办公室成员', null, 0],
    ]);
  });

  it('ask for supervision and emergency plans, on practice alone (002-11, -12, -14)', async () => {
    const { office, campaignId, organizationId } = world;
    await office.post(`/campaigns/${campaignId}/settings/CONTEST_FRONT`, { value: 'IN_SYSTEM', reason: '示例' }).expect(200);
    const { caseId } = (await office.post('/contests', { campaignId, tradeNo: ITEM }).expect(201)).body as { caseId: string };
    for (const [route, input] of [
      ['organizers', { organizers: [{ organizationId, lead: true }] }],
      ['release', {}],
      ['authority', { organizationId }],
      [
        'plan',
        {
          version: 0,
          plan: {
            ...PLAN,
            firstDay: '2021-08-21',
            lastDay: '2021-08-22',
            workGroups: [],
            documents: [],
            weights: { theory: '0', practice: '1' },
            weightsBasis: null,
          },
        },
      ],
    ] as const) {
      await office.post(`/contests/${caseId}/${route}`, input).expect(200);
      await attend(world, caseId);
    }
    const refused = await office.post(`/contests/${caseId}/plan/hand-in`, { version: 1 }).expect(422);
    expect(refused.body.errors.map(({ message, clause }: Record<string, string>) => [message, clause])).toEqual([
      ['尚未确定会签单位。', 'office §6'],
      ['方案缺监督组。', '002/四(一)'],
      ['方案缺附件：比赛监督制度。', '002/四(四)'],
      ['方案缺附件：安全应急预案。', '002/四(四)'],
      ['方案缺附件：卫生应急预案。', '002/四(四)'],
    ]);
  });
});

describe('the 自治区大赛 of 002', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await opened(REGION);
  });
  afterAll(() => stage.world.close());

  it('is the second stage: the same items under its own name, twenty in an item', async () => {
    expect(await facts(stage)).toEqual(['内蒙古自治区第一届全区职业技能大赛', '自治区大赛', true, 30, 20]);
  });

  it('takes at most two of one team in an item (002-04)', async () => {
    expect(await filing(stage, BIRTHS)).toEqual(['测试选手3 TWO_A_TEAM 002/三(一)']);
  });

  it('with fewer than twenty needs a waiver with its reason (002-07)', async () => {
    const waived = await stage.world.office.post(`${stage.contest.path}/entries/waiver`, { reason: '示例：项目调整' }).expect(200);
    expect(waived.body.waiver).toMatchObject({ reason: '示例：项目调整' });
  });

  it('reports by the end of the month that it is planned for', async () => {
    await bringTo(stage.world, stage.contest, { after: 'HOLDING', to: 'SCORE_REPORT' });
    expect(await dueOn(stage)).toEqual(['2021-10-31']);
  });
});

describe('the certificates of 002 (002-13)', () => {
  let story: Announced;
  beforeAll(async () => {
    story = await beforeCircular(1, SELECTION);
    await announce(story, '示工发〔2021〕30号');
  });
  afterAll(() => story.world.close());

  it('go to those on the circular’s list: the first three, and nobody after them', async () => {
    const { text } = await story.world.office.get(`${story.path}/process/rounds/1/circular`).expect(200);
    const [head, ...rows] = printedRows(text).slice(-4);
    expect(head).toEqual(['工种', '名次', '姓名', '单位', '代表队']);
    expect(rows.map(([, ...cells]) => cells)).toEqual(
      [...'甲乙丙'].map((letter, index) => [String(index + 1), `示例选手${letter}`, '示例单位', '']),
    );
    for (const letter of '丁戊己庚') expect(text).not.toContain(`示例选手${letter}`);
  });

  interface Awards {
    certificateBasis: string;
    nominations: { contestId: string; entry: string; rank: number; by: string; level: null; given: object | null }[];
  }
  const awards = async (): Promise<Awards> => (await story.world.office.get(`${story.path}/awards`).expect(200)).body as Awards;

  it('are the host’s: its winners are nominated, kind and level recorded with the number', async () => {
    const { certificateBasis, nominations } = await awards();
    expect([certificateBasis, nominations.map(({ rank, by, level }) => [rank, by, level])]).toEqual([
      '人社职司便函〔2021〕26号',
      [
        [1, 'HOST', null],
        [2, 'HOST', null],
        [3, 'HOST', null],
      ],
    ]);
    const [first] = nominations;
    const item = { contestId: first?.contestId, entry: first?.entry, number: 'S000015050001', issuedOn: '2021-08-24' };
    const record = (certificate: object) => story.world.office.post(`${story.path}/certificates`, { certificates: [certificate] });
    expect((await record(item).expect(422)).body.errors).toMatchObject([{ code: 'CERTIFICATE_LEVEL_MISSING', clause: '002/四(三)' }]);
    const given = { kind: 'SKILL_LEVEL', level: 3 };
    await record({ ...item, given }).expect(200);
    expect((await awards()).nominations.map((one) => one.given)).toEqual([given, null, null]);
  });
});
