// A cultivation over HTTP: entered afterwards, filed by its unit, judged and certified by the office, checked by anybody, ended by the union.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK } from '@jiangcheng/api/src/casework/desk.token';
import { attendCase } from '@jiangcheng/casework/process/attend-case';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { SupportLedgerView } from '@jiangcheng/contracts/api/support';
import { cultivationStory, type CultivationState } from '@jiangcheng/domain/cultivation/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { runSql } from '../../support/database.ts';
import { at } from '../casework/support/notice.ts';
import { upload } from '../hostile/support/files.ts';
import { workbookRows } from '../../support/workbook.ts';
import { newOrganization } from '../hostile/support/world.ts';

let api: TestApi;
let [office, second, unit, stranger]: Client[] = [];
let [roundId, selectionId, unitId] = ['', '', ''];

beforeAll(async () => {
  api = await startApi();
  await loadReleasedCalendars(api.source, loadCalendars());
  office = await api.as('OFFICE');
  second = await api.as('OFFICE');
  await setNow('2026-06-01 10:00');
  const round = await office.post('/selections', { regulation: '004', edition: '2026', year: 2026 }).expect(201);
  ({ id: roundId, caseId: selectionId } = round.body as { id: string; caseId: string });
  const admin = await api.as('SYS_ADMIN');
  unitId = await newOrganization(admin, '示例推荐单位');
  const otherId = await newOrganization(admin, '示例其他单位');
  unit = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId: unitId }));
  stranger = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId: otherId }));
});
afterAll(() => api.close());

const setNow = (local: string): Promise<unknown> =>
  runSql(api.database.ownerUrl, 'update app.clock_setting set offset_ms = $1 - extract(epoch from clock_timestamp()) * 1000', [at(local)]);

async function entering(name: string) {
  await setNow('2026-06-01 10:00');
  const fileId = await upload(office as Client, selectionId, 'CULTIVATION_PAPER');
  const person = { name, birthDate: '1990-01-01', employer: '示例单位', post: '示例岗位', unitId };
  const announced = { announcedOn: '2026-06-01', announcedBy: '示工发〔2026〕1号', fileId, reason: '系统启用前已公布' };
  return (office as Client).post(`/selections/${roundId}/cultivations`, { ...person, ...announced });
}

async function entered(name: string): Promise<string> {
  const { body } = await entering(name);
  const { caseId } = body as { caseId: string };
  await (second as Client).post(`/cultivations/${caseId}/entry-confirmation`, {}).expect(200);
  return caseId;
}

/** One waking, as the workflow would ask for it. */
async function attend(caseId: string): Promise<void> {
  const [row] = await api.source.query<{ state: CultivationState }[]>('select state from app.work_case where id = $1', [caseId]);
  const stage = row === undefined ? null : (cultivationStory.next(row.state) ?? currentStage(row.state));
  await attendCase(api.app.get<Desk>(DESK), { input: { caseId, stage: stage?.stage ?? '', round: stage?.round ?? 0 }, runId: null });
}

async function certified(name: string): Promise<{ caseId: string; number: string; code: string }> {
  const caseId = await entered(name);
  await setNow('2027-06-02 10:00');
  await attend(caseId);
  await attend(caseId);
  const judged = { tasksDone: true, verdict: 'QUALIFIED', on: '2027-06-02', note: '示例评语' };
  await (office as Client).post(`/cultivations/${caseId}/evaluation`, judged).expect(200);
  await attend(caseId);
  await (second as Client).post(`/cultivations/${caseId}/certificate`, { on: '2027-06-02' }).expect(200);
  const { body } = await (office as Client).get(`/cultivations/${caseId}`).expect(200);
  return { caseId, ...(body as { certificate: { number: string; code: string } }).certificate };
}

const check = async (question: object): Promise<unknown> => (await api.anybody.post('/certificate-checks', question)).body;

describe('a cultivation over HTTP', () => {
  it('is its unit’s to read and to file, and not there for another unit', async () => {
    const caseId = await entered('测试甲');
    const fileId = await upload(unit as Client, caseId, 'CULTIVATION_PAPER');
    await (unit as Client).post(`/cultivations/${caseId}/plan`, { fileId }).expect(200);
    const { body } = await (unit as Client).get(`/cultivations/${caseId}`).expect(200);
    expect(body).toMatchObject({ name: '测试甲', plan: { fileId }, reports: [{ no: 1, dueOn: '2026-09-01', late: false, filed: null }] });
    expect((body as { actions: { act: string }[] }).actions.map(({ act }) => act)).toEqual(['filePlan', 'fileReport']);
    await (stranger as Client).get(`/cultivations/${caseId}`).expect(404);
    await (stranger as Client).post(`/cultivations/${caseId}/plan`, { fileId }).expect(404);
    const lists = await Promise.all(
      [unit, stranger].map(async (who) => (await (who as Client).get('/cultivations').expect(200)).body.items.length),
    );
    expect(lists).toEqual([1, 0]);
    await (stranger as Client).get(`/files/${fileId}`).expect(404);
    await (unit as Client).get(`/files/${fileId}`).expect(200);
  });

  it('has its money on one ledger, which finance acts on and units do not read', async () => {
    const caseId = await entered('测试戊');
    const finance = await api.as('FINANCE');
    const budget = { source: 'CITY_FUND', year: 2026, amount: '25000', reason: '年度预算' };
    await (office as Client).post(`/selections/${roundId}/support-budgets`, budget).expect(200);
    const support = { use: 'TRAINING', source: 'CITY_FUND', budgetYear: 2026, amount: '6000' };
    const { body: made } = await (office as Client).post(`/cultivations/${caseId}/support`, support).expect(201);
    const { no } = made as { no: number };
    await finance.post(`/cultivations/${caseId}/support/${no}/check`, {}).expect(200);
    const { body } = await finance.get('/support-ledger?year=2026').expect(200);
    expect(body).toMatchObject({
      sources: [
        { source: 'CITY_FUND', budget: '25000.00', entered: '6000.00', paid: '0.00', returned: '0.00', left: '19000.00', round: null },
      ],
      entries: [{ no, caseId, person: '测试戊', use: '培训研修', paid: null }],
    });
    await (unit as Client).get('/support-ledger?year=2026').expect(403);
    const elsewhere = await api.as(await api.person({ role: 'AUDITOR', campaignId: roundId }));
    await elsewhere.get('/support-ledger?year=2026').expect(404);
    expect(await workbookRows(finance.get('/support-ledger/xlsx?year=2026'))).toEqual([
      ['来源', '预算（元）', '已登记（元）', '已拨付（元）', '已交回（元）', '尚余（元）'],
      ['市专项资金', '25000.00', '6000.00', '0.00', '0.00', '19000.00'],
      [
        ...['序号', '培育对象', '用途', '理由', '来源', '金额（元）', '收款', '制单', '复核', '拨付', '拨付日期', '凭证'],
        ...['交回金额（元）', '交回日期', '交回凭证', '停止拨付日期'],
      ],
      [String(no), '测试戊', '培训研修', '', '市专项资金', '6000.00', '所在单位工会账户', '测试甲', '测试甲'],
    ]);
    await (unit as Client).get('/support-ledger/xlsx?year=2026').expect(403);
    await elsewhere.get('/support-ledger/xlsx?year=2026').expect(404);
    const exported = await api.source.query("select detail from audit.access_event where type = 'SUPPORT_EXPORTED'");
    expect(exported).toEqual([{ detail: { year: 2026, rows: 1 } }]);
    const { body: own } = await elsewhere.get(`/support-ledger?year=2026&campaignId=${roundId}`).expect(200);
    const choicesOf = (answer: unknown) => (answer as { choices: { code: string }[] }).choices.map(({ code }) => code);
    expect([choicesOf(body), choicesOf(own)]).toEqual([[], ['CITY_FUND', 'UNION_MATCH', 'EMPLOYER', 'SOCIETY']]);
    const { body: records } = await (office as Client).get(`/cultivations/${caseId}/records`).expect(200);
    expect((records as { honours: { what: string }[] }).honours.map(({ what }) => what)).toEqual(['科尔沁工匠培育对象']);
  });

  it('names on a round the sums of the whole year as such, and has the round’s own beside them', async () => {
    const caseId = await entered('测试庚');
    const budget = { source: 'EMPLOYER', year: 2026, amount: '9000', reason: '年度预算' };
    await (office as Client).post(`/selections/${roundId}/support-budgets`, budget).expect(200);
    const support = { use: 'TRAINING', source: 'EMPLOYER', budgetYear: 2026, amount: '2500' };
    await (office as Client).post(`/cultivations/${caseId}/support`, support).expect(201);
    const { body: other } = await (office as Client).post('/selections', { regulation: '004', edition: '2026', year: 2027 }).expect(201);
    const { id: otherId } = other as { id: string };
    const [house, own, others] = await Promise.all(
      ['', `&campaignId=${roundId}`, `&campaignId=${otherId}`].map(async (of) => {
        const { body } = await (office as Client).get(`/support-ledger?year=2026${of}`).expect(200);
        const { sources, entries } = body as SupportLedgerView;
        return [sources.find(({ source }) => source === 'EMPLOYER'), entries.filter(({ person }) => person === '测试庚').length];
      }),
    );
    const year = {
      source: 'EMPLOYER',
      label: '企事业单位配套',
      budget: '9000.00',
      entered: '2500.00',
      paid: '0.00',
      returned: '0.00',
      left: '6500.00',
    };
    expect([house, own, others]).toEqual([
      [{ ...year, round: null }, 1],
      [{ ...year, round: { entered: '2500.00', paid: '0.00', returned: '0.00' } }, 1],
      [{ ...year, round: { entered: '0.00', paid: '0.00', returned: '0.00' } }, 0],
    ]);
    const sheet = await workbookRows((office as Client).get(`/support-ledger/xlsx?year=2026&campaignId=${otherId}`));
    expect([sheet[0], sheet.find(([label]) => label === '企事业单位配套')]).toEqual([
      [
        ...['来源', '全年各轮预算（元）', '全年各轮已登记（元）', '全年各轮已拨付（元）', '全年各轮已交回（元）', '全年各轮尚余（元）'],
        ...['本轮已登记（元）', '本轮已拨付（元）', '本轮已交回（元）'],
      ],
      ['企事业单位配套', '9000.00', '2500.00', '0.00', '0.00', '6500.00', '0.00', '0.00', '0.00'],
    ]);
  });

  it('is one in a round for one person', async () => {
    await entered('测试乙');
    const { status, body } = await entering('测试乙');
    expect([status, (body as { code: string }).code]).toEqual([422, 'CULTIVATION_EXISTS']);
  });

  it('ends with a certificate that anybody checks: by the number its state, with the code whose it is', async () => {
    const { number, code } = await certified('测试丙');
    expect(number).toBe('科尔沁工匠〔2027〕001号');
    expect(await check({ number })).toEqual({ number, year: 2027, state: 'VALID', name: null });
    expect(await check({ number, code: 'AAAAA-AAAAA' })).toEqual({ number, year: 2027, state: 'VALID', name: null });
    expect(await check({ number: '科尔沁工匠[2027] 001号', code: code.toLowerCase() })).toEqual({
      ...{ number, year: 2027, state: 'VALID' },
      name: '测试丙',
    });
    expect(await check({ number: '科尔沁工匠〔2027〕099号' })).toMatchObject({ status: 404, code: 'CERTIFICATE_UNKNOWN' });
  });

  it('shows a certificate that was taken back as such', async () => {
    const { caseId, number, code } = await certified('测试丁');
    await setNow('2028-01-05 10:00');
    const fileId = await upload(office as Client, caseId, 'PAPER_DECISION');
    const decider = { name: '示例负责人', post: '主席', body: '示例总工会' };
    const input = { reason: 'FRAUD', note: '材料不实', on: '2028-01-04', reference: '示例〔2028〕1号' };
    const paper = { caseId, kind: 'PAPER', act: 'endCultivation', input, decider, decidedOn: '2028-01-04', fileId };
    await (office as Client).post(`/cultivations/${caseId}/end`, input).expect(422);
    const { body } = await (office as Client).post('/paper-decisions', paper).expect(201);
    await (second as Client).post(`/paper-decisions/${(body as { id: string }).id}/settlement`, { verdict: 'CONFIRM' }).expect(200);
    expect(await check({ number, code })).toEqual({ number, year: 2027, state: 'REVOKED', name: '测试丁' });
    const { body: page } = await (office as Client).get(`/cultivations/${caseId}`).expect(200);
    expect(page).toMatchObject({
      ended: true,
      end: { reason: 'FRAUD', on: '2028-01-04' },
      certificate: { revokedOn: '2028-01-04' },
      actions: [],
    });
  });
});
