import { beforeEach, describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=contacts`;
beforeEach(() => world().campaigns.forEach((campaign) => campaign.beside.push('CONTACTS')));

describe('联系人', () => {
  it('says who has named none, and takes one with the address that the document lists', async () => {
    const page = await open('office', path);
    await says(page, '1 个单位尚未确定');
    await page.getByRole('button', { name: '登记联系人：示例电力公司' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('联系人', { exact: true }).fill('测试联系人');
    await dialog.getByLabel('联系方式').fill('0471-6200000');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '请填写“通讯地址”');
    await dialog.getByLabel('通讯地址').fill('示例路1号');
    await dialog.getByLabel('邮编').fill('010010');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已全部确定');
    const given = { name: '测试联系人', phone: '0471-6200000', address: '示例路1号', postcode: '010010' };
    expect(world().steps).toEqual([['contacts', { organization: '示例电力公司', ...given }]]);
  });

  it('shows a number for a reason alone', async () => {
    const page = await open('office', path);
    await says(page, '139****0001');
    await page.getByRole('button', { name: '显示号码：测试联络员' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('示例：通知开会');
    await page.getByRole('dialog').getByRole('button', { name: '显示号码' }).click();
    await says(page, '13900000001');
    expect(world().steps).toEqual([['contacts/phone', { reason: '示例：通知开会' }]]);
  });

  it('is read by an auditor, who changes nothing and sees no number', async () => {
    const page = await open('auditor', path);
    await says(page, '测试联络员');
    expect(await page.getByRole('button', { name: /登记联系人|显示号码/ }).count()).toBe(0);
  });
});
