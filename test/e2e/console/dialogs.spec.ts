import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from './browser.ts';
import { consoleFixture, until } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open } = consoleFixture();
const [one, two] = [uuid('contest', 1), uuid('contest', 2)];

const dialogs = [
  ['office', `/contests/${one}`, '确定承办单位'],
  ['office', `/contests/${one}`, '登记收件日期'],
  ['office', `/contests/${one}`, '据纸质件登记：确定裁判长'],
  ['office', `/contests/${one}`, '复核：确定比赛日期 2025-01'],
  ['office', `/contests/${two}/review`, '退回补正'],
  ['organizer', `/contests/${one}/score-report?tab=winners`, '填写获奖选手信息：测试选手2'],
  ['organizer', `/contests/${one}/score-report?tab=prints`, '上传签字盖章件：成绩汇总表 第 2 版'],
  ['office', `/campaigns/${uuid('campaign', 1)}`, '确认推定值：铝电解工 国家职业技能标准'],
  ['office', '/editions/000/2026?tab=trades', '增加工种'],
  ['office', '/editions/000/2026?tab=trades', '去除工种“示例工种甲”'],
  ['admin', '/accounts', '邀请人员'],
] as const;

describe('every dialog', () => {
  it.each(dialogs)('is accessible: %s %s %s', async (login, path, button) => {
    const page = await open(login, path);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
    // The window fades in; its colours count when it stands.
    await until(() => page.evaluate<boolean>("document.getAnimations().every((a) => a.playState === 'finished')"));
    expect(await seriousFindings(page)).toEqual([]);
  });
});
