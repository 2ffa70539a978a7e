// A selection of 2026 on the real product that goes as planned, from the call to the certificate: nobody objects, the year's plan and reports
// come in time, the first evaluation is passed (004/第四条 to 第十条).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CultivationView } from '@jiangcheng/contracts/api/cultivation';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import { runSql } from '../support/database.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { troublesIn } from '../support/product-log.ts';
import { until } from '../support/product-until.ts';
import { hangUntil } from '../support/round/hang-until.ts';
import { agree, byPlace, smallRound, type SmallRound } from '../support/round/small-round.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import { signedScan } from '../support/story-material.ts';
import type { StoryPerson } from '../support/story-person.ts';
import type { History } from '../support/story.ts';

const CALLED_ON = '2026-03-02';
const POSTED_ON = '2026-03-03';
const ANNOUNCED_ON = '2026-03-11';
const YEAR_OVER = '2027-03-12';

let product: TestProduct;
let clock: BusinessClock;
let office: StoryOffice;
let small: SmallRound;
let unit: StoryPerson;
let caseId: string;

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  clock = businessClock(product.database.ownerUrl);
  await clock.moveTo(at(CALLED_ON, '10:00:00'));
  office = await openOffice(product);
  small = await smallRound(office, clock, { year: 2026, on: CALLED_ON, candidates: 3 });
});
afterAll(() => product.stop());

const at = (day: string, time: string): string => `${day}T${time}+08:00`;
const cultivation = (): Promise<CultivationView> => office.people.office.get(`/cultivations/${caseId}`);
const stands = (stage: string): Promise<CultivationView> =>
  until(`stage ${stage} of the cultivation`, async () => {
    const view = await cultivation();
    return view.stage === stage && !view.catchingUp ? view : undefined;
  });

async function file(route: 'plan' | 'reports'): Promise<void> {
  const { id: fileId } = await unit.upload(`/files?name=paper.pdf&purpose=CULTIVATION_PAPER&caseId=${caseId}`, signedScan);
  await unit.post(`/cultivations/${caseId}/${route}`, { fileId });
}

describe('a round to which nobody objects', () => {
  it('is scored, suggested, approved and hangs for five working days', async () => {
    const opened: boolean[] = [];
    for (const expert of small.experts) opened.push(await small.scoring.score(expert, byPlace(small)));
    expect(opened).toEqual([false, false, true]);
    const notice = await agree(small, { on: POSTED_ON, suggested: [0, 1, 2] });
    const { postings } = await notice.post();
    expect(postings.map(({ list, window }) => [list.length, window?.postedOn, window?.lastDay])).toEqual([[3, POSTED_ON, '2026-03-10']]);
    await hangUntil(clock, at('2026-03-10', '21:00:00'));
    await clock.moveTo(at(ANNOUNCED_ON, '00:01:01'));
    await clock.moveTo(at(ANNOUNCED_ON, '09:00:00'));
  });

  it('announces everybody by one document, and is over', async () => {
    const { waiting } = await small.round.stage('ANNOUNCEMENT');
    expect(waiting.map(({ refusals }) => refusals)).toEqual([[], [], []]);
    await small.round.act('announced', { candidateIds: waiting.map(({ candidateId }) => candidateId) });
    await small.round.issue('关于公布示例工匠名单的通知', '示工发〔2026〕1号', ANNOUNCED_ON);
    const { documents } = await small.round.over();
    expect(documents.slice(1).map(({ persons }) => persons.length)).toEqual([3]);
  });
});

describe('the year of one of them', () => {
  it('begins with the plan of his unit', async () => {
    const [{ organizationId } = { organizationId: '' }] = (await small.round.view()).units;
    unit = await office.invite('unit', '示例旗总工会经办人', { role: 'TEAM_UNIT', organizationId });
    const { items } = await unit.get<{ items: { id: string; name: string }[] }>('/cultivations');
    caseId = items.find(({ name }) => name === '示例工匠甲')?.id ?? '';
    await stands('CULTIVATION');
    await file('plan');
    expect((await cultivation()).plan).toMatchObject({ on: ANNOUNCED_ON });
  });

  it('has its reports in time', async () => {
    for (const day of ['2026-06-08', '2026-09-07', '2026-12-07']) {
      await clock.moveTo(at(day, '09:00:00'));
      await file('reports');
    }
    const { reports } = await cultivation();
    expect(reports.slice(0, 3).map(({ no, late, filed }) => [no, late, filed?.on])).toEqual([
      [1, false, '2026-06-08'],
      [2, false, '2026-09-07'],
      [3, false, '2026-12-07'],
    ]);
  });

  it('is evaluated once it is over, and ends with the certificate that anybody can check', async () => {
    await clock.moveTo(at(YEAR_OVER, '09:00:00'));
    await stands('EVALUATION');
    const judged = { tasksDone: true, verdict: 'QUALIFIED', on: YEAR_OVER, note: '示例：各项任务完成。' };
    await office.people.office.post(`/cultivations/${caseId}/evaluation`, judged);
    await stands('CERTIFICATION');
    await office.people.second.post(`/cultivations/${caseId}/certificate`, { on: YEAR_OVER });
    const { certificate } = await stands('CERTIFICATE_HELD');
    const number = '科尔沁工匠〔2027〕001号';
    expect(certificate).toMatchObject({ number, issuedOn: YEAR_OVER, revokedOn: null });
    const check = (question: object) => office.people.auditor.post('/certificate-checks', question);
    expect(await check({ number })).toEqual({ number, year: 2027, state: 'VALID', name: null });
    expect(await check({ number, code: certificate?.code })).toEqual({ number, year: 2027, state: 'VALID', name: '示例工匠甲' });
  });
});

describe('what is left of it', () => {
  it('is a history that can be checked, an open cultivation of each, and no warning of api or worker', async () => {
    const histories = await Promise.all(
      [small.round.caseId, caseId].map((id) => office.people.auditor.get<History>(`/cases/${id}/history`)),
    );
    expect(histories.map(({ verified }) => verified)).toEqual([true, true]);
    const sql = "select kind, status, count(*)::int as cases from app.work_case where kind <> 'campaign' group by 1, 2 order by 1";
    expect(await runSql(product.database.ownerUrl, sql)).toEqual([
      { kind: 'cultivation', status: 'OPEN', cases: 3 },
      { kind: 'notice', status: 'CLOSED', cases: 1 },
      { kind: 'selection', status: 'CLOSED', cases: 1 },
    ]);
    expect(troublesIn(await product.log('api'), await product.log('worker'))).toEqual([]);
  });
});
