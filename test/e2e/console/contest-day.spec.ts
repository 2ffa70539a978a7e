import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says, scan } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/contests/${uuid('contest', 1)}/day`;

describe('the day of a contest', () => {
  it('shows what waits first, and what became of the rest', async () => {
    const page = await open('office', path);
    const items = page.getByRole('region', { name: '申诉和成绩复核' }).getByRole('listitem');
    await items.first().waitFor();
    expect(await items.evaluateAll((all) => all.map((one) => /待裁决|已撤回|不成立/.exec(one.textContent)?.[0]))).toEqual([
      '待裁决',
      '不成立',
      '已撤回',
    ]);
    await says(page, '示例监督组长 于 2025-06-21 10:00 裁决：示例：监控显示设备正常。');
    await says(page, '逾期受理理由：示例：现场无人收件。');
    await says(page, '处置：示例：启用备用电源，各选手补时 15 分钟。');
  });

  it('shows numbers and codes, and the seed only when the contest is over', async () => {
    const page = await open('office', path);
    const draw = page.getByRole('region', { name: '抽签和加密号' });
    expect(await draw.innerText()).toMatch(/种子：比赛结束后公开[\s\S]*1\s+K003\s+测试赛甲/);
    expect(await page.getByRole('region', { name: '缺赛、退赛、取消资格' }).innerText()).toMatch(
      /测试赛丙[\s\S]*取消资格[\s\S]*使用违禁工具/,
    );
  });

  it('shows what the organizer still owes, late or not, and who came up from below', async () => {
    const page = await open('organizer', path);
    const duties = page.getByRole('region', { name: '技术点评和宣传材料' });
    expect(await duties.innerText()).toMatch(/技术点评\s+待报送\s+逾期[\s\S]*宣传材料\s+已报送[\s\S]*测试戊 于 2025-06-24 报送/);
    expect(await page.getByRole('region', { name: '基层选拔赛和初赛' }).innerText()).toMatch(/初赛[\s\S]*示例旗总工会[\s\S]*26/);
  });

  it('shows who is read again, without any mark', async () => {
    const page = await open('office', path);
    const recheck = page.getByRole('region', { name: '成绩复检' });
    expect(await recheck.innerText()).toMatch(/已定 1\/3 名[\s\S]*测试赛甲[\s\S]*一致[\s\S]*待另一人复核[\s\S]*待复检/);
  });

  it('says until when a review of a score is asked for, before which nobody confirms', async () => {
    const page = await open('office', path);
    const announced = page.getByRole('region', { name: '成绩现场公布' });
    expect(await announced.innerText()).toMatch(/2025-06-20\s+成绩复核申请受理至 2025-06-24 24:00；此前办公室不能确认成绩。/);
  });

  it('takes the draw on paper as one line each, with its scan', async () => {
    const page = await open('organizer', path);
    await page.getByRole('button', { name: '登记抽签记录', exact: true }).click();
    await page.getByLabel('抽签记录（每行').fill('1 测试赛甲 示例制造厂 K1\n\n2 测试赛乙 示例制造厂 K2');
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.getByText(scan.name).first().waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：登记抽签记录');
    expect(world().steps).toEqual([
      ['draw/record', { lines: ['1 测试赛甲 示例制造厂 K1', '2 测试赛乙 示例制造厂 K2'], fileId: expect.any(String) }],
    ]);
  });

  it('takes an appeal with the minute at which it came, in the zone of the regulation', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记申诉', exact: true }).click();
    await page.getByLabel('申诉种类').click();
    await page.getByTitle('ON_SITE').or(page.getByTitle('现场申诉')).first().click();
    await page.getByLabel('单位', { exact: true }).fill('示例旗总工会');
    await page.getByLabel('领队', { exact: true }).fill('示例领队');
    await page.getByLabel('申诉事项').fill('示例：设备故障。');
    const received = page.getByLabel('收到时间');
    await received.fill('2025-06-20 17:30');
    await received.press('Enter');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '已办理：登记申诉');
    expect(world().steps).toEqual([
      [
        'appeals',
        {
          ...{ appealKind: 'ON_SITE', unit: '示例旗总工会', leader: '示例领队', about: '示例：设备故障。' },
          ...{ receivedAt: '2025-06-20T17:30:00+08:00' },
        },
      ],
    ]);
  });

  it('is offered on paper too, where an act may be decided so', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '据纸质件登记：裁决申诉' }).click();
    await page.getByLabel('结论').first().waitFor();
  });
});
