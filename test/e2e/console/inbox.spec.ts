import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, seen, world } = consoleFixture();

describe('the inbox', () => {
  it('counts in the title of the window and in the menu', async () => {
    const page = await open('office', '/tasks');
    await says(page, '共 3 件');
    expect(await page.title()).toBe('(3) 待办事项 · 匠程');
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '待办事项' }).innerText()).toMatch(/3$/);
  });

  it('shows due time, overdue in words, what is provisional and why', async () => {
    const page = await open('office', '/tasks');
    const rows = page.getByRole('table', { name: '待办' }).getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/审核成绩[\s\S]*2025-06-27 24:00 逾期[\s\S]*已逾期 3 天/);
    expect(await rows.nth(2).innerText()).toMatch(/报送成绩[\s\S]*2025-07-04 24:00 +暂定[\s\S]*还剩 4 天[\s\S]*放假安排尚未公布/);
  });

  it('loads more', async () => {
    const page = await open('office', '/tasks');
    await page.getByRole('button', { name: '加载更多' }).click();
    await page.getByRole('link', { name: '确认结束日' }).waitFor();
    expect(await page.getByRole('button', { name: '加载更多' }).count()).toBe(0);
  });

  it('searches, and says what to do when nothing is found', async () => {
    const page = await open('office', '/tasks');
    await page.getByRole('searchbox').fill('化学');
    await says(page, '共 1 件');
    await page.getByRole('searchbox').fill('没有的');
    await says(page, '没有符合条件的事项');
    await says(page, '换一个词');
  });

  it('has six tabs with what waits in each, every one at an address of its own', async () => {
    const page = await open('office', '/tasks');
    const tabs = page.locator('.tab-links').getByRole('link');
    await says(page, '共 3 件');
    expect(await tabs.allInnerTexts()).toEqual(['待办 3', '待认领 1', '已办 1', '抄送我 1', '我发起的 1', '我委托的 1']);
    await tabs.nth(1).click();
    await page.getByRole('table', { name: '待认领' }).getByRole('link', { name: '确认结束日' }).waitFor();
    expect(new URL(page.url()).search).toBe('?tab=UNCLAIMED');
    await page.goBack();
    await page.getByRole('table', { name: '待办' }).waitFor();
  });

  it.each([
    ['DONE', '已办', /准备比赛[\s\S]*2025-06-01 09:00/],
    ['COPIED', '抄送我', /抄送[\s\S]*测试乙[\s\S]*请知悉/],
    ['OPENED', '我发起的', /准备比赛[\s\S]*已办结/],
    ['CONSIGNED', '我委托的', /审核成绩[\s\S]*测试乙[\s\S]*在办/],
  ])('shows in %s what concerns that tab', async (tab, name, text) => {
    const page = await open('office', `/tasks?tab=${tab}`);
    expect(await page.getByRole('table', { name }).getByRole('row').nth(1).innerText()).toMatch(text);
  });

  it('narrows to the overdue and to one kind, and keeps it in the address', async () => {
    const page = await open('office', '/tasks');
    await page.getByLabel('全部期限').selectOption('OVERDUE');
    await says(page, '共 1 件');
    await page.getByLabel('全部期限').selectOption('');
    await page.getByLabel('全部事项').selectOption('确认结束日');
    await page.getByRole('link', { name: '确认结束日' }).waitFor();
    await says(page, '共 1 件');
    expect(new URL(page.url()).search).toBe('?kind=CONFIRM_END_DAY');
  });

  it('claims what nobody has in hand', async () => {
    const page = await open('office', '/tasks?tab=UNCLAIMED');
    await page.getByRole('button', { name: '认领：确认结束日' }).click();
    await says(page, '已认领');
    await says(page, '没有待认领的事项');
    expect(seen().filter(({ path }) => path === `/tasks/${world().tasks[2]?.id ?? ''}/claim`)).toHaveLength(1);
  });

  it('lets finance claim what waits for it, one by one or several at once', async () => {
    Object.assign(world().tasks[2] ?? {}, { kind: 'CHECK_PAYMENTS', label: '复核发放清单', stage: 'PAYMENTS' });
    const page = await open('finance', '/tasks?tab=UNCLAIMED');
    await says(page, '共 1 件');
    expect(await page.title()).toBe('(3) 待办事项 · 匠程');
    await page.getByLabel(/^选择：复核发放清单/).check();
    await page.getByRole('button', { name: '批量办理' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '认领' }).click();
    await says(page, '办成 1 件，未办成 0 件');
    expect(world().words).toEqual([{ verb: 'claim', tasks: 1 }]);
    await page.getByRole('dialog', { name: '办理结果' }).getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('button', { name: '认领：复核发放清单' }).click();
    await says(page, '没有待认领的事项');
    await page.goto(page.url().replace('UNCLAIMED', 'TODO'));
    await page.getByRole('button', { name: '加载更多' }).click();
    await page.getByRole('button', { name: '放回：复核发放清单' }).waitFor();
  });

  it('deals with many tasks at once, with a result for each', async () => {
    const page = await open('office', '/tasks');
    await page.getByRole('button', { name: '全选已列出的' }).click();
    await says(page, '已选 2 件');
    await page.getByRole('button', { name: '批量办理' }).click();
    const dialog = page.getByRole('dialog', { name: '批量办理 2 件' });
    await says(page, '所选事项中有的不是审批，只能一并认领或放回。');
    await dialog.getByRole('button', { name: '认领' }).click();
    await says(page, '办成 1 件，未办成 1 件');
    await says(page, '此事项现由测试乙办理。');
    expect(world().words).toEqual([{ verb: 'claim', tasks: 2 }]);
    await page.getByRole('dialog', { name: '办理结果' }).getByRole('button', { name: '关闭' }).last().click();
    await page.getByText('已选 2 件').waitFor({ state: 'detached' });
  });

  it('gives one remark for the approvals among them', async () => {
    const page = await open('office', '/tasks', 390);
    await page.getByLabel('选择：审核成绩 化学检验（金属）比赛').check();
    await page.getByRole('button', { name: '批量办理' }).click();
    await page.getByLabel('意见（各件相同）').fill('材料齐全');
    await page.getByRole('dialog').getByRole('button', { name: '同意' }).click();
    await says(page, '办成 1 件，未办成 0 件');
    expect(world().words).toEqual([{ verb: 'agree', text: '材料齐全', tasks: 1 }]);
  });

  it('leads from an application to host to where it is decided, and has no verb for many of it', async () => {
    const application = { kind: 'DECIDE_HOSTING', label: '办理办赛申请', caseId: null, stage: 'HOSTING', title: '铝电解工 · 示例协会' };
    const href = `/campaigns/${uuid('campaign', 1)}?tab=hosting`;
    Object.assign(world().tasks[0] ?? {}, { ...application, href, ofApproval: false });
    const page = await open('office', '/tasks');
    const row = page.getByRole('table', { name: '待办' }).getByRole('row').nth(1);
    expect(await row.innerText()).toMatch(/办理办赛申请[\s\S]*铝电解工 · 示例协会[\s\S]*办赛申请 · 第 1 轮/);
    expect(await row.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: '全选已列出的' }).click();
    await says(page, '已选 1 件');
    await row.getByRole('link').click();
    await page.getByRole('button', { name: '办理：钳工' }).waitFor();
    expect(seen().filter(({ path }) => path === `/tasks/${world().tasks[0]?.id ?? ''}`)).toHaveLength(0);
  });

  it('speaks English', async () => {
    const page = await open('office', '/tasks?tab=UNCLAIMED');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('table', { name: 'To be claimed' }).waitFor();
  });

  it('opens a task at its page and notes that it was opened', async () => {
    const page = await open('office', '/tasks');
    await page.getByRole('link', { name: '审核成绩' }).click();
    await page.getByRole('heading', { name: '审核成绩：化学检验（金属）比赛' }).waitFor();
    expect(seen().filter(({ path }) => path === `/tasks/${world().tasks[0]?.id ?? ''}`)).toHaveLength(1);
  });

  it('has its menu in a drawer on a phone', async () => {
    const page = await open('office', '/tasks', 390);
    await page.getByRole('button', { name: '打开菜单' }).click();
    await page.getByRole('dialog', { name: '主菜单' }).getByRole('link', { name: '年度竞赛' }).click();
    await page.getByRole('heading', { name: '年度竞赛', level: 1 }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
