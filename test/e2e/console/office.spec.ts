import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();

describe('accounts', () => {
  it('are invited by a link that is shown once', async () => {
    const page = await open('admin', '/accounts');
    await page.getByRole('button', { name: '邀请人员' }).click();
    const dialog = page.getByRole('dialog', { name: '邀请人员' });
    await dialog.getByLabel('姓名').fill('测试丙');
    await dialog.getByLabel('登录名').fill('organizer2');
    await dialog.getByLabel('角色').click();
    await page.getByTitle('承办单位', { exact: true }).click();
    await dialog.getByLabel('代表单位').click();
    await page.getByTitle('示例承办单位').click();
    await dialog.getByRole('button', { name: '提交' }).click();
    const link = page.getByRole('dialog', { name: '一次性链接' });
    expect(await link.getByTestId('one-time-link').innerText()).toContain('/welcome#token=');
    await link.getByRole('button', { name: '复制', exact: true }).click();
    await link.getByRole('button', { name: /^(已复制|请选中文字自行复制)$/ }).waitFor();
    expect(await link.getByRole('button', { name: '取消' }).count()).toBe(0);
    await link.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
    await page.getByText('/welcome#token=').waitFor({ state: 'detached' });
  });

  it('are unlocked, disabled and granted a role', async () => {
    const page = await open('admin', '/accounts');
    await page.getByRole('button', { name: '解除锁定：测试丁' }).click();
    await page.getByRole('button', { name: '解除锁定：测试丁' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '停用：测试甲' }).click();
    await says(page, '停用“测试甲”的账号？其登录会立即退出。');
    expect(world().accounts[0]?.status).toBe('ACTIVE');
    await page.locator('.ant-popconfirm').getByText('停用', { exact: true }).click();
    await says(page, '已停用');
    await page.getByRole('button', { name: '授予角色：测试甲' }).click();
    await page.getByRole('dialog').getByLabel('角色').click();
    await page.getByTitle('审计监督', { exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    const withdraw = page.getByRole('button', { name: '收回测试甲的审计监督' });
    await withdraw.click();
    await says(page, '收回测试甲的审计监督？收回后立即不能再以此身份办理。');
    await page.locator('.ant-popconfirm').getByText('取消').click();
    await withdraw.click();
    await page.locator('.ant-popconfirm:visible').getByText('收回', { exact: true }).click();
    await withdraw.waitFor({ state: 'detached' });
    expect(world().accounts[0]?.grants.map(({ role }) => role)).toEqual(['OFFICE']);
  });
});

describe('organizations', () => {
  it('are found by an alias and changed', async () => {
    const page = await open('office', '/organizations');
    await page.getByRole('searchbox').fill('旧名');
    await page.getByRole('cell', { name: '示例协办公司', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '修改单位：示例承办单位' }).click();
    await page.getByRole('dialog').getByLabel('别名').fill('又一别名');
    await page.getByRole('dialog').getByLabel('别名').press('Enter');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '单位已修改');
    expect(world().organizations[0]?.aliases).toEqual(['示例承办', '示例旧名', '又一别名']);
  });
});

describe('paper decisions', () => {
  it('are counted in the menu where another clerk registered them, until they are settled', async () => {
    const [paper] = world().papers;
    if (paper) world().papers.push({ ...paper, id: uuid('paper', 2), ownEntry: true });
    const page = await open('clerk', '/paper-decisions');
    const link = page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '纸质件登记' });
    await link.getByText('1', { exact: true }).waitFor();
    expect(await link.innerText()).toMatch(/^纸质件登记\s*1$/);
    await page.getByRole('button', { name: '复核：确定比赛日期 2025-01' }).first().click();
    await page.getByLabel('退回登记的理由').fill('日期与扫描件不符');
    await page.getByRole('button', { name: '退回登记' }).click();
    await link.getByText('1', { exact: true }).waitFor({ state: 'detached' });
    expect((await link.innerText()).trim()).toBe('纸质件登记');
  });

  it('are rejected with a reason', async () => {
    const page = await open('clerk', '/paper-decisions');
    await page.getByRole('button', { name: '复核：确定比赛日期 2025-01' }).click();
    await page.getByLabel('退回登记的理由').fill('日期与扫描件不符');
    await page.getByRole('button', { name: '退回登记' }).click();
    await says(page, '没有待复核的登记');
    expect(world().papers[0]?.status).toBe('REJECTED');
  });
});

describe('the calendar', () => {
  it('counts working days with the reason of each day', async () => {
    const page = await open('organizer', '/calendar');
    await says(page, '国办发明电〔2024〕12号');
    const from = page.getByLabel('起算日（当日不计）', { exact: true }).first();
    await from.fill('2025-06-20');
    await from.press('Enter');
    await page.getByRole('button', { name: '推算', exact: true }).click();
    await says(page, '第 10 个工作日是 2025-07-04');
    await page.getByRole('row', { name: '2025-06-21 不计 周六' }).waitFor();
  });

  it('says of an unpublished year that it is provisional', async () => {
    const page = await open('organizer', '/calendar?year=2026');
    await page.getByRole('button', { name: '下一年' }).click();
    await says(page, '放假安排尚未公布，暂按法定节假日推算。');
  });
});

describe('the records', () => {
  it('lists mails with the server’s answer and shows the mail', async () => {
    const page = await open('office', '/mails');
    await page.getByText('发送记录（1 次）').click();
    await says(page, '250 Message queued');
    await page.getByRole('button', { name: /^查看邮件：/ }).click();
    await says(page, '期限 2025-07-04 24:00');
  });

  it('lists deviations, incidents and access events to the auditor', async () => {
    const page = await open('auditor', '/audit');
    await page.getByRole('cell', { name: '裁判长出差' }).waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['时间', '内容', '事项', '理由', '依据']);
    await page.getByRole('link', { name: '异常事件' }).click();
    await says(page, '流程中断，已重新启动');
    await page.getByRole('link', { name: '查阅记录' }).click();
    await page.getByRole('cell', { name: '192.0.2.1' }).waitFor();
    await page.getByRole('cell', { name: /^用途：重置密码\s*账号：…\d{12}\s*角色：审计监督$/ }).waitFor();
  });
});
