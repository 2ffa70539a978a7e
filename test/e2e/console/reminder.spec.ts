import { describe, expect, it } from '@jest/globals';
import { consoleFixture, fillDate, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

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

describe('the urging of a contest', () => {
  const path = `/contests/${uuid('contest', 1)}`;

  it.each([1280, 390])('is done by a button and stands in the list of what was done (%i pixels)', async (width) => {
    const page = await open('office', path, width);
    await page.getByRole('button', { name: '催办：报送成绩', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '催办：报送成绩', exact: true });
    await dialog.getByLabel('附言').fill('请抓紧');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '邮件催办“报送成绩”：测试丙 · 请抓紧');
    await says(page, '2025-06-30 14:00 起可再催');
    expect(await page.getByRole('button', { name: '催办：报送成绩', exact: true }).isDisabled()).toBe(true);
  });

  it('has calls registered with answer and promise', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记电话催办：报送成绩' }).click();
    const dialog = page.getByRole('dialog', { name: '登记电话催办：报送成绩' });
    await dialog.getByLabel('答复').fill('周五前报送');
    await fillDate(page, '承诺日期', '2025-07-04');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '电话催办 测试丙 138****0000：周五前报送 · 承诺日期 2025-07-04');
    const call = { channel: 'PHONE', calledAt: '2025-06-30T10:00:00+08:00', answer: '周五前报送', promisedOn: '2025-07-04' };
    expect(world().urging.calls).toMatchObject([call]);
  });

  it('has a call registered for when it was made, never for later than now', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记电话催办：报送成绩' }).click();
    const dialog = page.getByRole('dialog', { name: '登记电话催办：报送成绩' });
    expect(await dialog.getByLabel('通话时间').inputValue()).toBe('2025-06-30 10:00');
    await dialog.getByLabel('答复').fill('周五前报送');
    await fillDate(page, '通话时间', '2025-06-30 23:59');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '通话时间不能晚于现在。');
    await fillDate(page, '通话时间', '2025-06-27 16:45');
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByRole('cell', { name: '2025-06-27 16:45', exact: true }).waitFor();
    expect(world().urging.calls).toMatchObject([{ calledAt: '2025-06-27T16:45:00+08:00' }]);
  });
});

describe('the lists', () => {
  it('show calls of today and the supervision list, each with its page to print', async () => {
    const page = await open('office', '/reminder-lists');
    await says(page, '2025-07-02 前到期及已逾期的事项');
    await says(page, '无邮件');
    const heads = await page.getByRole('table', { name: '今日催办清单' }).getByRole('columnheader').allInnerTexts();
    expect(heads).toEqual(['事项', '待办', '单位', '经办人', '截止时间', '最近催办']);
    expect(await page.getByRole('link', { name: '打印（显示电话）' }).getAttribute('href')).toBe(
      '/api/v1/reminder-lists/calls/print?phones=show',
    );
    const unit = page.getByRole('table', { name: '今日催办清单' }).getByRole('row').filter({ hasText: '示例团委' });
    expect(await unit.getByRole('link').getAttribute('href')).toMatch(/^\/collections\/.+\/units\//);
    await page.getByRole('link', { name: '督办清单' }).click();
    await says(page, '2025-07-06 前到期及已逾期的事项');
  });

  it('cannot be printed by the auditor', async () => {
    const page = await open('auditor', '/reminder-lists');
    await says(page, '报送成绩');
    expect(await page.getByRole('link', { name: '打印' }).count()).toBe(0);
  });
});

describe('what waits at the office', () => {
  it('is urged by the organizer with a note, and then not again for a while', async () => {
    const page = await open('organizer', `/contests/${uuid('contest', 2)}`);
    await page.getByRole('button', { name: '催办：审核成绩' }).click();
    const dialog = page.getByRole('dialog', { name: '催办：审核成绩' });
    await dialog.getByLabel('附言').fill('等候确认');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '起可再催');
    expect(await page.getByRole('button', { name: '催办：审核成绩' }).isDisabled()).toBe(true);
    expect(world().words).toEqual([{ taskId: uuid('task', 2), note: '等候确认' }]);
  });
});
