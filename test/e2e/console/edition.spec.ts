import { describe, expect, it } from '@jest/globals';
import { choose, consoleFixture, says } from './console-fixture.ts';

const { open, world } = consoleFixture();
const PRIZE = 'scoring.prizes.table.0.amount';

describe('the office', () => {
  it('copies an edition, changes a value with its clause, sees the difference and publishes it', async () => {
    const page = await open('office', '/editions');
    await page.getByRole('button', { name: '000 以 2025 版为底本建立新版本' }).click();
    const copy = page.getByRole('dialog', { name: '以 2025 版为底本建立新版本' });
    await copy.getByLabel('新版本').fill('2026');
    await copy.getByLabel('理由').fill('示例：新方案');
    await copy.getByRole('button', { name: '提交' }).click();
    await says(page, '底本 2025 版，测试乙 起草：示例：新方案');
    expect(world().words).toEqual([{ regulation: '000', basedOn: '2025', edition: '2026', reason: '示例：新方案' }]);
    await page.getByRole('button', { name: `修改“${PRIZE}”` }).click();
    const change = page.getByRole('dialog', { name: `修改“${PRIZE}”` });
    await change.getByLabel('数值').fill('6000');
    await change.getByLabel('依据').fill('示例方案 七');
    await change.getByRole('button', { name: '提交' }).click();
    await page.getByRole('cell', { name: '6000' }).waitFor();
    await page.getByLabel('只看改动').check();
    expect(await page.getByRole('cell', { name: 'scoring.minFinalists.value' }).count()).toBe(0);
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('dialog', { name: '发布' }).getByRole('button', { name: '发布' }).click();
    await says(page, '测试甲 发布');
    await page.getByRole('link', { name: '工种', exact: true }).click();
    await page.getByRole('cell', { name: '示例工种甲' }).waitFor();
    expect(await page.getByRole('button', { name: /工种/ }).count()).toBe(0);
  });
});

describe('the trades of a draft', () => {
  const trades = '/editions/000/2026?tab=trades';

  it('grow by one, column by column, with its clause', async () => {
    const page = await open('office', trades);
    await page.getByRole('button', { name: '增加工种' }).click();
    const dialog = page.getByRole('dialog', { name: '增加工种' });
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '请填写“承办单位”');
    await dialog.getByLabel('工种名称').fill('示例工种丙');
    await choose(page, '所属行业', '示例行业二');
    await dialog.getByLabel('承办单位').fill('示例单位甲');
    await dialog.getByLabel('承办单位').press('Enter');
    await dialog.getByLabel('竞赛时间').fill('2026-08');
    await choose(page, '类型', '非技能类');
    expect(await dialog.getByLabel('国家职业技能标准').count()).toBe(0);
    await dialog.getByLabel('依据').fill('示例方案 二');
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByRole('row', { name: '3 示例工种丙 增加' }).waitFor();
    const cells = { name: '示例工种丙', industry: '示例行业二', extraHosts: [], organizers: ['示例单位甲'], month: '2026-08' };
    expect(world().words).toEqual([{ version: 1, cells: { ...cells, type: 'NON_SKILL', nationalStandard: null }, clause: '示例方案 二' }]);
  });

  it('lose one with the reason, and get it back', async () => {
    const page = await open('office', trades);
    await page.getByRole('button', { name: '去除工种“示例工种乙”' }).click();
    const dialog = page.getByRole('dialog', { name: '去除工种“示例工种乙”' });
    await dialog.getByLabel('理由').fill('示例：不再举办');
    await dialog.getByLabel('依据').fill('示例方案 二');
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByRole('row', { name: '2 示例工种乙 去除 示例：不再举办 示例方案 二' }).waitFor();
    await page.getByRole('button', { name: '恢复工种“示例工种乙”' }).click();
    await page.getByRole('row', { name: '2 示例工种乙 沿用' }).waitFor();
  });
});

describe('an auditor', () => {
  it('reads the editions and makes none', async () => {
    const page = await open('auditor', '/editions');
    await says(page, '随系统提供');
    expect(await page.getByRole('button', { name: /底本/ }).count()).toBe(0);
  });
});

describe('the approvals of a draft', () => {
  it('are decided by vote with weights where the office says so, but never where a document is countersigned', async () => {
    const page = await open('office', '/editions/000/2026?tab=approvals');
    await says(page, '公文会签一律全体会签');
    await page.getByRole('button', { name: '修改“办公室一人审核确认 办公室审核”' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, '办理方式', '表决（按票权）');
    await dialog.getByLabel('岗位').fill('示例甲岗');
    await dialog.getByLabel('票权').fill('2');
    await dialog.getByRole('button', { name: '增加一席' }).click();
    await dialog.getByLabel('岗位').nth(1).fill('示例乙岗');
    await dialog.getByLabel('依据').fill('示例方案 六');
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByRole('cell', { name: '示例甲岗（2 票）、示例乙岗（1 票）' }).waitFor();
    await page.getByRole('cell', { name: '表决 >1/2' }).waitFor();
    expect(world().words).toEqual([
      {
        ...{ version: 1, clause: '示例方案 六', rule: { kind: 'VOTE', share: { numerator: 1, denominator: 2, beyond: true } } },
        seats: [
          { role: 'OFFICE', post: '示例甲岗', weight: 2 },
          { role: 'OFFICE', post: '示例乙岗' },
        ],
      },
    ]);
    expect(await page.getByRole('button', { name: /^修改/ }).count()).toBe(1);
  });
});
