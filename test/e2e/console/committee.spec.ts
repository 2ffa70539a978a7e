import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=committee`;

describe('组委会名单', () => {
  it('shows each post with how many hold it, and takes who is entered for a free one', async () => {
    const page = await open('office', path);
    expect(await page.getByRole('region', { name: '主任', exact: true }).getByRole('heading').innerText()).toContain('1 / 1');
    await page.getByRole('button', { name: '登记成员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('组委会职务').click();
    expect((await page.locator('.ant-select-item-option').allInnerTexts()).filter(Boolean)).toEqual(['副主任']);
    await page.getByTitle('副主任').click();
    await dialog.getByLabel('姓名').fill('测试成员');
    await dialog.getByLabel('单位', { exact: true }).fill('示例市人社局');
    await dialog.getByLabel('单位职务').fill('副局长');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '测试成员');
    expect(await page.getByRole('region', { name: '副主任' }).getByRole('heading').innerText()).toContain('1 / 15');
  });

  it('has somebody leave with a reason', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '离任：测试主任' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('示例：工作调动');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已登记离任');
    expect(world().steps).toEqual([['committee/removal', { reason: '示例：工作调动' }]]);
  });

  it('is read by an auditor, who changes nothing', async () => {
    const page = await open('auditor', path);
    await says(page, '测试主任');
    expect(await page.getByRole('button', { name: /登记成员|离任/ }).count()).toBe(0);
  });
});
