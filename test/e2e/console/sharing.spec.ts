import { describe, expect, it } from '@jest/globals';
import { choose, consoleFixture, fillDate, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, seen } = consoleFixture();

describe('sharing work', () => {
  it('shows who handles a case, and takes a task over with a reason', async () => {
    const page = await open('office', `/contests/${uuid('contest', 2)}`);
    await says(page, '经办人：测试乙');
    await page.getByRole('button', { name: '接手：审核成绩' }).click();
    const dialog = page.getByRole('dialog', { name: '接手：审核成绩' });
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '请填写“理由”');
    await dialog.getByLabel('理由').fill('示例：经办人外出');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已接手');
    expect(seen().filter(({ path }) => path.endsWith('/take-over'))).toHaveLength(1);
  });

  it('sets up a post with A and B for some trades', async () => {
    const page = await open('office', '/posts');
    await says(page, '还没有岗位');
    await page.getByRole('button', { name: '设立岗位' }).click();
    await page.getByLabel('名称').fill('示例经办岗');
    await choose(page, 'A 角', '测试甲');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByRole('cell', { name: '示例经办岗', exact: true }).waitFor();
    await says(page, '测试甲');
  });

  it.each(['office', 'organizer', 'body', 'unit', 'finance'])('enters an absence with its deputy: %s', async (login) => {
    const page = await open(login, '/');
    await page.getByRole('navigation').getByRole('link', { name: '代办' }).first().click();
    await says(page, '没有代办');
    await page.getByRole('button', { name: '登记代办' }).click();
    await choose(page, '代办人', '测试乙');
    await fillDate(page, '自', '2025-07-01');
    await fillDate(page, '至（含当日）', '2025-07-05');
    await page.getByLabel('事由').fill('示例：外出学习');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '2025-07-01 — 2025-07-05');
    await page.getByRole('button', { name: '终止代办：测试乙 代 测试甲' }).waitFor();
    await page.getByRole('button', { name: '工作交接' }).waitFor();
  });

  it('hands work over in two steps: what goes and what stays, then the act', async () => {
    const page = await open('office', '/delegations');
    await page.getByRole('button', { name: '工作交接' }).click();
    const dialog = page.getByRole('dialog', { name: '工作交接' });
    await choose(page, '接收人', '测试乙');
    await dialog.getByLabel('理由').fill('示例：岗位调整');
    await dialog.getByRole('button', { name: '查看交接内容' }).click();
    await says(page, '移交 2 项，留下 1 项');
    await says(page, '此事项由 测试乙 经办，不能由其本人审核。');
    await dialog.getByRole('button', { name: '确认交接' }).click();
    await says(page, '已交接 2 项');
    expect(seen().filter(({ method, path }) => method === 'POST' && path.endsWith('/handovers'))).toHaveLength(1);
  });
});
