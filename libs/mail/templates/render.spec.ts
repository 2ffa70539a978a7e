import { describe, expect, it } from '@jest/globals';
import type { MailLocale } from './due-text.ts';
import { englishTemplates } from './en.ts';
import { MAIL_KINDS, type MailKind, type VariableValues } from './mail-kinds.ts';
import { loadMailTemplates } from './render.ts';
import { chineseTemplates } from './zh-cn.ts';

const templates = loadMailTemplates();
const SHANGHAI = { locale: 'zh-CN', zone: 'Asia/Shanghai' } as const;
const ENGLISH = { ...SHANGHAI, locale: 'en' } as const;
const due = { at: '2026-05-22T16:00:00Z', provisional: false };
const values: VariableValues = {
  recipient: '测试甲',
  contest: '示例工种技能竞赛',
  clause: '附件1 六.3',
  due,
  daysLeft: 2,
  daysOverdue: 1,
  workingDays: { days: 4, provisional: false },
  link: 'https://jc.example.test/tasks/1?a=1&b=2',
  organizer: '示例单位',
  plannedEnd: '2026-05-08',
  firstDay: '2026-05-06',
  reason: '缺少签章',
  reasonText: '缺少裁判长签字',
  round: 2,
  authority: '示例局〔2026〕7号',
  since: '2025-06-03',
  receivedAt: '2026-05-20T02:00:00Z',
  late: false,
  confirmedAt: '2026-05-25T02:00:00Z',
  organization: '示例单位',
  role: '承办单位',
  open: {
    entries: [{ name: '测试戊', position: 3, rule: { zh: '一线职工', en: 'front-line worker' }, reason: '证明不属实' }],
    count: 1,
  },
  contestant: '测试戊',
  rule: { zh: '一线职工', en: 'front-line worker' },
  step: { zh: '会签成绩通报', en: 'countersign the results circular' },
  appeal: { zh: '现场申诉', en: 'appeal on site' },
  outcome: { zh: '不成立', en: 'unfounded' },
  candidate: '测试丁',
  login: 'ceshi.jia',
  expiresAt: '2026-05-23T02:00:00Z',
  task: '报送成绩',
  dueOrNone: due,
  urgedBy: '测试乙',
  handedBy: '测试乙',
  note: '请抓紧办理',
  day: '2026-05-20',
  count: 2,
  items: [
    { contest: '示例竞赛甲', clause: '附件1 六.3', due, daysOverdue: 3, link: 'https://jc.example.test/tasks/1' },
    { contest: '示例竞赛乙', clause: '附件1 六.3', due, link: 'https://jc.example.test/tasks/2' },
  ],
  calendarYear: 2027,
  before: { firstDay: '2026-05-06', lastDay: '2026-05-08', place: '示例培训基地' },
  after: { firstDay: '2026-05-13', lastDay: '2026-05-13', place: null },
  document: '示例办发明电〔2026〕99号',
  moves: [
    {
      contest: '示例竞赛丙',
      before: { at: '2027-01-11T16:00:00Z', provisional: true },
      after: { at: '2027-01-08T16:00:00Z', provisional: false },
    },
  ],
  moveCount: 17,
  score: '98.5',
  amount: '8000.50',
};
const reminder = (change: Partial<VariableValues> = {}, setting: { locale: MailLocale; zone: string } = SHANGHAI) =>
  templates.render('score-report-reminder', setting, { ...values, ...change });

describe('a reminder', () => {
  it('names contest, clause, exact local due time, days left and link, in Chinese', () => {
    expect(reminder()).toEqual({
      subject: '【催办】示例工种技能竞赛成绩报送：还有 2 个工作日',
      text: [
        '测试甲：',
        '“示例工种技能竞赛”的成绩报送尚未提交，还有 2 个工作日。',
        '截止时间：2026年5月22日星期五 24:00。',
        '依据：附件1 六.3。',
        '请在截止前办理：https://jc.example.test/tasks/1?a=1&b=2',
        '本邮件由系统自动发出，请勿直接回复。\n',
      ].join('\n\n'),
      html: expect.stringContaining(
        '<a href="https://jc.example.test/tasks/1?a=1&amp;b=2">https://jc.example.test/tasks/1?a=1&amp;b=2</a>',
      ),
    });
  });

  it.each([
    [0, '今天是最后一天', 'today is the last day'],
    [1, '还有 1 个工作日', '1 working day left'],
    [5, '还有 5 个工作日', '5 working days left'],
  ])('with %i days left counts in both languages', (daysLeft, chinese, english) => {
    expect(reminder({ daysLeft }).subject).toBe(`【催办】示例工种技能竞赛成绩报送：${chinese}`);
    expect(reminder({ daysLeft }, ENGLISH).subject).toBe(`[Reminder] Score report of 示例工种技能竞赛: ${english}`);
  });
});

describe.each(Object.keys(MAIL_KINDS) as MailKind[])('a mail of kind %s', (kind) => {
  it.each([SHANGHAI, ENGLISH])('says every variable in both parts, leaving no brace ($locale)', (setting) => {
    const mail = templates.render(kind, setting, values);
    const html = mail.html.replaceAll('&amp;', '&').replaceAll('<br>', '');
    for (const name of MAIL_KINDS[kind]) {
      const shown = mail.text.includes(shownAs(name, setting.locale)) && html.includes(shownAs(name, setting.locale));
      expect([name, shown]).toEqual([name, true]);
    }
    expect(mail.text + mail.html + mail.subject).not.toMatch(/[{}]|undefined|\[object/);
  });
});

/** A piece of each variable's words that a reader must find. */
function shownAs(name: keyof VariableValues, locale: MailLocale): string {
  const chinese = locale === 'zh-CN';
  const words: Partial<Record<keyof VariableValues, string>> = {
    due: chinese ? '2026年5月22日星期五 24:00' : 'Friday, 22 May 2026 24:00',
    daysLeft: chinese ? '还有 2 个工作日' : '2 working days left',
    daysOverdue: chinese ? '逾期 1 个工作日' : '1 working day',
    workingDays: chinese ? '4 个工作日' : '4 working days',
    open: chinese ? '第 3 号 测试戊：一线职工；证明不属实' : 'No. 3 测试戊: front-line worker; 证明不属实',
    rule: chinese ? '一线职工' : 'front-line worker',
    step: chinese ? '会签成绩通报' : 'countersign the results circular',
    plannedEnd: chinese ? '2026年5月8日' : '8 May 2026',
    firstDay: chinese ? '2026年5月6日' : '6 May 2026',
    round: '2',
    since: chinese ? '2025年6月3日' : '3 June 2025',
    receivedAt: chinese ? '2026年5月20日星期三 10:00' : 'Wednesday, 20 May 2026 10:00',
    late: chinese ? '按时' : 'in time',
    confirmedAt: chinese ? '2026年5月25日星期一 10:00' : 'Monday, 25 May 2026 10:00',
    expiresAt: chinese ? '2026年5月23日星期六 10:00' : 'Saturday, 23 May 2026 10:00',
    calendarYear: '2027',
    moves: chinese ? '示例竞赛丙：由 2027年1月11日星期一 24:00（暂定' : '示例竞赛丙: from Monday, 11 January 2027 24:00 (provisional',
    moveCount: '17',
    score: '98.5',
    dueOrNone: chinese ? '2026年5月22日星期五 24:00' : 'Friday, 22 May 2026 24:00',
    day: chinese ? '2026年5月20日' : '20 May 2026',
    count: '2',
    items: chinese ? '已逾期 3 个工作日' : 'overdue by 3 working days',
  };
  const value = values[name];
  return words[name] ?? (typeof value === 'string' ? value : '');
}

describe('what people write', () => {
  const returned = (reasonText: string, contest = values.contest) =>
    templates.render('report-returned', SHANGHAI, { ...values, reasonText, contest });

  it('is escaped in HTML and stays as it is in text', () => {
    const mail = returned(`<img src=x onerror="alert('1')">&amp;`);
    expect(mail.html).toContain('说明：&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;</p>');
    expect(mail.html).not.toContain('<img');
    expect(mail.text).toContain(`说明：<img src=x onerror="alert('1')">&amp;`);
  });

  it.each(['{{7*7}}', '{{link}}', '${link}', '{{#each}}', '$&', "$'"])('is put in once and means nothing: %s', (text) => {
    expect(returned(text).text).toContain(`说明：${text}\n`);
  });

  it('keeps its lines, and loses bidi overrides and control characters', () => {
    const mail = returned('一\r\n二\u202e三\u0000');
    expect(mail.text).toContain('说明：一\n二三\n\n');
    expect(mail.html).toContain('<p>说明：一<br>\n二三</p>');
  });

  it('never ends the subject line', () => {
    expect(returned('x', '甲\r\nBcc: evil@x.test').subject).toBe('【退回】甲 Bcc: evil@x.test成绩报送需补正（第 2 轮）');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://x.test/', 'not a link'])('is no link: %s', (link) => {
    expect(() => reminder({ link })).toThrow(TypeError);
  });
});

describe('a candidate who was returned', () => {
  const told = (change: Partial<VariableValues>, setting: { locale: MailLocale; zone: string } = SHANGHAI) =>
    templates.render('candidate-returned', setting, { ...values, ...change }).text;

  it('has his last day with the working days up to it, none of them said to be the last', () => {
    expect(told({})).toContain('补正截止时间：2026年5月22日星期五 24:00，自今日次日起算共 4 个工作日。');
    expect(told({ workingDays: { days: 0, provisional: false } })).toContain('自今日次日起算共 0 个工作日。');
  });

  it('hears where their count may still change', () => {
    const workingDays = { days: 1, provisional: true };
    expect(told({ workingDays })).toContain('共 1 个工作日（暂定：该年度放假安排尚未公布）。');
    expect(told({ workingDays }, ENGLISH)).toContain('1 working day (provisional: the holidays of that year are not yet published).');
  });
});

describe('a team that was returned', () => {
  const told = (open: VariableValues['open'], setting: { locale: MailLocale; zone: string } = SHANGHAI) =>
    templates.render('team-returned', setting, { ...values, open }).text;

  it('has nobody named where all may enter', () => {
    expect(told({ entries: [], count: 0 })).toContain('未通过或尚不符合条件的选手：无\n');
    expect(told({ entries: [], count: 0 }, ENGLISH)).toContain('not fit to enter yet: nobody\n');
  });

  it('names the first who may not, each with his rule, and says how many they are', () => {
    const rule = { zh: '一线职工', en: 'front-line worker' };
    const entries = [1, 2].map((position) => ({ name: '测试己', position, rule, reason: '' }));
    expect(told({ entries, count: 12 })).toContain('选手：\n第 1 号 测试己：一线职工\n第 2 号 测试己：一线职工\n……共 12 人\n');
    expect(told({ entries, count: 2 }, ENGLISH)).toContain('yet: \nNo. 1 测试己: front-line worker\nNo. 2 测试己: front-line worker\n\n');
  });
});

describe('an invitation', () => {
  it('names the login in the words of the console, and is still readable when it was queued before it did', () => {
    const { login: _, ...earlier } = values;
    const text = (given: object) => templates.render('invitation', SHANGHAI, given as VariableValues).text;
    expect(text(values)).toContain('您的登录名为：ceshi.jia。请通过下面的链接设置密码。');
    expect(text(earlier)).toContain('您的登录名为：见链接页面。');
  });
});

describe('loading', () => {
  it('throws for a wrong template in any language, before anything is sent', () => {
    const wrong = { ...englishTemplates, invitation: { subject: 'x', paragraphs: ['{{nobody}}'] } };
    expect(() => loadMailTemplates({ 'zh-CN': chineseTemplates, en: wrong })).toThrow('mail template invitation: unknown variable nobody');
  });

  it('is no promise about values: one that is missing throws by its name', () => {
    expect(() => reminder({ clause: undefined as unknown as string })).toThrow('mail variable clause has no value');
  });
});
