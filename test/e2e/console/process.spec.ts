import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';
import { onDisplay, planCorrected, planOut, textHeld, underCorrection, underReview } from './mock/process.ts';

const { open, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=process`;

describe('the end of a campaign', () => {
  it('is opened by the office, which then sees what the gate waits for', async () => {
    for (const campaign of world().campaigns) campaign.processOpen = false;
    const page = await open('office', path);
    await page.getByRole('button', { name: '开启组委会审核流程' }).click();
    const gate = page.getByRole('table', { name: '各项比赛' });
    await gate.waitFor();
    expect(await gate.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('承办单位'),
      expect.stringMatching(/化学检验（金属）比赛[\s\S]*示例承办单位、示例协办公司[\s\S]*进行中：成绩报送/),
    ]);
    await page.getByLabel('只看等待的').uncheck();
    expect(await gate.getByRole('row').last().innerText()).toContain('不举办：报名不足，组委会决定不举办');
  });

  it('says which body signed, on screen or on paper, and what is objected', async () => {
    const page = await open('office', path);
    const round = page.getByRole('region', { name: '第 1 轮通报', exact: true });
    expect(await round.getByRole('listitem').nth(0).innerText()).toMatch(/示例市总工会[\s\S]*系统内办理[\s\S]*意见：同意/);
    expect(await round.getByRole('listitem').nth(3).innerText()).toMatch(/示例市妇联[\s\S]*据纸质件登记/);
    const objections = page.getByRole('region', { name: '异议 1' });
    expect(await objections.getByRole('listitem').first().innerText()).toMatch(/待处理[\s\S]*请核对女选手名次/);
    expect(await objections.getByRole('listitem').last().innerText()).toContain('已更正：已按单位证明更正');
  });

  it('shows the circular’s chain, whose next step is taken from its form', async () => {
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '成绩通报 · 第 1 轮通报' });
    expect(await card.locator('[aria-current=step]').innerText()).toContain('编号');
    await page.getByRole('button', { name: '编号', exact: true }).click();
    await page.getByRole('dialog').getByLabel('发文字号').fill('示工发〔2025〕30号');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：编号');
    expect(world().steps).toEqual([['circular/number', { on: '2025-06-30', number: '示工发〔2025〕30号' }]]);
  });

  it('amends a text line by line, beginning with what is written', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '修改文稿', exact: true }).click();
    const body = page.getByRole('dialog').getByLabel('正文（每行一段）');
    await body.fill('示例竞赛已结束。\n\n现予通报。');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：修改文稿');
    expect(world().steps).toEqual([
      [
        'circular/amendment',
        {
          on: '2025-06-30',
          text: {
            title: '关于示例竞赛成绩的通报',
            recipients: ['各示例旗县总工会', '各示例行业主管部门'],
            body: ['示例竞赛已结束。', '现予通报。'],
            attachments: ['获奖人员名单'],
            note: null,
          },
        },
      ],
    ]);
  });

  it('says who has the text in hand, from whom it is taken over in the form that amends it', async () => {
    world().campaignEnd = textHeld();
    const page = await open('office', path);
    await says(page, '测试甲 正在修改文稿；2025-06-27 10:30 前没有再保存即可由他人修改。');
    await page.getByRole('button', { name: '修改文稿', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('测试甲 正在修改文稿，2025-06-27 10:30 前没有再保存即可由他人修改；现在修改须接手，接手会记录在案。').waitFor();
    await dialog.getByRole('button', { name: '接手填写' }).click();
    await dialog.getByText('保存时接手，并记录在案。').waitFor();
    await dialog.getByLabel('标题').fill('关于示例竞赛成绩的通报');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：修改文稿');
    expect(world().steps).toMatchObject([['circular/amendment', { takeOver: true, text: { title: '关于示例竞赛成绩的通报' } }]]);
  });

  it('asks nobody to take over from paper', async () => {
    world().campaignEnd = textHeld();
    const page = await open('office', path);
    await page.getByRole('button', { name: '据纸质件登记：修改文稿' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('标题').waitFor();
    expect(await dialog.getByRole('button', { name: '接手填写' }).count()).toBe(0);
  });

  it('shows the year’s plan on its way beside what follows from it', async () => {
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '活动方案' });
    await card.locator('[aria-current=step]').waitFor();
    expect(await card.locator('[aria-current=step]').allInnerTexts()).toEqual([expect.stringContaining('编号')]);
    expect(await card.getByRole('link', { name: '打印活动方案' }).getAttribute('href')).toBe(
      `/api/v1/campaigns/${uuid('campaign', 1)}/process/plan`,
    );
  });

  it('says why a step is not possible yet', async () => {
    const page = await open('office', path);
    await page.getByText('为什么还不能（2）').click();
    expect(await page.locator('.actions > .refused').allInnerTexts()).toEqual([
      expect.stringMatching(/用印[\s\S]*尚未编号。/),
      expect.stringMatching(/分发登记[\s\S]*尚未编号。/),
    ]);
  });

  it('lets a body countersign for itself, and shows it nothing else of the campaign', async () => {
    const page = await open('body', path);
    expect(await page.locator('.tab-links').count()).toBe(0);
    await page.getByRole('button', { name: '会签', exact: true }).click();
    await page.getByRole('dialog').getByLabel('意见').fill('审核无异议');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：会签');
    expect(world().steps).toEqual([['countersignings', { organizationId: uuid('organization', 2), opinion: '审核无异议' }]]);
  });
});

describe('the winners that a round puts before the bodies', () => {
  const table = '获奖人员名单：铝电解工比赛';

  it.each(['body', 'office'] as const)('stand open before the %s while they are signed, by rank with unit and prize', async (login) => {
    world().campaignEnd = underReview();
    const page = await open(login, path);
    const rows = page.getByRole('table', { name: table }).getByRole('row');
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).map((text) => text.split(/\s+/).filter(Boolean))).toEqual([
      ['名次', '姓名', '单位', '奖金（元）'],
      ['1', '示例选手甲', '示例铝业公司', '5000.00'],
      ['2', '示例选手乙', '示例冶炼厂', '4000.00'],
    ]);
  });

  it('have no column of prizes where the document gives none', async () => {
    const [round] = underReview().rounds;
    const contests = (round?.contests ?? []).map((one) => ({
      ...one,
      winners: one.winners?.map((row) => ({ ...row, prize: null })) ?? null,
    }));
    world().campaignEnd = { ...underReview(), rounds: round ? [{ ...round, contests }] : [] };
    const page = await open('office', path);
    const head = page.getByRole('table', { name: table }).getByRole('columnheader');
    await head.first().waitFor();
    expect(await head.allInnerTexts()).toEqual(['名次', '姓名', '单位']);
  });

  it('are not there for whom the server shows none', async () => {
    const [round] = underReview().rounds;
    const contests = (round?.contests ?? []).map((one) => ({ ...one, winners: null }));
    world().campaignEnd = { ...underReview(), rounds: round ? [{ ...round, contests }] : [] };
    const page = await open('office', path);
    await says(page, '本轮比赛（1 项）');
    expect([await page.getByRole('table', { name: table }).count(), await page.getByText('示例选手').count()]).toEqual([0, 0]);
  });
});

describe('the approval behind the review', () => {
  it('stands on the page while the bodies are asked, with what the office may do about it', async () => {
    world().campaignEnd = underReview();
    const page = await open('office', path);
    const verbs = page.getByRole('region', { name: '审批' }).getByRole('group', { name: '可以办理' });
    await verbs.waitFor();
    expect(await verbs.getByRole('button').allInnerTexts()).toEqual(['抄送', '催办', '撤回']);
  });

  it('is copied by a body’s signer to one of the people whom the server lists for him', async () => {
    world().campaignEnd = underReview();
    const page = await open('body', path);
    const verbs = page.getByRole('region', { name: '审批' }).getByRole('group', { name: '可以办理' });
    await verbs.getByRole('button', { name: '抄送' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await page.getByTitle('测试丙').click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '抄送' }).click();
    await says(page, '已办理：抄送');
    expect(world().words).toMatchObject([{ verb: 'copy', people: [uuid('person', 21)] }]);
  });
});

describe('a notice of winners', () => {
  it('stands on the page until it is over, with what may be done and why not yet', async () => {
    world().campaignEnd = onDisplay();
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '获奖人员公示' });
    expect(await card.innerText()).toMatch(/获奖人员公示[\s\S]*公示中[\s\S]*12 人，公示至 2025-07-08/);
    expect(await card.getByRole('link').getAttribute('href')).toBe(`/notices/${uuid('contest', 70)}`);
    await page.getByText('为什么还不能（1）').click();
    expect(await page.locator('.actions > .refused').allInnerTexts()).toEqual([expect.stringMatching(/重新公示[\s\S]*没有撤下的公示。/)]);
  });

  it('is no part of a campaign that asks for none', async () => {
    const page = await open('office', path);
    await page.getByRole('region', { name: '第 1 轮通报', exact: true }).waitFor();
    expect(await page.getByRole('region', { name: '获奖人员公示' }).count()).toBe(0);
  });
});

describe('a correction of what was announced', () => {
  it('shows its notice on its way after the case is closed, whose number is entered from the register', async () => {
    world().campaignEnd = underCorrection();
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '更正通知 · 第 1 号更正 · 铝电解工比赛' });
    expect(await card.innerText()).toContain('更正《关于2025年示例竞赛成绩的通报》（示工发〔2025〕30号），理由：登分有误');
    expect(await card.getByRole('link', { name: '打印更正通知' }).getAttribute('href')).toBe(
      `/api/v1/campaigns/${uuid('campaign', 1)}/process/corrections/1/notice`,
    );
    await page.getByRole('button', { name: '更正通知编号', exact: true }).click();
    await page.getByRole('dialog').getByLabel('发文字号').fill('示工发〔2025〕31号');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：更正通知编号');
    expect(world().steps).toEqual([['correction/number', { on: '2025-06-30', number: '示工发〔2025〕31号' }]]);
  });
});

describe('a correction of the plan of the year', () => {
  it('is begun with its reason', async () => {
    world().campaignEnd = planOut();
    const page = await open('office', path);
    await page.getByRole('button', { name: '更正方案', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('比赛时间有误');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：更正方案');
    expect(world().steps).toEqual([['plan/corrections', { reason: '比赛时间有误' }]]);
  });

  it('stands by the plan that it corrects, named by title and number, with its own paper', async () => {
    world().campaignEnd = planCorrected();
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '更正通知 · 第 1 号更正 · 活动方案' });
    expect(await card.innerText()).toContain('更正《关于印发示例活动方案的通知》（示工发〔2025〕1号），理由：比赛时间有误');
    expect(await card.getByRole('link', { name: '打印更正通知' }).getAttribute('href')).toBe(
      `/api/v1/campaigns/${uuid('campaign', 1)}/process/corrections/1/notice`,
    );
    expect(
      await page.getByRole('region', { name: '活动方案' }).evaluateAll((cards) => cards.map((one) => one.getAttribute('aria-label'))),
    ).toEqual(['更正通知 · 第 1 号更正 · 活动方案', '活动方案']);
  });
});
