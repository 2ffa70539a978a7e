// 工匠培育 in the browser: the office reads a person's page, anybody checks a certificate.
import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { consoleFixture, fillDate } from './console-fixture.ts';
import { CULTIVATION } from './mock/cultivation-routes.ts';
import { uuid } from './mock/ids.ts';
import { ROUND } from './mock/selection.ts';

const { open, world } = consoleFixture();

const rowsOf = async (table: Locator): Promise<string[]> =>
  (await table.getByRole('row').allInnerTexts()).map((row) => row.split(/\s+/).join(' '));

it('shows what is late, what was recorded and the honours of a person', async () => {
  const page = await open('office', `/cultivations/${CULTIVATION}`);
  await page.getByRole('row', { name: /第 1 次报备.*未报送.*逾期/ }).waitFor();
  await page.getByRole('heading', { name: '荣誉台账' }).waitFor();
  expect(await page.getByText('004/第十二条').count()).toBe(1);
});

it('tells anybody the state of a certificate by its number, and no name', async () => {
  const page = await open(null, '/public/certificates');
  await page.getByLabel('证书编号', { exact: true }).fill('科尔沁工匠〔2027〕001号');
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByText('有效', { exact: true }).waitFor();
  await page.getByText('须填写正确的查验码').waitFor();
});

it('takes from the office what a source has for the year, and on what basis', async () => {
  const page = await open('office', `/selections/${ROUND}?tab=cultivations`);
  await page.getByRole('button', { name: '设定预算' }).click();
  const dialog = page.getByRole('dialog', { name: '设定预算' });
  await dialog.getByLabel('来源').click();
  await page.getByTitle('市专项资金').click();
  await dialog.getByLabel('金额（元）').fill('200000');
  await dialog.getByLabel('依据或理由').fill('示例：年度预算');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(world().steps).toEqual([['budget', { source: 'CITY_FUND', year: 2026, amount: '200000', reason: '示例：年度预算' }]]);
});

it('takes from the office the 认定 of a studio, on a phone too', async () => {
  const page = await open('office', `/cultivations/${CULTIVATION}`, 390);
  await page.getByRole('button', { name: '认定创新工作室' }).click();
  const dialog = page.getByRole('dialog', { name: '认定创新工作室' });
  await dialog.getByLabel('工作室名称').fill('示例甲创新工作室');
  await fillDate(page, '申请日期（有申请的填写）', '2026-06-01');
  await fillDate(page, '认定日期', '2026-06-20');
  await dialog.getByLabel('认定文件').fill('示工发〔2026〕9号');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  const studio = { name: '示例甲创新工作室', appliedOn: '2026-06-01', recognisedOn: '2026-06-20', reference: '示工发〔2026〕9号' };
  expect(world().steps).toEqual([['studio', studio]]);
});

it.each([1280, 390])('takes from the office the day on which what lasts has ended, and offers it no more, at %i pixels', async (width) => {
  const page = await open('office', `/cultivations/${CULTIVATION}`, width);
  const end = page.getByRole('button', { name: '登记结束：' });
  await end.click();
  const dialog = page.getByRole('dialog', { name: '登记结束：示例讲师' });
  await fillDate(page, '结束日期', '2026-06-28');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('2026-06-28').waitFor();
  expect(await end.count()).toBe(0);
  expect(world().steps).toEqual([[`end of ${uuid('contest', 98)}`, { on: '2026-06-28' }]]);
});

it('offers nobody but the office to end what lasts', async () => {
  const page = await open('auditor', `/cultivations/${CULTIVATION}`);
  await page.getByText('示例讲师').waitFor();
  expect(await page.getByRole('button', { name: '登记结束' }).count()).toBe(0);
});

it('gives 经审会 the ledger as a workbook: of the year that is looked at, of the round it stands in', async () => {
  const house = await open('finance', '/support?year=2025');
  expect(await house.getByRole('link', { name: '导出台账（XLSX）' }).getAttribute('href')).toBe('/api/v1/support-ledger/xlsx?year=2025');
  const round = await open('office', `/selections/${ROUND}?tab=cultivations`);
  expect(await round.getByRole('link', { name: '导出台账（XLSX）' }).getAttribute('href')).toBe(
    `/api/v1/support-ledger/xlsx?campaignId=${ROUND}&year=2026`,
  );
});

it('says on a round that the sums by source are those of the year over all rounds, and gives its own beside them', async () => {
  const house = await open('finance', '/support?year=2026');
  const whole = house.getByRole('table', { name: '各来源', exact: true });
  expect(await rowsOf(whole)).toEqual([
    ['来源', '预算', '已登记', '已拨付', '已交回', '尚余'].join(' '),
    ['市专项资金', '200000.00', '40000.00', '10000.00', '0.00', '160000.00'].join(' '),
  ]);
  const page = await open('office', `/selections/${ROUND}?tab=cultivations`);
  await page.getByRole('heading', { name: '各来源（全年，各轮合计）' }).waitFor();
  const ofRound = page.getByRole('table', { name: '各来源（全年，各轮合计）' });
  expect(await rowsOf(ofRound)).toEqual([
    ['来源', '预算', '已登记', '已拨付', '已交回', '尚余', '其中本轮已登记', '其中本轮已拨付', '其中本轮已交回'].join(' '),
    ['市专项资金', '200000.00', '40000.00', '10000.00', '0.00', '160000.00', '10000.00', '0.00', '0.00'].join(' '),
  ]);
});

it.each([1280, 390])('takes from finance what came back unspent, once, at %i pixels', async (width) => {
  const page = await open('finance', '/support?year=2026', width);
  await page.getByRole('button', { name: '登记第 1 笔结余交回' }).click();
  const dialog = page.getByRole('dialog', { name: '登记第 1 笔结余交回' });
  await dialog.getByLabel('金额').fill('1200');
  await fillDate(page, '交回日期', '2026-06-28');
  await dialog.getByLabel('凭证').fill('交回1');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('1200 · 2026-06-28 交回1').waitFor();
  expect(await page.getByRole('button', { name: '登记第 1 笔' }).count()).toBe(0);
  expect(world().steps).toEqual([['return', { amount: '1200', on: '2026-06-28', voucher: '交回1' }]]);
});
