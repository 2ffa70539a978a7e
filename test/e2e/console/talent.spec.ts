import { beforeEach, describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=talents`;
beforeEach(() => world().campaigns.forEach((campaign) => campaign.beside.push('TALENTS')));

describe('青年技能人才数据库', () => {
  it('lists whom a circular ranks, narrowed by group, and as a workbook narrowed the same', async () => {
    const page = await open('office', path);
    await says(page, '共 2 人次，列出 2');
    await page.getByRole('combobox', { name: '组别' }).selectOption('职工组');
    await says(page, '共 2 人次，列出 1');
    expect(await page.getByRole('table').getByRole('row').count()).toBe(2);
    expect(await page.getByRole('link', { name: '导出 XLSX' }).getAttribute('href')).toContain('/talents/xlsx?group=WORKER');
  });

  it('takes the stage of growth of a worker; a student has none', async () => {
    const page = await open('office', path);
    await says(page, '示例选手乙');
    expect(await page.getByRole('button', { name: '区分阶段：示例选手乙' }).count()).toBe(0);
    await page.getByRole('button', { name: '区分阶段：示例选手甲' }).click();
    await page.getByRole('dialog').getByLabel('成长阶段').click();
    await page.getByTitle('成长期').click();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已登记');
    expect(world().steps).toEqual([['talents/places', { stage: 'GROWTH' }]]);
    await page.getByRole('cell', { name: /成长期/ }).waitFor();
  });

  it('is read by an auditor, who places nobody', async () => {
    const page = await open('auditor', path);
    await page.getByRole('cell', { name: '未区分' }).waitFor();
    expect(await page.getByRole('button', { name: /区分阶段/ }).count()).toBe(0);
  });

  it('has no tab for a regulation that does not ask for it', async () => {
    world().campaigns.forEach((campaign) => campaign.beside.splice(0));
    const page = await open('office', path.replace('talents', 'committee'));
    await says(page, '组委会名单');
    expect(await page.getByRole('link', { name: '青年技能人才' }).count()).toBe(0);
  });
});
