import { beforeEach, describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=showcase`;
beforeEach(() => world().campaigns.forEach((campaign) => campaign.beside.push('SHOWCASE')));

describe('“绝活”展示', () => {
  it('shows what a unit recommends, and takes the office’s word with its reason', async () => {
    const page = await open('office', path);
    await says(page, '配电电缆工：蒙眼接续电缆接头');
    expect(await page.getByRole('link', { name: '打开展示：示例青年' }).getAttribute('href')).toBe('https://video.example/1');
    await page.getByRole('button', { name: '不列入：示例青年' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '请填写“理由”');
    await dialog.getByLabel('理由').fill('示例：已有同类展示');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '未列入。理由：示例：已有同类展示');
    expect(world().steps).toEqual([['showcase/decision', { verdict: 'NOT_TAKEN', reason: '示例：已有同类展示' }]]);
  });

  it('asks of a recommendation what the plan asks', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记推荐' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    for (const field of ['推荐单位', '出生日期', '绝活', '展示方式', '推荐日期']) await says(page, `请填写“${field}”`);
  });

  it('is read by an auditor, who decides nothing', async () => {
    const page = await open('auditor', path);
    await says(page, '待定');
    expect(await page.getByRole('button', { name: /登记推荐|列入/ }).count()).toBe(0);
  });
});
