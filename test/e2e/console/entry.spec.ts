import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const contest = uuid('contest', 1);
const filed = `/contests/${contest}/teams/${uuid('organization', 1)}`;
const draft = `/contests/${contest}/teams/${uuid('organization', 2)}`;

describe('a unit', () => {
  it('finds its contests and sees why its team came back', async () => {
    const page = await open('unit', '/team-contests');
    await page.getByRole('cell', { name: '2025-06-17 至 2025-06-18 示例培训基地' }).waitFor();
    await page.getByRole('link', { name: '铝电解工比赛' }).click();
    await says(page, '退回理由：示例：报名表印章不清');
    await page.getByRole('button', { name: '提交报名' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交报名' }).click();
    await says(page, '已提交报名');
    expect(world().entries).toEqual([{ version: 4 }]);
  });

  it('reads how its own appeal ended, and in whose words', async () => {
    const page = await open('unit', draft);
    const card = page.getByRole('region', { name: '申诉和成绩复核' });
    await card.getByText('示例：补时后成绩不变。').waitFor();
    const [item, ...more] = await card.getByRole('listitem').allInnerTexts();
    expect([item?.split('\n')[0], more]).toEqual(['1. 现场申诉', []]);
    expect(await card.getByText('不成立', { exact: true }).count()).toBe(1);
  });

  it('adds a contestant and answers what the regulation asks', async () => {
    const page = await open('unit', draft);
    await page.getByRole('button', { name: '增加选手' }).click();
    const dialog = page.getByRole('dialog', { name: '增加选手' });
    await dialog.getByLabel('姓名').fill('测试丁');
    await dialog.getByLabel('所在单位').fill('示例企业');
    await dialog.getByLabel('身份证号').fill('示例号码');
    const [frontLine, student] = [dialog.getByRole('radio', { name: '是' }).first(), dialog.getByRole('radio', { name: '否' }).last()];
    await frontLine.check();
    await student.check();
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByRole('cell', { name: /^测试丁/ }).waitFor();
    expect(world().entries).toEqual([
      {
        version: 4,
        name: '测试丁',
        employer: '示例企业',
        idNumber: '示例号码',
        declared: { FRONT_LINE_IN_TRADE: true, ENROLLED_STUDENT: false },
      },
    ]);
  });

  it('looks at a table first and then takes it as the list', async () => {
    const page = await open('unit', draft);
    await page.getByRole('button', { name: '从表格导入名单' }).click();
    const dialog = page.getByRole('dialog', { name: '从表格导入名单' });
    await dialog
      .getByLabel('名单表格')
      .setInputFiles({ name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
    await says(page, '已上传：名单.xlsx');
    await dialog.getByRole('button', { name: '检查表格' }).click();
    await says(page, '检查无误，尚未导入：新增 2 人，更改 1 人，不变 0 人，移除 0 人。');
    await dialog.getByRole('button', { name: '导入' }).click();
    await says(page, '已导入：新增 2，更改 1，移除 0');
    const fileId = (world().entries[0] as { fileId: string }).fileId;
    expect(world().entries).toEqual([
      { version: 4, fileId, dryRun: true },
      { version: 4, fileId, dryRun: false },
    ]);
  });
});

describe('the organizer', () => {
  it('sees what bars whom, with the clause, and checks in who was accepted', async () => {
    const page = await open('organizer', filed);
    await says(page, /原则上不再参赛/);
    await says(page, '000/附1/四');
    await says(page, '另报：钳工比赛');
    await page.getByRole('button', { name: '为“测试丙”报到' }).click();
    await page.getByRole('button', { name: '撤销“测试丙”的报到' }).waitFor();
    expect(await page.getByRole('button', { name: '通过“测试冠军”', exact: true }).count()).toBe(0);
  });
});

describe('the office', () => {
  it('lets a champion in with a reason', async () => {
    const page = await open('office', filed);
    await page.getByRole('button', { name: '准许“测试冠军”例外参赛' }).click();
    const dialog = page.getByRole('dialog', { name: '准许“测试冠军”例外参赛' });
    await dialog.getByLabel('依据哪一条').click();
    await page.getByTitle('已获同类工种市级比赛第一名').last().click();
    await dialog.getByLabel('理由').fill('示例：同名不同人');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '测试甲准许：示例：同名不同人');
  });

  it('waives the number of the final with a reason', async () => {
    const page = await open('office', `/contests/${contest}/entries`);
    await says(page, '计入决赛 3 人，规定不少于 30 人');
    await page.getByRole('button', { name: '准许人数不足' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('示例：从业人数少');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await says(page, '办公室已准许：示例：从业人数少');
  });
});
