import { beforeEach, expect, it } from '@jest/globals';
import { consoleFixture, fillDate, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=exchange`;
beforeEach(() => world().campaigns.forEach((campaign) => campaign.beside.push('EXCHANGE')));

it('registers an exchange of skills with its days, and takes one out with a reason', async () => {
  const page = await open('office', path);
  await says(page, '示例技能论坛');
  await page.getByRole('button', { name: '登记活动' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('活动名称').fill('示例技能展示交流');
  await fillDate(page, '开始日期', '2025-10-12');
  await fillDate(page, '结束日期', '2025-10-14');
  await dialog.getByLabel('地点').fill('示例体育馆');
  await dialog.getByLabel('主办单位').fill('示例人社局');
  await dialog.getByRole('button', { name: '提交' }).click();
  await says(page, '2025-10-12 — 2025-10-14');
  await page.getByRole('button', { name: '撤销登记：示例技能论坛' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await says(page, '请填写“理由”');
  await page.getByRole('dialog').getByLabel('理由').fill('示例：未举办');
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await says(page, '已撤销登记');
  expect(world().steps).toEqual([['exchanges/removal', { reason: '示例：未举办' }]]);
});

it('is read by an auditor, who enters nothing', async () => {
  const page = await open('auditor', path);
  await says(page, '示例技能论坛');
  expect(await page.getByRole('button', { name: /登记活动|撤销登记/ }).count()).toBe(0);
});
