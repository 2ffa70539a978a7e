// 工匠遴选 in the browser: a unit fills in a candidate, the office reviews him item by item.
import { expect, it } from '@jest/globals';
import { consoleFixture, fillDate, says, scan, until } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';
import { CANDIDATE, FORM, ROUND, SHOWN, STUDY, UNIT } from './mock/selection.ts';

const { open, world } = consoleFixture();
const unitPath = `/selections/${ROUND}/units/${UNIT}`;

it('lets a unit add a person with evidence', async () => {
  const page = await open('unit', unitPath);
  await page.getByRole('button', { name: '添加人选' }).click();
  for (const [label, value] of [
    ['姓名', '示例丁'],
    ['公民身份号码', '11010519491231002X'],
    ['所在单位', '示例企业'],
    ['岗位', '示例工'],
    ['行业', '示例行业'],
    ['地区', '示例区'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('政治素质过硬').check();
  await page.getByRole('button', { name: '提交' }).click();
  await until(async () => world().steps.length > 0);
  expect(world().steps).toEqual([
    [
      'candidates',
      expect.objectContaining({ version: 0, name: '示例丁', idNumber: '11010519491231002X', attested: ['POLITICAL'], evidence: [] }),
    ],
  ]);
});

it('says who has a form in hand, and saves it for who takes it over', async () => {
  Object.assign(world().candidate, {
    ...{ status: 'DRAFT', may: { edit: true, file: true, withdraw: true, review: false, recordOpinions: false } },
    hold: { by: '测试丙', until: '2026-04-08T10:30:00+08:00', mine: false },
  });
  const page = await open('unit', `${unitPath}/candidates/${CANDIDATE}`);
  await says(page, '测试丙 正在填写；2026-04-08 10:30 前没有再保存即可由他人填写。');
  await page.getByRole('button', { name: '接手填写' }).click();
  await says(page, '保存时接手，并记录在案。');
  await page.getByLabel('岗位', { exact: true }).fill('示例技师');
  await page.getByRole('button', { name: '提交' }).click();
  await until(async () => world().steps.length > 0);
  expect(world().steps).toMatchObject([['form', { version: 3, post: '示例技师', takeOver: true }]]);
});

it('gives who reviews the papers of the unit and the signed form to read', async () => {
  const page = await open('office', unitPath);
  const link = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
  expect([await link('会议纪要摘录'), await link('本单位公示材料')]).toEqual([`/api/v1/files/${STUDY}`, `/api/v1/files/${SHOWN}`]);
  expect(await page.getByRole('link', { name: '推荐报告' }).count()).toBe(0);
  await page.getByRole('link', { name: '示例甲' }).click();
  await page.getByRole('heading', { level: 1, name: '示例甲' }).waitFor();
  expect(await link('签字盖章的申报推荐表')).toBe(`/api/v1/files/${FORM}`);
});

it('saves the papers of a unit with the proof of its own display', async () => {
  const page = await open('unit', unitPath);
  await page.getByRole('button', { name: '推荐材料' }).click();
  const dialog = page.getByRole('dialog', { name: '推荐材料' });
  expect(await dialog.getByRole('link', { name: '本单位公示材料' }).getAttribute('href')).toBe(`/api/v1/files/${SHOWN}`);
  await dialog.getByLabel('本单位公示材料（选填）').setInputFiles(scan);
  await dialog.getByText('扫描件.png').waitFor();
  await fillDate(page, '本单位公示止（选填）', '2026-04-09');
  await dialog.getByRole('button', { name: '提交' }).click();
  await until(async () => world().steps.length > 0);
  const shown = { from: '2026-04-02', to: '2026-04-09', fileId: expect.any(String) };
  expect(world().steps).toEqual([['papers', { version: 1, studiedOn: '2026-04-08', shown }]]);
});

it('returns a candidate for a supplement with its day and reason', async () => {
  const page = await open('office', `${unitPath}/candidates/${CANDIDATE}`);
  await page.getByRole('button', { name: '形式审查' }).click();
  await page.getByLabel('待补').check();
  await page.getByLabel('退回补正').check();
  const day = page.getByLabel('补正截止日', { exact: true });
  await day.fill('2026-05-08');
  await day.press('Enter');
  await page.getByLabel('理由', { exact: true }).fill('缺单位公章');
  await page.getByRole('button', { name: '提交' }).click();
  await until(async () => world().steps.length > 0);
  expect(world().steps).toEqual([
    [
      'candidates/:candidateId/review',
      { version: 3, verdict: 'RETURN', items: [{ key: 'FORM', result: 'LACKING', note: null }], reason: '缺单位公章', dueOn: '2026-05-08' },
    ],
  ]);
});

it('records what a body answered that was asked about a candidate', async () => {
  const page = await open('office', `${unitPath}/candidates/${CANDIDATE}`);
  await page.getByRole('button', { name: '登记答复' }).click();
  await fillDate(page, '答复日期', '2026-05-06');
  await page.getByLabel('答复', { exact: true }).fill('示例答复');
  await page.locator('input[type=file]').setInputFiles(scan);
  await page.getByText('扫描件.png').waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await until(async () => world().steps.length > 0);
  expect(world().steps).toEqual([
    [
      'candidates/:candidateId/opinion',
      {
        ...{ version: 3, body: '示例机关', askedOn: '2026-05-04', dueOn: '2026-05-08' },
        answer: { on: '2026-05-06', text: '示例答复', fileId: uuid('file', 101) },
      },
    ],
  ]);
});

it('says of each place that came free who fills it, that it is left so, or that it is to be decided', async () => {
  const page = await open('office', `/selections/${ROUND}?tab=lists`);
  const places = page.getByRole('region', { name: '空出的名额' }).getByRole('listitem');
  await until(async () => (await places.count()) === 3);
  expect(await places.allTextContents()).toEqual([
    '示例戊（示例旗总工会） 待决定：递补，或不再递补',
    '示例己（示例旗总工会） 由示例庚（示例旗总工会）递补',
    '示例辛（示例旗总工会） 不再递补：递补名单中无合适人选',
  ]);
});

it('shows what a meeting of the experts said and voted, why its list stands, and gives its papers to print', async () => {
  const page = await open('office', `/selections/${ROUND}?tab=lists`);
  const meeting = page.getByRole('region', { name: '专家评审会议' });
  await meeting.waitFor();
  for (const text of ['示例丙、示例丁', '示例壬', '汇总评分；研究建议名单', '示例：逐人讨论', '整体核对有不符的，理由：合格人选不足'])
    expect(await meeting.getByText(text, { exact: true }).count()).toBe(1);
  expect(await meeting.getByRole('table', { name: '表决' }).getByRole('cell').allTextContents()).toEqual([
    '示例甲（示例旗总工会）',
    '6',
    '1',
    '0',
  ]);
  const link = (name: string) => meeting.getByRole('link', { name }).getAttribute('href');
  const papers = `/api/v1/selections/${ROUND}/documents/meetings/1`;
  expect([await link('打印评审会议纪要'), await link('打印党组会议议题')]).toEqual([`${papers}/minutes`, `${papers}/agenda`]);
});

it('lists whose answer is still awaited, with its day, beside what is before the party group', async () => {
  const page = await open('office', `/selections/${ROUND}?tab=lists`);
  const asked = page.getByRole('region', { name: '征求意见尚未答复' });
  await asked.waitFor();
  expect(await asked.getByRole('cell').allTextContents()).toEqual([
    ...['示例甲（示例旗总工会）', '示例机关', '2026-05-04', '2026-05-08'],
    ...['示例甲（示例旗总工会）', '另一机关', '2026-05-05', ''],
  ]);
  const link = asked.getByRole('link', { name: '示例甲' }).first();
  expect(await link.getAttribute('href')).toBe(`/selections/${ROUND}/units/${UNIT}/candidates/${CANDIDATE}`);
});
