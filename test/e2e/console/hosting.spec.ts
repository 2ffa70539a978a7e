import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=hosting`;

describe('办赛申请', () => {
  it('is returned only with a reason, and filed again', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '办理：钳工' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('退回', { exact: true }).check();
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '退回或不予受理须说明理由。');
    await dialog.getByLabel('理由').fill('缺协会盖章');
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByRole('button', { name: '重新登记：钳工' }).click();
    await page.getByRole('dialog').getByLabel('备注').fill('已补盖章');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '第 2 次');
    expect(world().applications[0]).toMatchObject({ status: 'FILED', round: 2, note: '已补盖章' });
  });

  it('is accepted, and leads to the contest', async () => {
    const page = await open('office', path);
    await says(page, '不在申请时段内');
    await page.getByRole('button', { name: '办理：钳工' }).click();
    await page.getByRole('dialog').getByLabel('受理并立项').check();
    await page.getByRole('dialog').getByLabel('理由').fill('行业换届');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByRole('link', { name: '打开比赛：钳工' }).click();
    await page.getByRole('heading', { level: 1, name: '铝电解工比赛' }).waitFor();
  });

  it('shows who may not apply and until when, to an auditor without a way to change it', async () => {
    const page = await open('auditor', path);
    expect(await page.getByRole('table', { name: '停办名单' }).getByRole('row').nth(1).innerText()).toContain('2026-03-01');
    expect(await page.getByRole('button', { name: /登记|办理/ }).count()).toBe(0);
  });
});
