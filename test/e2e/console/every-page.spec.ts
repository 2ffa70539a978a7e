import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from './browser.ts';
import { consoleFixture } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';
import { NOTICE, OBJECTION, WAITING } from './mock/notice.ts';
import { CULTIVATION } from './mock/cultivation-routes.ts';
import { CANDIDATE, ROUND, UNIT } from './mock/selection.ts';

const { open } = consoleFixture();
const [one, two] = [uuid('contest', 1), uuid('contest', 2)];

const pages = [
  [null, '/sign-in', '登录'],
  [null, '/welcome#token=first-example-example-example', '欢迎使用匠程'],
  ['office', '/tasks', '待办事项'],
  ['office', '/tasks?tab=UNCLAIMED', '待办事项'],
  ['office', '/tasks?tab=COPIED', '待办事项'],
  ['office', '/tasks?tab=OPENED', '待办事项'],
  ['office', '/campaigns', '年度竞赛'],
  ['office', `/campaigns/${uuid('campaign', 1)}`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['office', `/campaigns/${uuid('campaign', 1)}?tab=settings`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['office', `/campaigns/${uuid('campaign', 1)}?tab=hosting`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['office', `/campaigns/${uuid('campaign', 1)}?tab=process`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['body', `/campaigns/${uuid('campaign', 1)}?tab=process`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['office', `/campaigns/${uuid('campaign', 1)}?tab=payments`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['finance', `/campaigns/${uuid('campaign', 1)}?tab=payments`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['office', `/campaigns/${uuid('campaign', 1)}?tab=awards`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['organizer', '/own-hosting', '办赛申请'],
  ['office', `/campaigns/${uuid('campaign', 1)}?tab=committee`, '通辽市2025年“十大行业”职工职业技能竞赛'],
  ['office', '/selections', '工匠遴选'],
  ['office', `/selections/${ROUND}`, '示例2026年科尔沁工匠'],
  ['office', `/selections/${ROUND}?tab=quotas`, '示例2026年科尔沁工匠'],
  ['office', `/selections/${ROUND}?tab=candidates`, '示例2026年科尔沁工匠'],
  ['office', `/selections/${ROUND}?tab=lists`, '示例2026年科尔沁工匠'],
  ['office', `/selections/${ROUND}?tab=cultivations`, '示例2026年科尔沁工匠'],
  ['unit', '/cultivations', '工匠培育'],
  ['office', `/cultivations/${CULTIVATION}`, '示例甲'],
  ['finance', '/support', '培育经费'],
  [null, '/public/certificates', '证书查验'],
  ['unit', '/unit-selections', '工匠推荐'],
  ['unit', `/selections/${ROUND}/units/${UNIT}`, '示例旗总工会'],
  ['office', `/selections/${ROUND}/units/${UNIT}/candidates/${CANDIDATE}`, '示例甲'],
  ['office', '/notices', '公示'],
  ['office', `/notices/${NOTICE}`, '示例2026年科尔沁工匠公示'],
  ['auditor', `/notices/${NOTICE}?tab=list`, '示例2026年科尔沁工匠公示'],
  ['auditor', `/notices/${NOTICE}?tab=display`, '示例2026年科尔沁工匠公示'],
  ['office', `/notices/${NOTICE}?tab=objections`, '示例2026年科尔沁工匠公示'],
  ['auditor', '/objections', '异议'],
  ['office', `/objections/${OBJECTION}`, '异议 YY-EXAMPLE1'],
  ['office', `/objections/${WAITING}`, '异议 YY-EXAMPLE2'],
  ['office', '/contests', '比赛'],
  ['office', `/contests/${one}`, '铝电解工比赛'],
  ['organizer', `/contests/${uuid('contest', 4)}`, '600MW值班员比赛'],
  ['organizer', `/contests/${uuid('contest', 4)}/plan`, '600MW值班员比赛 · 子竞赛方案'],
  ['body', `/contests/${uuid('contest', 5)}`, '光伏发电运行检修工比赛'],
  ['body', `/contests/${uuid('contest', 5)}/plan`, '光伏发电运行检修工比赛 · 子竞赛方案'],
  ['office', `/contests/${uuid('contest', 6)}`, '液压挖掘机司机比赛'],
  ['office', `/contests/${one}/day`, '比赛当日：铝电解工比赛'],
  ['office', `/contests/${one}/entries`, '报名：铝电解工比赛'],
  ['unit', '/team-contests', '代表队报名'],
  ['organizer', `/contests/${one}/teams/${uuid('organization', 1)}`, '示例旗总工会代表队'],
  ['unit', `/contests/${one}/teams/${uuid('organization', 2)}`, '示例县总工会代表队'],
  ['office', '/collections', '材料报送'],
  ['office', `/collections/${uuid('contest', 9)}`, '示例青年职业技能大赛赛事材料报送'],
  ['unit', '/packages', '我的报送'],
  ['unit', `/collections/${uuid('contest', 9)}/units/${uuid('organization', 2)}`, '示例县总工会：报送材料'],
  ['unit', `/collections/${uuid('contest', 9)}/units/${uuid('organization', 2)}/assessment`, '示例县总工会：优秀组织奖自评表'],
  ['office', '/org-awards', '优秀组织奖'],
  ['office', `/org-awards/${uuid('contest', 12)}`, '示例青年职业技能大赛优秀组织奖'],
  ['auditor', `/org-awards/${uuid('contest', 12)}/units/${uuid('organization', 2)}`, '示例县总工会：考核评分'],
  ['organizer', `/contests/${one}/score-report`, '成绩报送：铝电解工比赛'],
  ['organizer', `/contests/${one}/score-report?tab=winners`, '成绩报送：铝电解工比赛'],
  ['organizer', `/contests/${one}/score-report?tab=prints`, '成绩报送：铝电解工比赛'],
  ['organizer', `/contests/${one}/score-report?tab=hand-in`, '成绩报送：铝电解工比赛'],
  ['office', `/contests/${two}/review`, '审核成绩：化学检验（金属）比赛'],
  ['office', `/cases/${one}/archive`, '归档：铝电解工比赛'],
  ['auditor', `/contests/${two}/history`, '办理过程：化学检验（金属）比赛'],
  ['office', '/scorings', '专家评审'],
  ['office', `/scorings/${uuid('contest', 90)}`, '示例年度遴选'],
  ['office', `/scorings/${uuid('contest', 90)}/result`, '评审结果'],
  ['expert', `/scorings/${uuid('contest', 90)}/desk`, '示例年度遴选'],
  ['office', '/experts', '专家库'],
  ['office', '/deadlines', '期限看板'],
  ['auditor', '/deadlines?by=PERSON', '期限看板'],
  ['office', '/paper-decisions', '纸质件登记'],
  ['office', '/organizations', '单位'],
  ['office', '/people', '人员'],
  ['office', '/earlier-winners', '历届名册'],
  ['office', '/editions', '制度版本'],
  ['office', '/editions/000/2026', '通辽市“十大行业”职工职业技能竞赛 2026 版'],
  ['office', '/editions/000/2026?tab=trades', '通辽市“十大行业”职工职业技能竞赛 2026 版'],
  ['office', '/mail-templates', '邮件模板'],
  ['office', '/mail-templates/reminder-digest/zh-CN', '催办汇总（中文）'],
  ['office', '/reminder-lists', '催办督办'],
  ['office', '/posts', '岗位'],
  ['office', '/delegations', '我不在时 · 代办'],
  ['office', '/mails', '邮件记录'],
  ['auditor', '/audit', '审计监督'],
  ['admin', '/accounts', '账号与岗位'],
  ['office', '/calendar', '工作日历'],
  ['office', '/password', '修改密码'],
] as const;

/** At a desk and on a phone, in pixels. */
const WIDTHS = [1280, 390];

describe('every page', () => {
  it.each(pages)('is accessible and fits, at a desk and on a phone: %s %s', async (login, path, heading) => {
    const page = await open(login, path);
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate<string>('document.title')).toContain('匠程');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await seriousFindings(page)]).toEqual([width, []]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    }
  });
});

describe('Chinese text', () => {
  it('is drawn with the font the console brings, in headings, inputs and pickers', async () => {
    const page = await open('office', `/contests/${one}`);
    await page.getByRole('button', { name: '确定比赛日期', exact: true }).click();
    await page.getByLabel('开始日期').click();
    const fonts = await page.evaluate<string[]>(
      `[...document.querySelectorAll('h1, button, .ant-modal-title, .ant-picker-dropdown button, .ant-picker-input input')].map((e) => getComputedStyle(e).fontFamily.split(',')[0].replaceAll('"', ''))`,
    );
    expect(new Set(fonts)).toEqual(new Set(['Noto Sans SC Variable']));
    expect(await page.evaluate<boolean>(`document.fonts.check('16px "Noto Sans SC Variable"', '比赛')`)).toBe(true);
  });
});
