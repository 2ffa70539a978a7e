import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const desk = `/scorings/${uuid('contest', 90)}/desk`;

describe('an expert on a phone', () => {
  it('declares first, scores with what is saved always said, and seals a whole sheet alone', async () => {
    const page = await open('expert', '/', 390);
    await page.getByRole('link', { name: '我的评分' }).click();
    await page.getByRole('button', { name: '与所有人选均无利害关系' }).click();
    await says(page, '填写后自动保存');
    await says(page, '主持示例技术改造');
    const fields = page.getByRole('textbox');
    await fields.first().fill('８.５');
    await says(page, /已于 .* 保存，只有您能看到/);
    await says(page, '还有 11 项未评分');
    for (const index of [1, 2, 3, 4, 5]) await fields.nth(index).fill('9');
    await page.getByRole('button', { name: '下一人' }).click();
    for (const index of [0, 1, 2, 3, 4, 5]) await fields.nth(index).fill('7');
    await page.getByRole('button', { name: '封存评分表' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '封存评分表' }).click();
    await says(page, /您的评分表已于 .* 封存/);
    expect(world().entries[0]).toEqual({ relations: [] });
    await page.getByRole('button', { name: '上一人' }).click();
    expect(await fields.first().inputValue()).toBe('8.5');
    expect(await fields.first().isDisabled()).toBe(true);
  });

  it('is told when something was not saved, and may try again', async () => {
    const page = await open('expert', desk, 390);
    await page.getByRole('button', { name: '与所有人选均无利害关系' }).click();
    await page.getByRole('textbox').first().fill('11');
    await says(page, '没有保存成功');
    await says(page, '分数应在 0 到 10 之间。');
    await page.getByRole('textbox').first().fill('10');
    await says(page, /已于 .* 保存/);
  });
});

describe('the office', () => {
  it('sees how far each is and no score, and whom a conflict concerns', async () => {
    const page = await open('office', `/scorings/${uuid('contest', 90)}`);
    await says(page, '开封之前，办公室、其他专家和任何人都看不到分数');
    await says(page, '11 / 18');
    await says(page, '同一单位');
    await page.getByRole('button', { name: '办理回避' }).click();
    await page.getByRole('dialog', { name: /测试专家丙 — 测试人选丙/ }).waitFor();
  });
});
