import { describe, expect, it } from '@jest/globals';
import { consoleFixture } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const FORM = `/collections/${uuid('contest', 9)}/units/${uuid('organization', 2)}/assessment`;
const AWARD = `/org-awards/${uuid('contest', 12)}`;

describe('a unit with its 自评表', () => {
  it('fills in what is open and sends the whole table with its proofs', async () => {
    const page = await open('unit', FORM);
    await page.getByText('还有 2 项没有填写：D2、E1').waitFor();
    expect(await page.getByRole('link', { name: '组委会文件.pdf' }).count()).toBe(1);
    await page.getByRole('spinbutton', { name: '条中央媒体' }).fill('2');
    await page.getByRole('button', { name: '增加班次' }).click();
    const sent = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/assessment'));
    await page.getByRole('button', { name: '保存' }).click();
    const { version, answers, evidence } = (await sent).postDataJSON() as {
      version: number;
      answers: Record<string, unknown>;
      evidence: Record<string, string[]>;
    };
    expect([version, answers['D2'], answers['E1'], evidence]).toEqual([
      4,
      { kind: 'COUNT', counts: { central: 2, provincial: 0, city: 0 } },
      { kind: 'CLASSES', classes: [{ people: 50, days: 3 }] },
      { A1: [uuid('file', 1)] },
    ]);
  });

  it('sees who has it in hand, and takes it over with the next save', async () => {
    world().assessmentHold = { by: '测试丙', until: '2026-11-20T10:30:00+08:00', mine: false };
    const page = await open('unit', FORM);
    await page.getByText('测试丙 正在填写；2026-11-20 10:30 前没有再保存即可由他人填写。').waitFor();
    await page.getByRole('button', { name: '接手填写' }).click();
    await page.getByText('保存时接手，并记录在案。').waitFor();
    await page.getByRole('spinbutton', { name: '条中央媒体' }).fill('2');
    const sent = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/assessment'));
    await page.getByRole('button', { name: '保存' }).click();
    expect((await sent).postDataJSON()).toMatchObject({ version: 4, takeOver: true });
  });
});

describe('the office with the award', () => {
  it('is told why it cannot propose yet, and rules once on the skipped tier', async () => {
    const page = await open('office', AWARD);
    await page.getByText('为什么还不能').click();
    await page.getByText('须先作出裁定').first().waitFor();
    await page.getByRole('button', { name: '作出裁定' }).click();
    await page.getByLabel('得分（4 至 6 分）').fill('5');
    await page.getByLabel('理由').fill('示例：取中间值');
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/settings/RUBRIC_GAP_SCORE'));
    await page.getByRole('button', { name: '提交' }).click();
    expect((await sent).postDataJSON()).toEqual({ value: '5', reason: '示例：取中间值' });
  });

  it('sees both columns side by side and says why its own differs', async () => {
    const page = await open('office', `${AWARD}/units/${uuid('organization', 2)}`);
    await page.getByText('差额').first().waitFor();
    expect(await page.getByLabel('不同的理由 A3').inputValue()).toBe('只召开一次会议');
    await page.getByRole('spinbutton', { name: 'A1' }).fill('3');
    await page.getByLabel('不同的理由 A1').fill('机构不健全');
    const sent = page.waitForRequest((request) => request.method() === 'PUT' && request.url().includes('/org-awards/'));
    await page.getByRole('button', { name: '保存' }).click();
    const { answers, reasons } = (await sent).postDataJSON() as { answers: Record<string, unknown>; reasons: object };
    expect([answers['A1'], reasons]).toEqual([
      { kind: 'JUDGED', points: '3' },
      { A1: '机构不健全', A3: '只召开一次会议' },
    ]);
  });
});
