import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, seen } = consoleFixture();
const path = `/contests/${uuid('contest', 2)}`;
const sent = (route: string) => seen().filter(({ method, path: at }) => method === 'POST' && at === `${path}/${route}`).length;

describe('the office’s review', () => {
  it('shows entries and signed scan side by side', async () => {
    const page = await open('office', `${path}/review`);
    const sheet = await page.getByRole('table', { name: '成绩表' }).boundingBox();
    const picture = await page.getByRole('img', { name: '签字盖章扫描件' }).boundingBox();
    expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThanOrEqual(picture?.x ?? 0);
    expect(Math.abs((sheet?.y ?? 0) - (picture?.y ?? 0))).toBeLessThan(80);
    await says(page, '逾期情况说明：裁判长出差，签字延误。');
  });

  it('stacks them on a phone, the scan first', async () => {
    const page = await open('office', `${path}/review`, 390);
    const sheet = await page.getByRole('table', { name: '成绩表' }).boundingBox();
    const picture = await page.getByRole('img', { name: '签字盖章扫描件' }).boundingBox();
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
  });

  it('confirms', async () => {
    const page = await open('office', `${path}/review`);
    await page.getByRole('button', { name: '审核确认' }).click();
    await page.getByLabel('意见（可不填）').fill('同意');
    await page.getByRole('dialog').getByRole('button', { name: '审核确认' }).click();
    await says(page, '成绩已确认');
    expect(sent('confirmation')).toBe(1);
  });

  it('returns with a coded reason, a text and the days for the correction', async () => {
    const page = await open('office', `${path}/review`);
    await page.getByRole('button', { name: '退回补正' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('补正期限（工作日）').inputValue()).toBe('5');
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await says(page, '请填写“退回理由”');
    await dialog.getByLabel('退回理由').click();
    await page.getByTitle('缺签字或盖章').click();
    await dialog.getByLabel('具体说明').fill('缺“示例协办公司”的盖章');
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await says(page, '已退回补正');
    expect(sent('return')).toBe(1);
  });
});

describe('the history', () => {
  it('tells in business words who decided, who entered and who confirmed', async () => {
    const page = await open('auditor', `${path}/history`);
    await says(page, '哈希链校验通过');
    const events = page.getByRole('list', { name: '办理过程' }).locator(':scope > li');
    expect(await events.count()).toBe(2);
    expect(await events.nth(0).innerText()).toMatch(
      /距上一环节 14 个工作日[\s\S]*申报比赛已于 2025-06-20 结束。[\s\S]*依据 000\/附1\/六\.3/,
    );
    expect(await events.nth(1).innerText()).toMatch(
      /据纸质件登记[\s\S]*决定人：测试己 · 副主席 · 示例总工会，签署日期 2025-06-23 · 登记人：测试甲 · 复核人：测试乙/,
    );
  });

  it('shows before and after', async () => {
    const page = await open('auditor', `${path}/history`);
    await page.getByText('变更内容（1 项）').click();
    expect(
      await page
        .getByRole('row', { name: /比赛结束 · 日期/ })
        .getByRole('cell')
        .allInnerTexts(),
    ).toEqual(['2025-06-20', '2025-06-19']);
  });

  it('says codes, moments and what lies within in words', async () => {
    const page = await open('auditor', `${path}/history`);
    await page.getByText('变更内容（4 项）').click();
    const rows = page.getByRole('list', { name: '办理过程' }).locator(':scope > li').first().locator('tbody tr');
    expect(await rows.allInnerTexts()).toEqual([
      '环节\t比赛进行\t成绩报送',
      '比赛结束 · 日期\t—\t2025-06-20',
      '比赛结束 · 已确认\t—\t否',
      '比赛结束 · 申报时间\t—\t2025-06-20 16:30',
    ]);
  });

  it('has the engine’s events one click below', async () => {
    const page = await open('auditor', `${path}/history`);
    await page.getByRole('button', { name: '流程引擎事件' }).click();
    await says(page, 'WorkflowExecutionStarted');
  });
});
