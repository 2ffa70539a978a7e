// 公示与异议 in the browser, for office and auditor.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { consoleFixture, fillDate, says, scan, until } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';
import { ANSWERING, NOTICE, OBJECTION, posting, VERIFIERS, VERIFYING, WAITING } from './mock/notice.ts';
import { CANDIDATE, ROUND } from './mock/selection.ts';

const { open, world } = consoleFixture();
const path = `/notices/${NOTICE}`;
const sent = async () => {
  await until(async () => world().steps.length > 0);
  return world().steps;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const submit = (page: Page) => press(page, '提交');

describe('a notice', () => {
  it('prints both days of its window, who may be announced and whom an objection holds', async () => {
    const page = await open('auditor', path);
    await says(page, '2026-06-17 至 2026-06-24');
    await says(page, '2026-06-15 党组会议（2026年第8次）');
    const rows = page.getByRole('table', { name: '能否公布' }).getByRole('row');
    expect(await rows.nth(2).innerText()).toMatch(/示例乙[\s\S]*正在核查/);
    expect(await rows.nth(1).innerText()).not.toContain('正在核查');
    expect(await page.getByRole('link', { name: 'YY-EXAMPLE1' }).getAttribute('href')).toBe(`/objections/${OBJECTION}`);
    expect(await page.getByRole('link', { name: '公示页（可打印）' }).getAttribute('href')).toBe(`/public/notices/${NOTICE}`);
  });

  it('shows the frozen list with its hash, and the days, proofs, evidence and outages of its display', async () => {
    const page = await open('auditor', `${path}?tab=list`);
    await says(page, 'a7'.repeat(32));
    await page.getByRole('link', { name: '展示', exact: true }).click();
    await says(page, '没有展示证明');
    await says(page, 'b8'.repeat(32));
    await says(page, '尚未决定');
    await page.getByRole('link', { name: '异议（2）' }).click();
    await says(page, 'YY-EXAMPLE2');
    expect(await page.getByRole('button', { name: '登记来信、来电、来访' }).count()).toBe(0);
  });

  it('is found by its round and its standing, and leads back to the round', async () => {
    const page = await open('office', `/notices?campaignId=${ROUND}`);
    await page.getByLabel('状态').selectOption('CLOSED');
    await says(page, '没有公示');
    await page.getByLabel('状态').selectOption('RUNNING');
    await press(page, '列出全部');
    await page.getByRole('link', { name: '示例2026年科尔沁工匠公示' }).click();
    await page.getByRole('link', { name: '示例2026年科尔沁工匠', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '示例2026年科尔沁工匠' }).waitFor();
  });

  it('is changed with its list in another order and one person fewer', async () => {
    const page = await open('office', path);
    await press(page, '更正公示内容');
    await press(page, '上移：示例丙');
    await press(page, '移出：示例甲');
    await page.getByRole('textbox', { name: '电话' }).fill('0000-1111111');
    await page.getByLabel('更正说明（将公开）').fill('示例更正');
    await submit(page);
    const [甲, 乙, 丙] = posting.list;
    expect(甲?.personId).toBe(CANDIDATE);
    expect(await sent()).toEqual([
      ['changeNotice', { ...posting, list: [丙, 乙], reception: { ...posting.reception, phone: '0000-1111111' }, reason: '示例更正' }],
    ]);
  });

  it('takes a proof of display with its file', async () => {
    const page = await open('office', path);
    await press(page, '登记展示证明');
    await page.getByLabel('展示渠道').click();
    await page.getByTitle('公示栏', { exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(scan);
    await says(page, '已上传');
    await submit(page);
    expect(await sent()).toEqual([
      ['proveDisplay', { display: 'BOARD', seenAt: Date.parse('2026-06-18T09:00:00+08:00'), shown: true, fileId: uuid('file', 101) }],
    ]);
  });

  it('hangs longer, and an outage is answered, each with a reason and on whose authority', async () => {
    const page = await open('office', path);
    for (const [label, days] of [
      ['决定中断的处理', '0'],
      ['延长公示期', '2'],
    ] as const) {
      await press(page, label);
      const dialog = page.getByRole('dialog', { name: label });
      await dialog.getByLabel('延长（工作日，不延长填 0）').fill(days);
      await dialog.getByLabel('理由').fill('示例理由');
      await dialog.getByLabel('决定依据').fill('示例批示');
      await submit(page);
      await dialog.waitFor({ state: 'detached' });
    }
    const how = { reason: '示例理由', authority: '示例批示' };
    expect(world().steps).toEqual([
      ['decideOutage', { display: 'SITE', from: Date.parse('2026-06-17T08:00:00+08:00'), days: 0, ...how }],
      ['extendNotice', { days: 2, ...how }],
    ]);
  });

  it('says why a step is the party group’s, and takes it from paper', async () => {
    const page = await open('office', path);
    await page.getByText('为什么还不能（2）').click();
    await says(page, '此事项须由党组会议决定');
    await press(page, '据纸质件登记：撤下公示');
    await page.getByRole('dialog', { name: /撤下公示/ }).waitFor();
  });
});

describe('an objection', () => {
  it('by letter is registered with its days, and its receipt is shown this once', async () => {
    const page = await open('office', `${path}?tab=objections`, 390);
    await press(page, '登记来信、来电、来访');
    await fillDate(page, '收件日期', '2026-06-18');
    await fillDate(page, '邮戳日期', '2026-06-17');
    await page.getByLabel('反映的人员').click();
    await page.getByTitle('示例乙（示例农场）', { exact: true }).click();
    await page.getByLabel('姓名（单位名称）').fill('示例丁');
    await page.getByLabel('联系方式').fill('示例路2号');
    await page.getByLabel('反映的事实').fill('示例事实');
    const paper = { name: '来信.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
    await page.getByLabel('随附材料').setInputFiles([paper, paper, paper]);
    await says(page, '文件过大或过多');
    await page.getByLabel('随附材料').setInputFiles([paper]);
    await submit(page);
    await says(page, 'ABCDE-FGHJK');
    expect(await sent()).toEqual([
      [
        'register',
        {
          ...{ personId: posting.list[1]?.personId, objectorKind: 'REAL_NAME', identity: { name: '示例丁', contact: '示例路2号' } },
          ...{ facts: '示例事实', concrete: true, sealed: false, files: [{ name: '来信.pdf', content: 'JVBERi0xLjQ=' }] },
          arrival: { channel: 'LETTER', postmarkedOn: '2026-06-17', receivedOn: '2026-06-18' },
        },
      ],
    ]);
  });

  it('masks who objects, who is read for a reason alone', async () => {
    const page = await open('office', `/objections/${OBJECTION}`);
    expect(await page.getByText('示例丁').count()).toBe(0);
    await press(page, '查看异议人身份');
    await submitAs(page, '查看');
    await says(page, '请填写“查看理由”');
    await page.getByLabel('查看理由').fill('核实情况');
    await submitAs(page, '查看');
    await says(page, '示例丁');
    expect(world().steps).toEqual([['objector', { reason: '核实情况' }]]);
    const other = await open('auditor', `/objections/${WAITING}`);
    await says(other, '身份保密');
    expect(await other.getByRole('button', { name: '查看异议人身份' }).count()).toBe(0);
  });

  it('that can be admitted is, with two who verify found by name', async () => {
    const page = await open('office', `/objections/${OBJECTION}`);
    await says(page, '2026-07-08 24:00');
    await page.getByText('为什么还不能（1）').click();
    await says(page, '此件异议符合受理条件。');
    await press(page, '受理并确定核查人');
    const people = world().people.slice(0, 2);
    for (const [index, label] of ['第一核查人', '第二核查人'].entries()) {
      const field = page.getByLabel(label, { exact: true });
      await field.fill(people[index]?.name ?? '');
      await field.press('Enter');
    }
    await page.getByLabel('第二核查人：与被反映人有利害关系').check();
    await submit(page);
    const ids = people.map(({ id }) => id);
    expect(await sent()).toEqual([['admitObjection', { verifiers: ids, related: ids.slice(1) }]]);
  });

  it('is looked at by the clerk, and another is taken up', async () => {
    const page = await open('office', `/objections/${OBJECTION}`);
    await press(page, '核对材料');
    await page.getByLabel('加盖单位公章').check();
    await submit(page);
    expect(await sent()).toEqual([['assessObjection', { concrete: true, sealed: true }]]);
    await page.goto(`/objections/${WAITING}`);
    await press(page, '承办此件异议');
    await until(async () => world().steps.length > 1);
    expect(world().steps.at(-1)).toEqual(['takeUp', WAITING]);
  });

  it('that is verified takes the report with its finding and both signatures, chosen by name', async () => {
    const page = await open('office', `/objections/${VERIFYING}`);
    await says(page, '示例核查甲、示例核查乙');
    await press(page, '提交核查报告');
    const dialog = page.getByRole('dialog', { name: '提交核查报告' });
    await dialog.getByLabel('核查结论').click();
    await page.getByTitle('属实', { exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(scan);
    await says(page, '已上传');
    await dialog.getByLabel('在核查报告上签名的核查人').click();
    for (const { name } of VERIFIERS) await page.getByTitle(name, { exact: true }).click();
    await dialog.locator('.ant-modal-title').click(); // the list of names closes
    await submit(page);
    const signedBy = VERIFIERS.map(({ personId }) => personId);
    expect(await sent()).toEqual([['reportFinding', { finding: 'UPHELD', fileId: uuid('file', 101), signedBy }]]);
  });

  it('that was decided is answered, and says that the answer is late and to what it led', async () => {
    const page = await open('office', `/objections/${ANSWERING}`);
    const led = page.getByRole('link', { name: '停止培育：2026-06-21（2026年第10次）' });
    expect(await led.getAttribute('href')).toBe(`/cultivations/${uuid('contest', 95)}`);
    await says(page, '从名单中撤下：党组会议 2026-06-20（2026年第9次）');
    await says(page, '逾期');
    await press(page, '答复异议人');
    await page.getByLabel('说明').fill('经核查属实，已作处理。');
    await submit(page);
    expect(await sent()).toEqual([['replyToObjection', { on: '2026-06-22', text: '经核查属实，已作处理。' }]]);
  });

  it('is listed by its standing', async () => {
    const page = await open('auditor', `/objections?noticeId=${NOTICE}`);
    await page.getByRole('link', { name: 'YY-EXAMPLE2' }).waitFor();
    await page.getByLabel('办理情况').selectOption('REPLIED');
    await says(page, '没有异议');
    await press(page, '列出全部');
    await page.getByLabel('办理情况').selectOption('RECEIVED');
    await page.getByRole('link', { name: 'YY-EXAMPLE2' }).click();
    await says(page, '尚无人承办');
  });
});

const submitAs = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
