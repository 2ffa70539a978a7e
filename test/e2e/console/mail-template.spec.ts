import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';

const { open, world } = consoleFixture();
const path = '/mail-templates/reminder-digest/zh-CN';

describe('a mail template', () => {
  it('is opened from the list, edited beside its preview, and saved as a new version', async () => {
    const page = await open('office', '/mail-templates');
    await says(page, '系统自带');
    await page.getByRole('link', { name: '催办汇总' }).click();
    await page.getByLabel('正文', { exact: true }).last().fill('{{recipient}}您好：\n\n{{items}}\n\n{{link}}');
    await says(page, '示例收件人您好：');
    await page.getByRole('button', { name: '保存为新版' }).click();
    await says(page, '已保存为第 1 版');
    await page.getByRole('cell', { name: '第 1 版' }).waitFor();
    expect(world().template).toMatchObject({ version: 1, body: '{{recipient}}您好：\n\n{{items}}\n\n{{link}}' });
  });

  it('stands beside its preview and not on it', async () => {
    const page = await open('office', path);
    const preview = await page.getByRole('heading', { name: '预览' }).boundingBox();
    const text = await page.getByLabel('正文', { exact: true }).last().boundingBox();
    expect(preview?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? Infinity));
  });

  it('cannot be saved with a variable that is unknown, which is named with its place', async () => {
    const page = await open('office', path);
    await page.getByLabel('正文', { exact: true }).last().fill('{{oops}}');
    await says(page, '第 1 行第 1 列：此类邮件没有变量“oops”。');
    expect(await page.getByRole('button', { name: '保存为新版' }).isDisabled()).toBe(true);
  });

  it('is restored as a new version, and sent to oneself as a test', async () => {
    const page = await open('office', path, 390);
    await page.getByLabel('主题').fill('【催办】另一主题');
    await says(page, '另一主题');
    await page.getByRole('button', { name: '保存为新版' }).click();
    await page.getByRole('button', { name: '恢复第 0 版' }).click();
    await says(page, '恢复自第 0 版');
    await page.getByRole('button', { name: '给自己发测试邮件' }).click();
    await says(page, '测试邮件已发往 office@example.invalid');
    expect(world().template).toMatchObject({ version: 2, subject: '【催办】您有多项待办事项' });
  });

  it('is read by the auditor, who changes nothing', async () => {
    const page = await open('auditor', path);
    await says(page, '历史版本');
    expect(await page.getByRole('button', { name: '保存为新版' }).count()).toBe(0);
  });
});
