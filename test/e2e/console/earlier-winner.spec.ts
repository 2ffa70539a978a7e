import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';

const { open, world } = consoleFixture();

describe('the office', () => {
  it('looks at a table of earlier winners first, and takes it then', async () => {
    const page = await open('office', '/earlier-winners');
    await says(page, '测试旧冠军');
    await page.getByRole('button', { name: '导入名册' }).click();
    const dialog = page.getByRole('dialog', { name: '导入名册' });
    await dialog.getByLabel('名册表格').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from('级别') });
    await dialog.getByRole('button', { name: '检查表格' }).click();
    await says(page, '检查无误，尚未导入：新增 1 人，已有 1 人。');
    await dialog.getByRole('button', { name: '导入' }).click();
    await says(page, '已导入 1 人');
    await page.getByRole('cell', { name: '测试新冠军' }).waitFor();
    expect(world().entries).toEqual([
      { dryRun: 'true', bytes: '级别' },
      { dryRun: 'false', bytes: '级别' },
    ]);
  });
});

describe('an auditor', () => {
  it('reads the roll and imports nothing', async () => {
    const page = await open('auditor', '/earlier-winners');
    await says(page, '测试旧冠军');
    expect(await page.getByRole('button', { name: '导入名册' }).count()).toBe(0);
  });
});
