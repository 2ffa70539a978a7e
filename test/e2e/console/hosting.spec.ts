import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { consoleFixture, fillDate, says, scan } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=hosting`;

const organizer = (n: number, lead: boolean) => ({ organizationId: uuid('organization', n), lead });
const threeOrganizers = {
  organizers: [organizer(11, false), organizer(12, true), organizer(13, false)],
  organizerNames: ['示例承办甲', '示例承办乙', '示例承办丙'],
  note: '原备注',
};
/** Who signed, when, and the scan; sent. */
async function signed(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('签署人姓名').fill('测试己');
  await dialog.getByLabel('签署人职务').fill('副主席');
  await dialog.getByLabel('签署人单位（机构）').fill('示例总工会');
  await fillDate(page, '纸质件上的日期', '2025-06-10');
  await dialog.getByLabel(/扫描件/).setInputFiles(scan);
  await says(page, `已上传：${scan.name}`);
  await dialog.getByRole('button', { name: '提交' }).click();
  await says(page, '已登记，待另一名经办人复核');
}
const leadFirst = [organizer(12, true), organizer(11, false), organizer(13, false)];

describe('办赛申请', () => {
  it('is returned only with a reason, and filed again', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '办理：钳工' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('退回', { exact: true }).check();
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '退回或不予受理须说明理由。');
    await dialog.getByLabel('理由').fill('缺协会盖章');
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByRole('button', { name: '重新登记：钳工' }).click();
    await page.getByRole('dialog').getByLabel('备注').fill('已补盖章');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '第 2 次');
    expect(world().applications[0]).toMatchObject({ status: 'FILED', round: 2, note: '已补盖章' });
  });

  it('filed again keeps the organizers and the note that it came with', async () => {
    for (const one of world().applications) Object.assign(one, { status: 'RETURNED', reason: '缺协会盖章' }, threeOrganizers);
    const page = await open('office', path);
    await page.getByRole('button', { name: '重新登记：钳工' }).click();
    await page.getByRole('dialog').getByText('示例承办丙').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '第 2 次');
    expect(world().applications[0]).toMatchObject({ ...threeOrganizers, organizers: leadFirst });
  });

  it('is accepted, and leads to the contest', async () => {
    const page = await open('office', path);
    await says(page, '不在申请时段内');
    await page.getByRole('button', { name: '办理：钳工' }).click();
    await page.getByRole('dialog').getByLabel('受理并立项').check();
    await page.getByRole('dialog').getByLabel('理由').fill('行业换届');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByRole('link', { name: '打开比赛：钳工' }).click();
    await page.getByRole('heading', { level: 1, name: '铝电解工比赛' }).waitFor();
  });

  it('is decided on paper with the same fields, for a second clerk to confirm', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '办理：钳工' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('据纸质件登记').check();
    await dialog.getByLabel('不予受理').check();
    await dialog.getByLabel('理由').fill('不属于本市行业');
    await signed(page);
    expect(world().papers.at(-1)).toMatchObject({
      ...{ caseId: uuid('campaign', 1), kind: 'PAPER', act: 'hosting.decide', decidedOn: '2025-06-10' },
      input: { decision: 'REJECT', reason: '不属于本市行业' },
      decider: { name: '测试己', post: '副主席', body: '示例总工会' },
    });
    expect(world().applications[0]?.status).toBe('FILED');
  });

  it('of an organizer under 停办 is barred by what two clerks enter, not by one', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记停办' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('示例');
    await page.locator('.ant-select-item-option').first().click();
    await dialog.getByLabel('通报文件').fill('示工发〔2025〕9号');
    await dialog.getByLabel('理由').fill('竞赛质量不高');
    await signed(page);
    expect(world().papers.at(-1)).toMatchObject({ act: 'hosting.ban', input: { decision: '示工发〔2025〕9号', reason: '竞赛质量不高' } });
  });

  it('shows who may not apply and until when, to an auditor without a way to change it', async () => {
    const page = await open('auditor', path);
    expect(await page.getByRole('table', { name: '停办名单' }).getByRole('row').nth(1).innerText()).toContain('2026-03-01');
    expect(await page.getByRole('button', { name: /登记|办理/ }).count()).toBe(0);
  });
});

describe('办赛申请 by who applies', () => {
  it('is filed with the sealed paper for a trade that is free', async () => {
    const page = await open('organizer', '/own-hosting');
    await says(page, '申请时段 2025-01-01 至 2025-03-31');
    await page.getByRole('button', { name: /^申请办赛/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('工种').click();
    await page.getByTitle('钳工', { exact: true }).click();
    await dialog.getByLabel('申请类别').click();
    await page.getByTitle('行业协会').click();
    await dialog.getByLabel('盖章的办赛申请（扫描件）').setInputFiles(scan);
    await says(page, `已上传：${scan.name}`);
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '办赛申请已提交。');
    expect(world().steps).toEqual([
      [
        'own-hosting',
        {
          ...{ tradeNo: 7, applicantId: uuid('organization', 1), applicantType: 'ASSOCIATION', organizers: [] },
          fileId: expect.any(String),
        },
      ],
    ]);
  });

  it('shows why it was returned, and is filed again', async () => {
    for (const one of world().applications) Object.assign(one, { status: 'RETURNED', reason: '缺协会盖章', fileId: uuid('file', 1) });
    const page = await open('organizer', '/own-hosting');
    await says(page, '缺协会盖章');
    await page.getByRole('button', { name: '重新提交：钳工' }).click();
    await page.getByRole('dialog').getByLabel('备注').fill('已补盖章');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '办赛申请已提交。');
    expect(world().steps).toEqual([
      [
        'own-hosting/refiling',
        {
          ...{ applicantId: uuid('organization', 1), applicantType: 'ASSOCIATION', organizers: [] },
          ...{ note: '已补盖章', fileId: uuid('file', 1) },
        },
      ],
    ]);
  });

  it('filed again keeps the organizers and the note that it came with', async () => {
    for (const one of world().applications)
      Object.assign(one, { status: 'RETURNED', reason: '缺协会盖章', fileId: uuid('file', 1) }, threeOrganizers);
    const page = await open('organizer', '/own-hosting');
    await page.getByRole('button', { name: '重新提交：钳工' }).click();
    await page.getByRole('dialog').getByText('示例承办丙').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '办赛申请已提交。');
    expect(world().steps).toEqual([
      [
        'own-hosting/refiling',
        {
          ...{ applicantId: uuid('organization', 1), applicantType: 'ASSOCIATION', organizers: leadFirst },
          ...{ note: '原备注', fileId: uuid('file', 1) },
        },
      ],
    ]);
  });
});
