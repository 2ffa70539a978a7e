import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { consoleFixture, fillDate, says, scan } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, seen, world } = consoleFixture();
const path = `/contests/${uuid('contest', 1)}/score-report`;
const report = () => world().reports[0];
const cell = (page: Page, row: number, column: string) => page.getByLabel(`第 ${String(row)} 行 ${column}`, { exact: true });
/** What a browser sends when a copied range is pasted into a cell. */
const paste = (page: Page, row: number, column: string, text: string) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const cell = document.querySelector('[aria-label="第 ${String(row)} 行 ${column}"]');
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);

describe('the sheet of scores', () => {
  it('saves what is typed after a pause, and shows the server’s totals and ranks', async () => {
    const page = await open('organizer', path);
    await cell(page, 9, '姓名').fill('测试选手九');
    await cell(page, 9, '单位').fill('示例单位');
    await cell(page, 9, '理论').fill('99');
    await cell(page, 9, '实操').fill('99.5');
    // Slow typing may be saved in more than one piece: the total is there once all of it is.
    await page.getByRole('cell', { name: '99.35' }).waitFor();
    await says(page, /已保存（第 [4-9] 版）/);
    expect(report()?.entries.at(-1)).toMatchObject({ name: '测试选手九', theory: '99', practice: '99.5', total: '99.35', rank: 1 });
    expect(await page.getByText('共 9 名选手').count()).toBe(1);
  });

  it('marks who is the office’s own where the contest is co-hosted, and nowhere else', async () => {
    const plain = await open('organizer', path);
    await cell(plain, 1, '姓名').waitFor();
    expect(await cell(plain, 1, '通辽选手').count()).toBe(0);
    Object.assign(report() ?? {}, { coHosted: true });
    const page = await open('organizer', path);
    await cell(page, 2, '通辽选手').uncheck();
    await says(page, '已保存（第 4 版）');
    expect(report()?.entries.map(({ local }) => local)).toEqual([true, false, ...[3, 4, 5, 6, 7, 8].map(() => true)]);
  });

  it('saves a second change to the same new contestant under his key', async () => {
    const page = await open('organizer', path);
    await cell(page, 9, '姓名').fill('测试选手九');
    await says(page, '已保存（第 4 版）');
    const key = report()?.entries.at(-1)?.key;
    await cell(page, 9, '单位').fill('示例单位');
    await says(page, '已保存（第 5 版）');
    expect(
      report()
        ?.entries.map((entry) => entry.key)
        .filter((other) => other === key),
    ).toHaveLength(1);
    expect(report()?.entries).toHaveLength(9);
  });

  it('changes lines with Enter and the arrows', async () => {
    const page = await open('organizer', path);
    await cell(page, 1, '理论').press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('第 2 行 理论');
  });

  it('takes a range copied from a spreadsheet, by its headings', async () => {
    const page = await open('organizer', path);
    const lines = Array.from({ length: 300 }, (_, index) => `选手${String(index)}\t示例单位\t${String(60 + (index % 40))}\t80`);
    await paste(page, 1, '参赛编号', ['姓名\t单位\t理论\t实操', ...lines].join('\r\n'));
    await says(page, '共 300 名选手');
    await says(page, '第 1 / 7 页');
    await says(page, '已保存（第 4 版）');
    expect(report()?.entries).toHaveLength(300);
    await page.getByRole('button', { name: '下一页' }).click();
    await cell(page, 51, '姓名').waitFor();
  });

  it('shows an error in its cell and in the list', async () => {
    const page = await open('organizer', path);
    await cell(page, 2, '理论').fill('101');
    await says(page, '需要改正的地方（1 处）');
    expect(await cell(page, 2, '理论').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('成绩应在 0 至 100 之间。').count()).toBe(2);
  });

  it('keeps a pasted word that is no sex and no status in sight, and does not save it', async () => {
    const page = await open('organizer', path);
    await paste(page, 1, '姓名', '姓名\t性别\t状态\n测试选手1\t其他\t因故未到');
    await says(page, '需要改正的地方（2 处）');
    await says(page, '有填写错误，改正后自动保存');
    expect([await cell(page, 1, '性别').inputValue(), await cell(page, 1, '状态').inputValue()]).toEqual(['其他', '因故未到']);
    expect(report()?.version).toBe(3);
    await cell(page, 1, '性别').selectOption('女');
    await cell(page, 1, '状态').selectOption('缺考');
    await says(page, '已保存（第 4 版）');
  });

  it('imports a CSV, all lines or none, with row and column of an error', async () => {
    const page = await open('organizer', path);
    const file = (text: string) => ({ name: '成绩.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByLabel('导入 CSV').setInputFiles(file('姓名,单位,理论,实操\n测试甲,示例单位,90,x'));
    expect(await page.getByRole('alert').innerText()).toMatch(/表格有 1 处错误[\s\S]*第 2 行 实操 列 成绩不是数字。/);
    expect(report()?.version).toBe(3);
    await page.getByLabel('导入 CSV').setInputFiles(file('姓名,单位,理论,实操\n测试甲,示例单位,90,91'));
    await says(page, '已导入 1 名选手');
    expect(await cell(page, 1, '姓名').inputValue()).toBe('测试甲');
  });

  it('tells who else saved, and lets the person choose', async () => {
    const page = await open('organizer', path);
    world().conflictNext = true;
    await cell(page, 1, '姓名').fill('我的修改');
    await says(page, '测试庚 于 2025-06-30 10:00 保存了第 4 版，您的修改尚未保存。');
    await page.getByRole('button', { name: '用我的内容覆盖' }).click();
    await says(page, '已保存（第 5 版）');
    expect(report()?.entries[0]?.name).toBe('我的修改');
  });

  it('says who else edits the draft, and takes it over in one act', async () => {
    const found = report();
    if (found) found.hold = { by: '测试庚', since: '2025-06-30T09:50:00+08:00', until: '2025-06-30T10:20:00+08:00', mine: false };
    const page = await open('organizer', path);
    await says(page, '测试庚 自 2025-06-30 09:50 起正在填写；2025-06-30 10:20 前没有再保存即可由他人填写。');
    expect(await page.getByRole('button', { name: '增加一行' }).count()).toBe(0);
    await page.getByRole('button', { name: '接手填写' }).click();
    await says(page, '已接手填写');
    await cell(page, 1, '姓名').fill('我的修改');
    await says(page, '已保存（第 4 版）');
  });

  it('loads the other version instead', async () => {
    const page = await open('organizer', path);
    world().conflictNext = true;
    await cell(page, 1, '姓名').fill('我的修改');
    await page.getByRole('button', { name: '载入对方的版本' }).click();
    await says(page, '已保存（第 4 版）');
    expect(await cell(page, 1, '姓名').inputValue()).toBe('测试选手1');
  });
});

describe('winners', () => {
  it('are filled in, stay masked, and name what is missing', async () => {
    const page = await open('organizer', `${path}?tab=winners`);
    const row = page.getByRole('table', { name: '获奖选手信息' }).getByRole('row').nth(2);
    expect(await row.innerText()).toContain('身份证号、银行账号、开户银行、电话、身份证复印件、授权书');
    await row.getByRole('button', { name: '填写获奖选手信息：测试选手2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('身份证号').fill('123');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '身份证号校验位不对，请核对。');
    await dialog.getByLabel('身份证号').fill('');
    await dialog.getByLabel('电话').fill('13900000000');
    await dialog.getByLabel('授权书扫描件').setInputFiles(scan);
    await says(page, '已上传：扫描件.png');
    await fillDate(page, '授权书签署日期', '2025-06-22');
    await dialog.getByRole('button', { name: '提交' }).click();
    await row.getByText('139****0000').waitFor();
    expect(report()?.winners[1]?.missing).toEqual(['idNumber', 'bankAccount', 'bankName', 'idCopy']);
  });

  it('have the text that they sign a click away, from the list and from the form', async () => {
    const page = await open('organizer', `${path}?tab=winners`);
    const [sheet] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: '阅读、打印授权书（每名选手一张）' }).click(),
    ]);
    await sheet.getByRole('heading', { name: '个人信息处理授权书' }).waitFor();
    await page.getByRole('button', { name: '填写获奖选手信息：测试选手2' }).click();
    const link = page.getByRole('dialog').getByRole('link', { name: '阅读、打印测试选手2的授权书' });
    expect(await link.getAttribute('href')).toBe(`${new URL(sheet.url()).pathname}#${report()?.winners[1]?.entryKey}`);
  });

  it('are revealed for a reason only', async () => {
    const page = await open('organizer', `${path}?tab=winners`);
    await page.getByRole('button', { name: '查看身份证号：测试选手1' }).click();
    await page.getByLabel('查看理由').fill('核对银行信息');
    await page.getByRole('dialog').getByRole('button', { name: '查看' }).click();
    await says(page, '示例完整内容');
    await page.getByRole('dialog').getByText('关闭').click();
    await page.getByText('示例完整内容').waitFor({ state: 'detached' });
  });
});

describe('prints', () => {
  it('open in a window of their own and stay listed when void', async () => {
    const page = await open('organizer', `${path}?tab=prints`);
    await page.getByRole('cell', { name: '作废 打印后修改了成绩' }).waitFor();
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: '打印获奖选手信息表' }).click();
    const print = await opened;
    await print.getByRole('heading', { name: '成绩汇总表' }).waitFor();
    await page.getByText('获奖选手信息表 第 101 版').waitFor();
  });

  it('come back signed, with their code, the signature’s and each seal’s day', async () => {
    const page = await open('organizer', `${path}?tab=prints`);
    await page.getByRole('button', { name: '上传签字盖章件：成绩汇总表 第 2 版' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('打印件上的校验码').fill('0000-0000');
    await dialog.getByLabel('签字盖章扫描件').setInputFiles(scan);
    await says(page, '已上传：扫描件.png');
    await fillDate(page, '裁判长签字日期', '2025-06-24');
    await fillDate(page, '示例承办单位 盖章日期', '2025-06-25');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '校验码与打印件不符。');
    await dialog.getByLabel('打印件上的校验码').fill('7F3A-90C2');
    const asked = () => seen().filter(({ method, path: at }) => method === 'GET' && `${at}/score-report` === path).length;
    const before = asked();
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '示例承办单位 2025-06-25 盖章');
    // What the person may do depends on it: the case is asked again.
    expect(asked()).toBe(before + 1);
    expect(report()?.prints[1]?.signed).toMatchObject({
      chiefJudgeSignedOn: '2025-06-24',
      seals: [{ organizationId: uuid('organization', 1), sealedOn: '2025-06-25' }],
    });
  });
});

describe('a report that was returned', () => {
  it('says why above the sheet', async () => {
    const { round, contests } = world();
    Object.assign(round, { review: 'RETURNED', reviewReason: { code: 'SCORE_WRONG', label: '成绩有误', text: '第 3 行实操成绩不符。' } });
    Object.assign(contests[0] ?? {}, { stage: 'SCORE_REPORT', round: 2 });
    const page = await open('organizer', path);
    await says(page, '第 1 轮已退回，请补正后重新报送。');
    await says(page, '退回理由：成绩有误。第 3 行实操成绩不符。');
  });
});

describe('the hand-in', () => {
  it('lists what is missing one by one', async () => {
    const page = await open('organizer', `${path}?tab=hand-in`);
    const panel = page.getByRole('region', { name: '报送成绩' });
    await panel.getByRole('heading', { name: '报送前还缺 3 项' }).waitFor();
    expect(await panel.getByRole('listitem').allInnerTexts()).toEqual([
      '缺少裁判长签字的成绩汇总表扫描件。 依据 000/附1/六.3',
      '缺少“示例协办公司”的盖章。 依据 000/附1/六.3',
      '第 2 名 测试选手2：缺身份证号。 依据 000/附1/六.3',
    ]);
  });

  it('says each missing thing once, though the case refuses the act for the same reasons', async () => {
    const { missing = [] } = report() ?? {};
    for (const action of world().contests[0]?.actions ?? [])
      if (action.act === 'handIn') Object.assign(action, { allowed: false, refusals: missing });
    const page = await open('organizer', `${path}?tab=hand-in`);
    await says(page, '报送前还缺 3 项');
    expect(await page.getByText('缺少裁判长签字的成绩汇总表扫描件。').count()).toBe(1);
  });

  it('asks for an explanation when it is late', async () => {
    for (const deadline of world().contests[0]?.deadlines ?? []) deadline.overdue = true;
    const page = await open('organizer', `${path}?tab=hand-in`);
    await page.getByLabel('逾期情况说明').fill('裁判长出差');
    await page.getByRole('button', { name: '报送成绩' }).click();
    await says(page, '成绩已报送');
    expect(seen().filter(({ path: at }) => at.endsWith('/score-report/hand-in'))).toHaveLength(1);
  });
});
