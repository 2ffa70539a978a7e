import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from './browser.ts';
import { consoleFixture, fillDate, says } from './console-fixture.ts';

const { open, world, seen } = consoleFixture();
const calendar = (year: number) => world().calendars.find((each) => each.year === year);

describe('the calendar of a year', () => {
  it('takes the notice by form: seen as a diff first, then entered', async () => {
    const page = await open('office', '/calendar?year=2027');
    await says(page, '放假安排尚未公布，暂按法定节假日推算。');
    await page.getByRole('button', { name: '录入放假通知' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件字号').fill('示例办发明电〔2026〕99号');
    await fillDate(page, '第 2 个节日放假开始', '2027-02-05');
    await fillDate(page, '第 2 个节日放假结束', '2027-02-11');
    await dialog.getByLabel('第 2 个节日调休上班日').fill('2027-01-31、2027-02-13');
    await dialog.getByRole('button', { name: '预览改动' }).click();
    await says(page, '2027 年由暂定变为已公布。');
    expect(await dialog.getByRole('table', { name: '改动的日期' }).getByRole('row').allInnerTexts()).toHaveLength(4);
    const effects = dialog.getByRole('table', { name: '对未结期限的影响' }).getByRole('row').nth(1);
    expect(await effects.getByRole('cell').allInnerTexts()).toEqual([
      '通辽市2025年“十大行业”职工职业技能竞赛',
      '12',
      '3 项（最多 4 天）',
      '1 项（最多 2 天）',
      '12',
    ]);
    expect(calendar(2027)?.status).toBe('PROVISIONAL');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确认改动' }).click();
    await says(page, '日历已更新');
    await page.getByRole('table', { name: '放假与调休安排' }).getByText('2027-02-13').waitFor();
    await says(page, '未结期限 12 项已按新日历重算：提前 3 项，推后 1 项。');
    expect(calendar(2027)).toMatchObject({ status: 'PUBLISHED' });
    const commands = seen().filter(({ method, path }) => method === 'POST' && path.endsWith('/changes'));
    expect(commands.map(({ key }) => typeof key)).toEqual(['string']);
  });

  it('shows a new preview where the form was altered after the first', async () => {
    const page = await open('office', '/calendar?year=2027');
    await page.getByRole('button', { name: '录入放假通知' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件字号').fill('示例一号');
    await fillDate(page, '第 1 个节日放假开始', '2027-01-01');
    await dialog.getByRole('button', { name: '预览改动' }).click();
    await dialog.getByRole('table', { name: '改动的日期' }).waitFor();
    await dialog.getByLabel('文件字号').fill('示例二号');
    await dialog.getByRole('button', { name: '确认改动' }).click();
    await dialog.getByRole('table', { name: '改动的日期' }).waitFor();
    expect(calendar(2027)?.status).toBe('PROVISIONAL');
    await dialog.getByRole('button', { name: '确认改动' }).click();
    await says(page, '日历已更新');
    expect(calendar(2027)?.days.at(-1)?.sourceDocNo).toBe('示例二号');
  });

  it('reads a file, and says why another year’s is refused', async () => {
    const page = await open('office', '/calendar?year=2027');
    await page.getByRole('button', { name: '录入放假通知' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件（holiday-cn 格式）').check();
    await dialog.getByLabel('文件字号').fill('示例');
    const file = { name: '2026.json', mimeType: 'application/json', buffer: Buffer.from('{"year":2026,"days":[]}') };
    await dialog.getByLabel('年份文件').setInputFiles(file);
    await says(page, '已读入 2026.json');
    await dialog.getByRole('button', { name: '预览改动' }).click();
    await says(page, '文件不是 2027 年的。');
    await dialog.getByLabel('年份文件').setInputFiles({ ...file, name: '2027.json', buffer: Buffer.from('{"year":2027,"days":[]}') });
    await dialog.getByRole('button', { name: '预览改动' }).click();
    await says(page, '全年工作日由 250 天变为 248 天。');
  });

  it('takes local days by their own document and gives them back with a reason', async () => {
    const page = await open('office', '/calendar?year=2027');
    await page.getByRole('button', { name: '增加地方安排' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('示例纪念日');
    await fillDate(page, '开始日期', '2027-08-09');
    await fillDate(page, '结束日期', '2027-08-09');
    await dialog.getByLabel('文件字号').fill('示例政办〔2027〕8号');
    await dialog.getByRole('button', { name: '预览改动' }).click();
    await says(page, '请填写“理由”');
    await dialog.getByLabel('理由').fill('成立周年');
    await dialog.getByRole('button', { name: '预览改动' }).click();
    await dialog.getByRole('button', { name: '确认改动' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销地方安排：2027-08-09 示例纪念日' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('文件撤销');
    await page.getByRole('dialog').getByRole('button', { name: '预览改动' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认改动' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(calendar(2027)?.days.map(({ date }) => date)).toEqual(['2027-01-01', '2027-01-26']);
  });

  it('offers an organizer nothing to change', async () => {
    const page = await open('organizer', '/calendar?year=2027');
    await says(page, '放假安排尚未公布，暂按法定节假日推算。');
    expect(await page.getByRole('button', { name: /录入放假通知|增加地方安排/ }).count()).toBe(0);
  });
});

describe('the tools of the calendar', () => {
  it('count the working days between two days, each skipped day with its reason', async () => {
    const page = await open('office', '/calendar');
    const card = page.locator('section', { has: page.getByRole('heading', { name: '两日之间的工作日' }) });
    await card.getByLabel('起算日（当日不计）').fill('2025-06-20');
    await card.getByLabel('起算日（当日不计）').press('Enter');
    await card.getByLabel('到（当日计入）').fill('2025-07-04');
    await card.getByLabel('到（当日计入）').press('Enter');
    await card.getByRole('button', { name: '推算：两日之间的工作日' }).click();
    await says(page, '2025-06-20 之后到 2025-07-04 共 10 个工作日');
    const rows = await card.getByRole('row').allInnerTexts();
    expect(rows.slice(1).map((row) => row.split(/\s+/))).toEqual([
      ['2025-06-21', '不计', '周六'],
      ['2025-07-04', '第', '10', '个', '工作日'],
    ]);
  });

  it('open a secret address, show it once, and revoke it', async () => {
    const page = await open('office', '/calendar#feeds');
    await page.getByLabel('订阅内容').selectOption({ label: '期限：通辽市2025年“十大行业”职工职业技能竞赛' });
    await page.getByRole('button', { name: '开通订阅地址' }).click();
    await says(page, /\/api\/v1\/feeds\/x{43}\.ics/);
    await page.getByRole('button', { name: /^停用：期限：通辽市2025年/ }).click();
    await says(page, '订阅地址已停用');
    expect(world().feeds).toEqual([]);
  });
});
