// The clocks of a case and the office's board of them, in a browser against a server that speaks by the API's schemas.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { consoleFixture, says } from './console-fixture.ts';
import { CULTIVATION } from './mock/cultivation-routes.ts';
import { deadline, suspended, unmoved } from './mock/deadlines.ts';
import { uuid } from './mock/ids.ts';
import { NOTICE, OBJECTION } from './mock/notice.ts';
import { ROUND } from './mock/selection.ts';

const { open, world } = consoleFixture();
const posted = (page: Page, part: string) =>
  page
    .waitForRequest((request) => request.method() === 'POST' && request.url().endsWith(part))
    .then((request) => request.postDataJSON() as unknown);

describe('the deadline of a contest', () => {
  it('shows its last day, what is used of its days, gross and net apart, and its ledger', async () => {
    const page = await open('office', `/contests/${uuid('contest', 1)}`);
    const card = page.getByRole('region', { name: '期限' });
    const text = await card.innerText();
    for (const part of [
      '2025-07-04 24:00',
      '剩 5 个工作日',
      '已用 5 / 10 个工作日',
      '毛 12 个工作日，净 10 个工作日（不计中止）',
      '逾期可收，标记逾期',
      '2025-06-24 起中止',
      '暴雨停课 · 示例局〔2025〕7号',
      '测试甲 登记、测试乙 复核',
    ])
      expect(text).toContain(part);
    expect(await card.getByRole('button', { name: '恢复期限', exact: true }).count()).toBe(0);
  });

  it('is suspended with a reason and an authority, and then stands without a due time', async () => {
    const page = await open('office', `/contests/${uuid('contest', 1)}`);
    await page.getByRole('button', { name: '中止期限', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '中止期限' });
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '请填写“理由”');
    await dialog.getByLabel('中止之日').fill('2025-06-30');
    await dialog.getByLabel('中止之日').press('Enter');
    await dialog.getByLabel('理由').fill('场地停电');
    await dialog.getByLabel('批准依据').fill('示例局〔2025〕9号');
    const body = posted(page, '/suspension');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已中止，恢复后重新计算截止时间');
    expect(await body).toEqual({ on: '2025-06-30', reason: '场地停电', authority: '示例局〔2025〕9号' });
    expect(await page.getByRole('button', { name: '恢复期限', exact: true }).count()).toBe(1);
  });

  it('is resumed by the day on which it may go on, and runs', async () => {
    const contest = world().contests.find(({ caseId }) => caseId === uuid('contest', 1));
    if (contest) contest.deadlines = [suspended(1)];
    const page = await open('office', `/contests/${uuid('contest', 1)}`);
    await page.getByRole('button', { name: '恢复期限', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '恢复期限' });
    await dialog.getByLabel('恢复之日').fill('2025-07-01');
    await dialog.getByLabel('恢复之日').press('Enter');
    await dialog.getByLabel('理由').fill('供电恢复');
    await dialog.getByLabel('批准依据').fill('示例局〔2025〕10号');
    const body = posted(page, '/resumption');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：恢复期限');
    expect(await body).toEqual({ on: '2025-07-01', reason: '供电恢复', authority: '示例局〔2025〕10号' });
    await page.getByRole('button', { name: '中止期限', exact: true }).waitFor();
  });

  it('is extended for everybody unless somebody is named', async () => {
    const page = await open('office', `/contests/${uuid('contest', 1)}`);
    await page.getByRole('button', { name: '延长期限', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '延长期限' });
    await dialog.getByText('所有有关单位').waitFor();
    await dialog.getByLabel('理由').fill('场地停电');
    await dialog.getByLabel('批准依据').fill('示例局〔2025〕9号');
    const body = posted(page, '/extension');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：延长期限');
    expect(await body).toEqual({ days: 5, reason: '场地停电', authority: '示例局〔2025〕9号' });
  });

  it('is extended for its organization alone', async () => {
    const page = await open('office', `/contests/${uuid('contest', 1)}`);
    await page.getByRole('button', { name: '延长期限', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '延长期限' });
    await dialog.getByLabel('延长天数').fill('3');
    await dialog.getByLabel('延长对象').click();
    await page.getByText('示例承办单位', { exact: true }).last().click();
    await dialog.getByLabel('理由').fill('场地停电');
    await dialog.getByLabel('批准依据').fill('示例局〔2025〕9号');
    const body = posted(page, '/extension');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：延长期限');
    expect(await body).toEqual({ days: 3, grantedTo: uuid('organization', 1), reason: '场地停电', authority: '示例局〔2025〕9号' });
  });
});

describe('the clocks of a case of another kind', () => {
  it.each([
    ['遴选', `/selections/${ROUND}`],
    ['公示', `/notices/${NOTICE}`],
    ['异议', `/objections/${OBJECTION}`],
    ['培育', `/cultivations/${CULTIVATION}`],
    ['材料报送', `/collections/${uuid('contest', 9)}`],
  ])('stand on its page and are suspended there: %s', async (_, path) => {
    world().clocks = [deadline(1)];
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '期限', exact: true });
    await card.getByText('2025-07-04 24:00').waitFor();
    await card.getByRole('button', { name: '中止期限', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '中止期限' });
    await dialog.getByLabel('中止之日').fill('2025-06-30');
    await dialog.getByLabel('中止之日').press('Enter');
    await dialog.getByLabel('理由').fill('场地停电');
    await dialog.getByLabel('批准依据').fill('示例局〔2025〕9号');
    await dialog.getByRole('button', { name: '提交' }).click();
    await card.getByText('已中止，恢复后重新计算截止时间').waitFor();
  });

  it('say why nothing moves them, once, where the case has an act of its own for it', async () => {
    world().clocks = [unmoved('NOTICE', '公示期按各次张贴逐一计算，不能中止。')];
    const page = await open('office', `/notices/${NOTICE}`);
    const card = page.getByRole('region', { name: '期限', exact: true });
    await card.getByText('公示期按各次张贴逐一计算，不能中止。').waitFor();
    expect(await card.getByText('公示期按各次张贴逐一计算').count()).toBe(1);
    expect(await card.getByRole('button').count()).toBe(0);
  });

  it('are for the auditor to see and not to move', async () => {
    world().clocks = [{ ...deadline(1), actions: [] }];
    const page = await open('auditor', `/cultivations/${CULTIVATION}`);
    const card = page.getByRole('region', { name: '期限', exact: true });
    await card.getByText('2025-07-04 24:00').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
  });
});

describe('the board of deadlines', () => {
  it('counts what is overdue, soon, later and suspended, and shows one kind alone', async () => {
    const page = await open('office', '/deadlines');
    const counts = page.getByRole('group', { name: '状态' });
    await counts.waitFor();
    expect((await counts.innerText()).split('\n').map((line) => line.trim())).toEqual(['逾期 1', '即将到期 1', '未到期 1', '已中止 1']);
    await counts.getByRole('button', { name: '已中止' }).click();
    await says(page, '2025-06-26 起中止');
    const rows = page.getByRole('table', { name: '期限看板' }).getByRole('row');
    expect(await rows.count()).toBe(2);
    expect(await rows.nth(1).innerText()).toMatch(/恢复后最早 2025-07-08 到期[\s\S]*毛 12 个工作日，净 10 个工作日/);
    const text = await rows.nth(1).innerText();
    expect([text.includes('本事项'), text.includes('没有经办人账号')]).toEqual([true, false]);
    expect(await page.getByRole('link', { name: '导出表格（CSV）' }).getAttribute('href')).toContain('/deadlines/csv?standing=SUSPENDED');
    expect(await page.getByRole('link', { name: '导出表格（XLSX）' }).getAttribute('href')).toContain('/deadlines/xlsx?standing=SUSPENDED');
  });

  it('says days left and days overdue, and loads more', async () => {
    const page = await open('office', '/deadlines');
    await says(page, '已逾期 4 个工作日');
    await says(page, '剩 2 个工作日');
    await page.getByRole('button', { name: '加载更多' }).click();
    await says(page, '剩 24 个工作日');
  });

  it('groups by person, and narrows the list to one', async () => {
    const page = await open('office', '/deadlines');
    await page.getByLabel('汇总').selectOption('PERSON');
    const groups = page.getByRole('table', { name: '分组汇总' });
    await groups.getByRole('button', { name: '测试丙' }).click();
    await says(page, '只看“测试丙”，点击取消');
    expect(page.url()).toContain(`personId=${uuid('person', 3)}`);
  });

  it('speaks English', async () => {
    const page = await open('office', '/deadlines', 390);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Board of deadlines' }).waitFor();
    await says(page, '4 working days overdue');
  });
});
