import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}`;

describe('a campaign', () => {
  it('is opened from a rule pack', async () => {
    const page = await open('office', '/campaigns');
    await page.getByRole('button', { name: '由制度包建立年度竞赛' }).click();
    await page.getByRole('dialog').getByLabel('年度').fill('2026');
    await page.getByRole('dialog').getByLabel('名称').fill('示例2026年竞赛');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '示例2026年竞赛' }).waitFor();
    expect(world().campaigns.map(({ year }) => year)).toEqual([2025, 2026]);
  });

  it('shows what is printed and what is inferred in columns apart, with what is blocked and the clause', async () => {
    const page = await open('office', path);
    const table = page.getByRole('table', { name: '工种' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['序号', '工种', '印发', '推定', '比赛']);
    expect(await table.getByRole('row').count()).toBe(23);
    const cells = table.getByRole('row').nth(2).getByRole('cell');
    expect(await cells.nth(2).innerText()).not.toContain('所属行业');
    expect(await cells.nth(3).innerText()).toMatch(
      /所属行业：示例行业[\s\S]*待确认[\s\S]*未确认前不能：下发本工种比赛通知[\s\S]*依据 000\/附3 #2/,
    );
  });

  it('takes an inference as it stands', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '确认推定值：化学检验（金属） 所属行业' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '测试甲 于 2025-06-30 10:00 确认');
    expect(world().campaigns[0]?.trades[1]?.values[1]).toMatchObject({ status: 'CONFIRMED', value: '示例行业', reason: null });
  });

  it('takes another value only with a reason', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '确认推定值：铝电解工 国家职业技能标准' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('另定为其他值').check();
    await dialog.getByLabel('其他值', { exact: true }).click();
    await page.getByTitle('无', { exact: true }).click();
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '请填写“理由”');
    await dialog.getByLabel('理由').fill('已向主管部门核实');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(world().campaigns[0]?.trades[0]?.values.at(-1)).toMatchObject({ status: 'CONFIRMED', value: false, reason: '已向主管部门核实' });
  });

  it('says settings in the words of the regulation, those that count first', async () => {
    const page = await open('office', `${path}?tab=settings`);
    const rows = page.getByRole('table', { name: '设置' }).getByRole('row');
    expect(await rows.nth(1).innerText()).toContain('接收，标注“逾期”，附情况说明');
    expect(await rows.last().innerText()).toMatch(/女选手名次\s*暂无功能读取\s*在全体选手中排名/);
    expect(await page.getByText('ACCEPT').count()).toBe(0);
  });

  it('leaves the tax of prizes to finance, and says so', async () => {
    const page = await open('office', `/campaigns/${uuid('campaign', 1)}?tab=settings`);
    const row = page.getByRole('table', { name: '设置' }).getByRole('row', { name: /奖金计税/ });
    await says(page, '由财务在“奖励与发放”中依文件确定');
    expect(await row.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('button', { name: '更改：逾期报送' }).count()).toBe(1);
  });

  it('changes a setting with a reason', async () => {
    const page = await open('office', path);
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('button', { name: '更改：退回补正期限（工作日）' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('现值').fill('7');
    await dialog.getByLabel('理由').fill('本年度统一');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '设置已更改');
    expect(world().campaigns[0]?.settings[1]).toMatchObject({ value: 7, reason: '本年度统一' });
  });

  it('opens a trade’s contest', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '立项：钳工' }).click();
    await page.getByRole('heading', { name: '铝电解工比赛' }).waitFor();
  });

  it('offers an auditor nothing to change', async () => {
    const page = await open('auditor', path);
    await says(page, '待确认');
    expect(await page.getByRole('button', { name: /确认推定值|立项/ }).count()).toBe(0);
  });
});
