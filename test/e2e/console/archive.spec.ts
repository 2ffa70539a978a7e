import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/cases/${uuid('contest', 1)}/archive`;

describe('the office', () => {
  it('sees what a file lacks, says why it goes without, and archives it then', async () => {
    const page = await open('office', path);
    await says(page, '还缺 1 项：补充材料或说明理由后方可归档。');
    await page.getByRole('button', { name: '说明案卷不含“技术点评”' }).click();
    const reason = page.getByRole('dialog', { name: '说明案卷不含“技术点评”' });
    await reason.getByLabel('理由').fill('示例：未举行点评');
    await reason.getByRole('button', { name: '提交' }).click();
    await says(page, '示例：未举行点评');
    expect(world().words).toEqual([{ item: 'COMMENTARY', reason: '示例：未举行点评' }]);
    await page.getByRole('button', { name: '归档', exact: true }).click();
    const decision = page.getByRole('dialog', { name: '归档' });
    await decision.getByLabel('归档决定').fill('示例：办公室会议决定归档');
    await decision.getByRole('button', { name: '归档' }).click();
    await decision.waitFor({ state: 'detached' });
    await says(page, /示例：办公室会议决定归档$/);
    expect(await page.getByRole('button', { name: '归档', exact: true }).count()).toBe(0);
  });
});

describe('a file whose identity card copies are gone', () => {
  it('says since when and on what ground, and offers no link to them', async () => {
    const page = await open('auditor', path);
    const row = page.getByRole('table', { name: '已删除的材料' }).getByRole('row').nth(1);
    expect(await row.innerText()).toMatch(/身份证-示例选手乙\.jpg[^]*已按授权书删除（2025-12-01）[^]*测试甲，依据：示审〔2025〕3号/);
    expect(await row.getByRole('link').count()).toBe(0);
  });
});

describe('an auditor', () => {
  it('downloads the whole file', async () => {
    const page = await open('auditor', path);
    const link = page.getByRole('link', { name: '下载全部案卷（ZIP）' });
    expect(await link.getAttribute('href')).toBe(`/api/v1${path}/zip`);
  });
});
