import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { consoleFixture, fillDate, says, scan } from './console-fixture.ts';
import { contestUnder } from './mock/contests.ts';
import { uuid } from './mock/ids.ts';

const { open, seen, world } = consoleFixture();
const path = `/contests/${uuid('contest', 1)}`;
/** The signer, the day and the scan of a paper, and that its entry is sent. */
async function signedBy(page: Page, [name, post, body]: readonly [string, string, string], on: string): Promise<void> {
  await page.getByLabel('签署人姓名').fill(name);
  await page.getByLabel('签署人职务').fill(post);
  await page.getByLabel('签署人单位（机构）').fill(body);
  await fillDate(page, '纸质件上的日期', on);
  await page.getByLabel('扫描件（会签单、呈批件或会议纪要摘录）').setInputFiles(scan);
  await says(page, '已上传：扫描件.png');
  await page.getByRole('button', { name: '提交' }).click();
  await says(page, '已登记，待另一名经办人复核');
}
const sent = (route: string) => seen().filter(({ method, path: at }) => method === 'POST' && at === `${path}/${route}`).length;

describe('a contest', () => {
  it('is found in the list by stage and search', async () => {
    const page = await open('office', '/contests');
    await page.getByRole('combobox', { name: '环节' }).selectOption('OFFICE_REVIEW');
    await page.getByRole('link', { name: '化学检验（金属）比赛' }).waitFor();
    await page.getByRole('link', { name: '铝电解工比赛' }).waitFor({ state: 'detached' });
  });

  it('shows stage, deadline with clause and days left, and why it is provisional', async () => {
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '期限' });
    expect(await card.innerText()).toMatch(
      /2025-07-04 24:00[\s\S]*剩 5 个工作日[\s\S]*暂定[\s\S]*国务院尚未公布 2027 年放假安排[\s\S]*起算日 2025-06-20（当日不计）[\s\S]*依据 000\/附1\/六\.3/,
    );
    expect(await page.getByRole('list', { name: '环节' }).locator('[aria-current=step]').innerText()).toContain('比赛进行');
  });

  it('says of what cannot be done why not, by which clause', async () => {
    const page = await open('office', path);
    await page.getByText('为什么还不能').click();
    expect(await page.getByRole('button', { name: '审核确认' }).isDisabled()).toBe(true);
    await says(page, '这一步现在不能办理（当前环节：比赛进行）。');
  });

  it('gets its organizers, one of which leads', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '确定承办单位', exact: true }).click();
    await page.getByRole('button', { name: '增加承办单位' }).click();
    await page.getByLabel('承办单位 3', { exact: true }).click();
    await page.getByLabel('承办单位 3', { exact: true }).fill('示例旗');
    await page.getByTitle('示例旗总工会').click();
    await page.getByLabel('承办单位 2 牵头').check();
    await page.getByLabel('盖章').selectOption({ label: '由“示例承办单位”统一盖章（须在子竞赛方案中写明）' });
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：确定承办单位');
    expect(sent('organizers')).toBe(1);
  });

  it('shows what the industry awarded apart, as no award of its own, and takes another down', async () => {
    const page = await open('office', path);
    await says(page, '由行业竞赛主管部门（协会）设立和表彰，不计入十大行业奖项。');
    const table = page.getByRole('table', { name: '个人优秀奖、团体奖' });
    expect(await table.getByRole('row').nth(1).innerText()).toMatch(/团体[^]*团体一等奖[^]*示例旗总工会[^]*示例行业协会 2025-06-27/);
    await page.getByRole('button', { name: '登记奖项' }).click();
    for (const [label, value] of [
      ['奖项名称', '个人优秀奖'],
      ['获奖个人（单位）', '示例选手甲（示例单位）'],
      ['授奖单位', '示例行业协会'],
      ['授奖文件', '示协发〔2025〕2号'],
    ] as const)
      await page.getByLabel(label).fill(value);
    await fillDate(page, '授奖日期', '2025-06-27');
    await page.getByLabel('文件扫描件').setInputFiles(scan);
    await says(page, `已上传：${scan.name}`);
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已登记');
    expect(world().moneyActs).toMatchObject([{ kind: 'PERSONAL', name: '个人优秀奖', awardedOn: '2025-06-27' }]);
  });

  it('takes back with a reason what the industry awarded', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '撤销登记：示例旗总工会 团体一等奖' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('示例：协会已撤销');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已撤销登记');
    expect(world().moneyActs).toEqual([{ reason: '示例：协会已撤销' }]);
  });

  it('gets its chief judge', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '确定裁判长', exact: true }).click();
    await page.getByLabel('裁判长姓名').fill('');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '请填写“裁判长姓名”');
    await page.getByLabel('裁判长姓名').fill('测试裁判长');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：确定裁判长');
  });

  it('shows a refusal with its clause, beside its field too', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '确定比赛日期', exact: true }).click();
    await fillDate(page, '结束日期', '2025-11-05');
    await page.getByRole('button', { name: '提交' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('alert').first().innerText()).toMatch(/比赛原则上应在 2025-10-31 前结束[\s\S]*依据 000\/附1\/八\.1/);
    const said = dialog.getByText('比赛原则上应在 2025-10-31 前结束，超过的须说明理由。');
    await said.nth(1).waitFor(); // the field shows it a moment after the dialog does
    expect(await said.count()).toBe(2);
    await fillDate(page, '结束日期', '2025-06-21');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：确定比赛日期');
  });

  it('leads its organizer to the report that is to be filled in before it can be handed in', async () => {
    const missing = { code: 'NO_ENTRIES', message: '成绩表还没有选手。', clause: '000/附1/六.3', field: null, params: null };
    for (const action of world().contests[0]?.actions ?? [])
      Object.assign(action, { allowed: false }, action.act === 'handIn' && { refusals: [missing] });
    const page = await open('organizer', path);
    expect(await page.getByText('当前没有您可以办理的事项').count()).toBe(0);
    await page.getByRole('link', { name: '前往办理：报送成绩' }).click();
    await page.getByRole('heading', { name: /^成绩报送：/, level: 1 }).waitFor();
  });

  it('takes the end of the contest from its organizer', async () => {
    const page = await open('organizer', path);
    expect(await page.getByRole('button', { name: /据纸质件登记/ }).count()).toBe(0);
    await page.getByRole('button', { name: '申报比赛结束', exact: true }).click();
    await fillDate(page, '最后一项计分项目的日期', '2025-06-20');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：申报比赛结束');
    expect(sent('end-declaration')).toBe(1);
  });

  it('asks for the reason of an end that came after the regulation’s last day', async () => {
    const page = await open('organizer', path);
    await page.getByRole('button', { name: '申报比赛结束', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await fillDate(page, '最后一项计分项目的日期', '2025-11-05');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByText('比赛原则上应在 2025-10-31 前结束，超过的须说明理由。').nth(1).waitFor();
    await dialog.getByLabel('晚于 2025-10-31 结束的理由').fill('示例：大雪停赛');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：申报比赛结束');
    expect(sent('end-declaration')).toBe(2);
  });

  it.each([
    ['000', '2025', '2025-10-31', '000/附1/八.1', '成绩报送期限从比赛结束的次日起算 10 个工作日（000/附1/六.3）。'],
    ['002', '2021', '2021-08-31', '002/三(一)', '成绩最迟于 2021-08-31 报送（002/三(一)）。'],
    ['003', '2020', '2020-11-30', '003/七.2', '成绩最迟于 2020-11-30 报送（003/七.1）。'],
  ])('of %s/%s speaks of its own last day and its own report', async (regulation, edition, on, clause, report) => {
    world().contests = [contestUnder(regulation, edition)];
    const page = await open('office', path);
    expect(await page.getByRole('region', { name: '期限' }).innerText()).toContain(`还没有期限。申报比赛结束后开始计算。${report}`);
    await page.getByRole('button', { name: '确定比赛日期', exact: true }).click();
    const dates = page.getByRole('dialog');
    await dates.getByLabel(`晚于 ${on} 结束的理由`).waitFor();
    expect(await dates.innerText()).toContain(`应在 ${on} 及以前完成；更晚的须说明理由（${clause}）。`);
    await dates.getByRole('button', { name: /取\s*消/ }).click();
    await page.getByRole('button', { name: '申报比赛结束', exact: true }).click();
    await page.getByText(`应在 ${on} 及以前完成；实际更晚、安排日期时又未说明的，须说明理由（${clause}）。`).waitFor();
    const said = await page.locator('body').innerText();
    expect(said.split(report).length - 1).toBe(2);
    expect(said.includes('10 月底') || said.includes('十个工作日')).toBe(false);
  });

  it('draws the form of any other act from its schema', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记收件日期', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/收件方式/).waitFor();
    expect(await dialog.getByText('请填写此项').count()).toBe(0);
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, /(收到|收件)日期：请填写此项；收件方式：请填写此项/);
    await dialog.getByLabel(/(收到|收件)日期/).fill('2025-06-30');
    await dialog.getByLabel(/(收到|收件)日期/).press('Enter');
    await dialog.getByLabel(/收件方式/).click();
    await page.getByTitle('邮寄').click();
    await dialog.getByLabel(/凭证|扫描件/).setInputFiles(scan);
    await says(page, '已上传：扫描件.png');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：登记收件日期');
    expect(sent('receipt')).toBe(1);
  });
});

describe('a report under review', () => {
  it('is taken back by its organizer, who reads first what becomes of the clock', async () => {
    const page = await open('organizer', `/contests/${uuid('contest', 2)}`);
    await page.getByRole('button', { name: '撤回报送' }).click();
    const dialog = page.getByRole('dialog', { name: '撤回报送' });
    await dialog.getByText('撤回后原报送期限继续计算，其间的时间一并计入，截止时间仍为 2025-07-04 24:00。').waitFor();
    await dialog.getByLabel('理由').fill('漏报一名选手');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：撤回报送');
    expect(world().words).toEqual([{ reason: '漏报一名选手' }]);
  });
});

describe('a decision on paper', () => {
  it('is registered with its signer, date and scan', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '据纸质件登记：确定比赛日期' }).click();
    await page.getByLabel('补录').check();
    await page.getByLabel('补录理由').fill('系统启用前已办理');
    await signedBy(page, ['测试己', '副主席', '示例总工会'], '2025-06-10');
    expect(world().papers.at(-1)).toMatchObject({
      kind: 'BACKFILL',
      act: 'setDates',
      decidedOn: '2025-06-10',
      input: { firstDay: '2025-06-18', lastDay: '2025-06-20' },
      reason: '系统启用前已办理',
    });
  });

  it('may be an organizer’s who takes its report back, with what becomes of the clock', async () => {
    const withdraw = world().contests[1]?.actions.find(({ act }) => act === 'withdraw');
    const message = '此事项由承办单位决定；纸质件请据实登记。';
    if (withdraw)
      Object.assign(withdraw, {
        allowed: false,
        refusals: [{ code: 'ORGANIZER_DECIDES', message, clause: null, field: null, params: null }],
      });
    const page = await open('office', `/contests/${uuid('contest', 2)}`);
    await page.getByText('为什么还不能').click();
    await says(page, message);
    await page.getByRole('button', { name: '据纸质件登记：撤回报送' }).click();
    const dialog = page.getByRole('dialog', { name: '据纸质件登记：撤回报送' });
    await dialog.getByText('撤回后原报送期限继续计算，其间的时间一并计入，截止时间仍为 2025-07-04 24:00。').waitFor();
    await dialog.getByLabel('理由', { exact: true }).fill('漏报一名选手');
    await signedBy(page, ['测试己', '经办', '示例承办单位'], '2025-06-28');
    expect(world().papers.at(-1)).toMatchObject({ kind: 'PAPER', act: 'withdraw', input: { reason: '漏报一名选手' } });
  });

  it('is the committee’s who cancels the contest, and its reason stands on the page', async () => {
    const [first] = world().contests;
    const message = '此事项须由组委会决定，请据纸质决定登记。';
    const refusals = [{ code: 'COMMITTEE_DECISION_NEEDED', message, clause: null, field: null, params: null }];
    const cancel = first?.actions.find(({ act }) => act === 'cancel');
    if (first === undefined || cancel === undefined) throw new Error('no contest to cancel');
    Object.assign(cancel, { allowed: false, refusals });
    const page = await open('office', path);
    await page.getByText('为什么还不能').click();
    await says(page, message);
    await page.getByRole('button', { name: '据纸质件登记：取消比赛' }).click();
    const dialog = page.getByRole('dialog', { name: '据纸质件登记：取消比赛' });
    await dialog.getByLabel('理由', { exact: true }).fill('示例：报名不足三十人');
    await signedBy(page, ['测试寅', '主任', '示例组委会'], '2025-06-10');
    expect(world().papers.at(-1)).toMatchObject({ kind: 'PAPER', act: 'cancel', input: { reason: '示例：报名不足三十人' } });
    Object.assign(first, { status: 'CLOSED', cancelledFor: '示例：报名不足三十人', actions: [] });
    const after = await open('office', path);
    await says(after, '组委会决定取消本场比赛：示例：报名不足三十人');
  });

  it('is not offered for checking to the clerk who registered it', async () => {
    for (const paper of world().papers) paper.ownEntry = true;
    const page = await open('office', '/paper-decisions');
    await says(page, '您登记的，须由另一名经办人复核');
    expect(await page.getByRole('button', { name: /^复核/ }).count()).toBe(0);
  });

  it('takes effect when a second clerk has compared it with the scan', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '复核：确定比赛日期 2025-01' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: /扫描件/ }).waitFor();
    expect(await dialog.getByRole('button', { name: '退回登记' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '复核无误，生效' }).click();
    await says(page, '已复核');
    expect(world().papers[0]?.status).toBe('CONFIRMED');
  });
});
