import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './browser.ts';
import { choose, consoleFixture, fillDate, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const scoring = `/scorings/${uuid('contest', 90)}`;
const desk = `${scoring}/desk`;

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
    const page = await open('office', scoring);
    await says(page, '开封之前，办公室、其他专家和任何人都看不到分数');
    await says(page, '11 / 18');
    await says(page, '同一单位');
    await page.getByRole('button', { name: '办理回避' }).click();
    await page.getByRole('dialog', { name: /测试专家丙 — 测试人选丙/ }).waitFor();
  });
});

describe('an expert without an account', () => {
  const paper = `${scoring}/paper/${uuid('person', 93)}`;

  /** The fields of the points, in the sheet's order: all but the last, which is the code's. */
  const points = async (page: Page) => (await page.getByRole('textbox').all()).slice(0, -1);

  /** Every point of the sheet, the last of them as the clerk reads it, without saving before. */
  async function enters(page: Page, last: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name: '录入测试专家丙的纸质评分表' }).waitFor();
    for (const field of await points(page)) await field.fill('8');
    await (await points(page)).at(-1)?.fill(last);
    await page.getByRole('button', { name: '录入完毕' }).click();
  }

  it.each([1280, 390])('marks on paper, from his declaration to the seal, at %i pixels', async (width) => {
    const page = await open('office', scoring, width);
    await page.getByRole('button', { name: '登记纸质申报' }).click();
    const dialog = page.getByRole('dialog', { name: '登记纸质申报' });
    await choose(page, '专家', '测试专家丙（未申报）');
    await fillDate(page, '签署日期', '2025-06-26');
    await choose(page, '有利害关系的人选', '测试人选丙（示例企业3）');
    await dialog.getByText('亲属', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(world().entries).toEqual([
      {
        expertId: uuid('person', 93),
        signedOn: '2025-06-26',
        relations: [{ candidateId: uuid('entry', 93), relation: 'RELATIVE' }],
      },
    ]);

    await page.getByRole('button', { name: '登记密封袋' }).click();
    await choose(page, '专家', '测试专家丙');
    await fillDate(page, '收到日期', '2025-06-30');
    await page.getByLabel('监督人员').fill('示例监督');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByRole('link', { name: '录入评分表' }).click();
    await enters(page, '7.5');
    await says(page, '已录完，等待另一人录入');

    const second = await open('clerk', paper, width);
    await enters(second, '7');
    await says(second, '两次录入有 1 处不一致，请对照原件核对：测试人选丙 直面难题（二）');
    await (await points(second)).at(-1)?.fill('7.5');
    await second.getByLabel('评分表上的校验码').fill('K7Q2M-9XD4T');
    await second.getByRole('button', { name: '录入完毕' }).click();
    await says(second, '已录完，等待另一人录入');
    await page.goto(paper);
    await enters(page, '7.5');
    await says(page, '两次录入一致，已封存');
    await page.goto(scoring);
    await says(page, /封存 · 纸质/);
  });

  it('has no sheet entered before he has declared, and the clerk is told so', async () => {
    const page = await open('office', scoring);
    await page.getByRole('button', { name: '登记密封袋' }).click();
    await choose(page, '专家', '测试专家丙');
    await fillDate(page, '收到日期', '2025-06-30');
    await page.getByLabel('监督人员').fill('示例监督');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByRole('link', { name: '录入评分表' }).click();
    await enters(page, '8');
    await says(page, '请先申报利益关系，再查看材料和评分。');
  });
});
