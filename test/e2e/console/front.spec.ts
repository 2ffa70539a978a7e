// 子竞赛方案, its 会签 and 比赛通知 as office, organizer and body see them.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { consoleFixture, fillDate, says, scan } from './console-fixture.ts';
import { AUTHORITY, BODIES } from './mock/front-states.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const [fresh, returned, signing, announcing, corrected, correcting] = [3, 4, 5, 6, 7, 8].map((n) => `/contests/${uuid('contest', n)}`);

const dialog = (page: Page) => page.getByRole('dialog');
const submit = (page: Page) => dialog(page).getByRole('button', { name: '提交' }).click();
const offered = (page: Page) => page.locator('.actions > li:not(.refused) .btn-primary').allInnerTexts();

describe('子竞赛方案', () => {
  it('waits for its authority, which the office names', async () => {
    const page = await open('office', fresh);
    expect(await offered(page)).toEqual(['确定承办单位', '确定行业主管部门（协会）', '填写子竞赛方案']);
    await page.getByText('为什么还不能（2）').click();
    expect(await page.locator('.refused').first().innerText()).toMatch(/尚未确定行业主管部门（协会）。[\s\S]*尚未填写子竞赛方案。/);
    await page.getByRole('button', { name: '确定行业主管部门（协会）', exact: true }).click();
    await dialog(page).getByRole('combobox').click();
    await page.getByTitle('示例承办单位').click();
    await submit(page);
    await says(page, '已办理：确定行业主管部门（协会）');
    expect(world().steps).toEqual([['authority', { organizationId: uuid('organization', 1) }]]);
  });

  it('is written by the organizer, who reads what it lacks and what it was returned for', async () => {
    const page = await open('organizer', returned);
    await says(page, /示例市人社局（测试庚）于 2025-06-25 10:00 退回：安全应急预案过简/);
    await page.getByRole('link', { name: '填写方案' }).click();
    await page.getByRole('heading', { level: 1, name: '600MW值班员比赛 · 子竞赛方案' }).waitFor();
    const missing = page.getByRole('region', { name: '送各单位会签' });
    expect(await missing.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('方案缺宣传工作组。'),
      expect.stringContaining('方案缺安全工作组。'),
      expect.stringContaining('方案缺附件：安全应急预案。'),
      expect.stringContaining('方案缺附件：卫生应急预案。'),
      expect.stringContaining('理论和实操的权重与规定不同'),
    ]);
    expect(await missing.getByRole('button', { name: '送各单位会签' }).isDisabled()).toBe(true);
  });

  it('that another writes is saved by who takes it over', async () => {
    const page = await open('office', `${returned ?? ''}/plan`);
    await says(page, '测试丙 正在填写；2025-06-30 10:20 前没有再保存即可由他人填写。');
    await page.getByRole('button', { name: '接手填写' }).click();
    await says(page, '保存时接手，并记录在案。');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await says(page, '方案已保存。');
    expect(world().steps).toMatchObject([['plan', { version: 2, takeOver: true }]]);
  });

  it('is sent as it is written: days, judges, papers, weights with their sum', async () => {
    const page = await open('organizer', `${returned ?? ''}/plan`);
    await says(page, '按国家职业技能标准中级工（四级）及以上命题（000/附1/五(二)）。');
    await page.getByLabel('比赛内容').fill('理论考试、现场操作');
    await page.getByLabel('实操权重').fill('0.7');
    await says(page, '权重之和应为 1');
    await page.getByLabel('理论权重').fill('0.3');
    await says(page, '权重之和为 1');
    await page.getByRole('button', { name: '增加裁判员' }).click();
    await page.getByRole('button', { name: '删除第 3 名裁判员' }).click();
    await fillDate(page, '结束日期', '2025-11-02');
    await page.getByLabel('晚于 2025-10-31 结束的理由').fill('场地检修');
    await page.getByLabel('安全应急预案').setInputFiles(scan);
    await says(page, scan.name);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await says(page, '方案已保存。');
    expect(world().steps).toEqual([
      [
        'plan',
        {
          version: 2,
          plan: expect.objectContaining({
            content: '理论考试、现场操作',
            ...{ lastDay: '2025-11-02', lateReason: '场地检修', weights: { theory: '0.3', practice: '0.7' }, weightsBasis: null },
            judges: [
              { name: '测试甲', organization: '示例协会' },
              { name: '测试乙', organization: '示例学院' },
            ],
            documents: ['IMPLEMENTATION_PLAN', 'SUPERVISION_RULES', 'SAFETY_PLAN'].map((kind) => ({ kind, fileId: expect.any(String) })),
          }),
        },
      ],
    ]);
  });
});

describe('会签', () => {
  it('says who has signed and how, and lets a body sign for itself alone', async () => {
    const page = await open('body', signing);
    const rows = page.getByRole('table', { name: '会签 · 第 2 轮' }).getByRole('row');
    expect(await rows.nth(2).innerText()).toMatch(/示例市人社局[\s\S]*未会签/);
    expect(await rows.nth(5).innerText()).toMatch(/示例市能源局[\s\S]*纸质[\s\S]*测试签字人[\s\S]*同意/);
    expect(await page.getByRole('table', { name: '会签 · 第 1 轮' }).getByRole('row').nth(2).innerText()).toMatch(
      /示例市人社局[\s\S]*退回/,
    );
    expect(await offered(page)).toEqual(['会签方案', '退回方案']);
    await page.getByRole('button', { name: '会签方案' }).click();
    await dialog(page).getByLabel('意见').fill('同意');
    await submit(page);
    await says(page, '已办理：会签方案');
    expect(world().steps).toEqual([['plan/countersignings', { organizationId: BODIES[1]?.organizationId, opinion: '同意' }]]);
  });

  it('goes back with a reason, which must be given', async () => {
    const page = await open('body', signing);
    await page.getByRole('button', { name: '退回方案' }).click();
    await submit(page);
    expect(world().steps).toEqual([]);
    await dialog(page).getByRole('textbox').fill('请补充食宿安排');
    await submit(page);
    await says(page, '已办理：退回方案');
    expect(world().steps).toEqual([['plan/return', { organizationId: BODIES[1]?.organizationId, text: '请补充食宿安排' }]]);
  });

  it('is not the office’s, which registers the papers of those who are missing', async () => {
    const page = await open('office', signing);
    expect(await offered(page)).toEqual([]);
    expect(await page.locator('.refused').first().innerText()).toContain('此事项由会签单位决定；纸质件请据实登记。');
    const sheet = page.getByRole('region', { name: '子竞赛方案' }).getByRole('link', { name: '打印会签单' });
    expect(await sheet.getAttribute('href')).toBe(`/api/v1${signing}/plan/countersigning`);
    await page.getByRole('button', { name: '据纸质件登记：会签方案' }).click();
    await dialog(page).getByLabel('会签单上的校验码').waitFor();
    await dialog(page).getByRole('combobox').first().click();
    expect((await page.locator('.ant-select-item-option').allInnerTexts()).filter(Boolean)).toEqual([
      '示例市人社局',
      '示例市妇联',
      '示例承办单位',
    ]);
  });
});

describe('the approval behind a 会签', () => {
  it('lets the office take a word back for who gave it, urge and send copies', async () => {
    const page = await open('office', signing);
    const card = page.getByRole('region', { name: '审批' });
    const verbs = card.getByRole('group', { name: '可以办理' });
    await verbs.waitFor();
    expect(await verbs.getByRole('button').allInnerTexts()).toEqual(['抄送', '催办', '撤回']);
    expect(await card.getByRole('list', { name: '审批节点' }).innerText()).toMatch(
      /示例市总工会 · 同意[\s\S]*测试会签1[\s\S]*示例市人社局 · 待办理/,
    );
    await verbs.getByRole('button', { name: '撤回' }).click();
    await dialog(page).getByLabel('理由').fill('示例：误点同意');
    await dialog(page).getByRole('button', { name: '撤回', exact: true }).click();
    await says(page, '已办理：撤回');
    expect(world().words).toEqual([{ verb: 'withdraw', signer: 'BODIES/1/1', text: '示例：误点同意' }]);
  });

  it('offers a body what it may do with its word, among its own people', async () => {
    const page = await open('body', signing);
    const verbs = page.getByRole('region', { name: '审批' }).getByRole('group', { name: '可以办理' });
    await verbs.waitFor();
    expect(await verbs.getByRole('button').allInnerTexts()).toEqual(['抄送', '撤回']);
  });

  it('is shown only while the plan is being signed', async () => {
    const page = await open('office', announcing);
    await page.getByRole('region', { name: '比赛通知' }).waitFor();
    expect(await page.getByRole('region', { name: '审批' }).count()).toBe(0);
  });
});

describe('比赛通知', () => {
  it('shows its chain, and says of each step why it is not yet possible', async () => {
    const page = await open('office', announcing);
    const card = page.getByRole('region', { name: '比赛通知' });
    await card.locator('[aria-current=step]').first().waitFor();
    expect(await card.locator('[aria-current=step]').allInnerTexts()).toEqual(
      BODIES.slice(1).map(({ name }) => expect.stringContaining(name)),
    );
    expect(await offered(page)).toEqual(['修改通知文稿']);
    await page.locator('.why-not > summary').click();
    const why = await page.locator('.refused').allInnerTexts();
    expect(why.filter((text) => /[A-Z]{3}_|undefined/.test(text))).toEqual([]);
    expect(why.map((text) => text.split('\n')[0])).toEqual([
      ...['通知拟稿', '通知核稿', '通知会签', '签发通知', '通知编号', '通知校对', '通知印制', '通知用印', '通知分发登记', '取消比赛'],
    ]);
  });

  it('is amended from what is written', async () => {
    const page = await open('office', announcing);
    await page.getByRole('button', { name: '修改通知文稿', exact: true }).click();
    await dialog(page).getByLabel('正文（每行一段）').fill('现将有关事项通知如下。');
    await submit(page);
    await says(page, '已办理：修改通知文稿');
    expect(world().steps).toEqual([
      ['notice/amendment', { on: '2025-06-30', text: expect.objectContaining({ body: ['现将有关事项通知如下。'] }), version: 1 }],
    ]);
  });

  it('is countersigned by a joint issuer, and is no matter of the organizer’s', async () => {
    const page = await open('body', announcing);
    expect(await offered(page)).toEqual(['通知会签']);
    const organizer = await open('organizer', announcing);
    expect(await offered(organizer)).toEqual([]);
    expect(await organizer.getByRole('region', { name: '子竞赛方案' }).innerText()).toContain(AUTHORITY.name);
  });
});

describe('更正通知 of a notice', () => {
  const card = (page: Page, n: number) => page.getByRole('region', { name: `更正通知 · 第 ${String(n)} 号` });
  const changes = (page: Page, n: number) => page.getByRole('table', { name: `第 ${String(n)} 号更正：更正前后` }).getByRole('row');

  it('is the way to move dates and place that the notice has made known', async () => {
    const page = await open('office', corrected);
    await card(page, 1).waitFor();
    expect((await offered(page)).filter((label) => /更正|日期/.test(label))).toEqual(['更正比赛通知']);
    await page.locator('.why-not > summary').click();
    expect(await page.locator('.refused', { hasText: '确定比赛日期' }).innerText()).toContain('时间、地点须以更正通知更改');
    await page.getByRole('button', { name: '更正比赛通知', exact: true }).click();
    expect(await dialog(page).getByLabel('地点').inputValue()).toBe('示例培训基地');
    await dialog(page).getByLabel('地点').fill('示例二号基地');
    await submit(page);
    expect(world().steps).toEqual([]);
    await dialog(page).getByLabel('理由').fill('示例：场地检修');
    await submit(page);
    await says(page, '已办理：更正比赛通知');
    expect(world().steps).toEqual([
      ['notice/corrections', { firstDay: '2025-09-18', lastDay: '2025-09-19', place: '示例二号基地', reason: '示例：场地检修' }],
    ]);
  });

  it('shows what each moves, before and after, and whether it holds', async () => {
    const page = await open('office', correcting);
    await card(page, 2).waitFor();
    expect(await card(page, 2).innerText()).toMatch(/办理中，分发后生效[\s\S]*示工发〔2025〕31号[\s\S]*理由：示例：场地检修/);
    expect(await changes(page, 2).allInnerTexts()).toEqual([
      expect.stringMatching(/事项\s+更正前\s+更正后/),
      expect.stringMatching(/比赛地点\s+示例培训基地\s+示例二号基地/),
    ]);
    expect(await card(page, 1).innerText()).toMatch(/已生效[\s\S]*示工发〔2025〕32号/);
    expect(await changes(page, 1).allInnerTexts()).toEqual([
      expect.anything(),
      expect.stringMatching(/开始日期\s+2025-09-11\s+2025-09-18/),
      expect.stringMatching(/结束日期\s+2025-09-12\s+2025-09-19/),
    ]);
    expect(await page.getByRole('region', { name: '基本情况' }).innerText()).toMatch(/2025-09-18 至 2025-09-19[\s\S]*示例培训基地/);
  });

  it('goes its way by its own steps, and is taken back with a reason', async () => {
    const page = await open('office', correcting);
    await card(page, 2).waitFor();
    expect((await offered(page)).filter((label) => label.includes('更正'))).toEqual(['撤回更正', '修改更正通知文稿']);
    const sheet = card(page, 2).getByRole('link', { name: '打印会签单' });
    expect(await sheet.getAttribute('href')).toBe(`/api/v1${correcting ?? ''}/notice/corrections/2/countersigning`);
    const list = card(page, 2).getByRole('link', { name: '打印比赛安排更正对照表' });
    expect(await list.getAttribute('href')).toBe(`/api/v1${correcting ?? ''}/notice/corrections/2/annexes/1`);
    await page.getByRole('button', { name: '撤回更正', exact: true }).click();
    await dialog(page).getByLabel('理由').fill('示例：原场地可用');
    await submit(page);
    await says(page, '已办理：撤回更正');
    expect(world().steps).toEqual([['notice/correction/withdrawal', { reason: '示例：原场地可用' }]]);
  });

  it('is countersigned by a joint issuer', async () => {
    const page = await open('body', correcting);
    expect(await offered(page)).toEqual(['更正通知会签']);
  });
});
