import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';

const { open, world } = consoleFixture();

describe('people', () => {
  it('have a wrong address corrected and a superior named', async () => {
    const page = await open('office', '/people');
    await says(page, '地址有误：被拒收');
    await page.getByRole('button', { name: '修改联系方式：测试庚' }).click();
    const dialog = page.getByRole('dialog', { name: '修改联系方式：测试庚' });
    await dialog.getByText('已登记 138****0001；留空则不变。').waitFor();
    await dialog.getByLabel('邮件').fill('right@example.invalid');
    await dialog.getByLabel('上级').click();
    await page.getByTitle('测试辛 · 副主席').click();
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '联系方式已修改');
    await page.getByText('地址有误：被拒收').waitFor({ state: 'detached' });
    expect(world().people[0]).toMatchObject({ email: 'right@example.invalid', emailFault: null, superior: { name: '测试辛' } });
  });

  it('are registered without an account', async () => {
    const page = await open('office', '/people', 390);
    await page.getByRole('button', { name: '登记人员' }).click();
    const dialog = page.getByRole('dialog', { name: '登记人员' });
    await dialog.getByLabel('姓名').fill('测试壬');
    await dialog.getByLabel('电话').fill('13900000000');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '测试壬');
    expect(world().people.at(-1)).toMatchObject({ name: '测试壬', phoneMask: '139****0000', hasAccount: false });
  });
});

describe('the hours of reminding', () => {
  it('are set on the page of mails', async () => {
    const page = await open('office', '/mails');
    await says(page, '工作日 08:30–18:00 发送催办邮件，其余时间等候。');
    await page.getByRole('button', { name: '设定催办时段' }).click();
    await page.getByLabel('结束').fill('17:30');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '工作日 08:30–17:30 发送催办邮件，其余时间等候。');
    expect(world().hours).toEqual({ opens: '08:30', closes: '17:30' });
  });
});
