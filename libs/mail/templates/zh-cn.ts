// long because: it is the Chinese words of every mail, one template each.
import { chineseCollection } from './collection-words.ts';
import { chineseCampaign } from './campaign-templates.ts';
import { chineseCultivation } from './cultivation-words.ts';
import { chineseEntry } from './entry-templates.ts';
import { chineseOrgAward } from './org-award-words.ts';
import { chineseRecommendation } from './recommendation-words.ts';
import type { TemplateSources } from './mail-kinds.ts';
import { chineseApprovalTemplates } from './approval-templates.ts';
import { chinesePlanTemplates } from './plan-templates.ts';

const GREETING = '{{recipient}}：';

export const chineseTemplates = {
  ...chineseCollection,
  ...chineseOrgAward,
  ...chineseCultivation,
  ...chineseRecommendation,
  'contest-released': {
    subject: '【办赛】{{contest}}已交承办单位办理',
    paragraphs: [
      GREETING,
      '“{{contest}}”已准备就绪，现交承办单位办理。承办单位：{{organizer}}（列首位者牵头）。',
      '比赛时间：{{firstDay}}至{{plannedEnd}}。',
      '请按期办赛；竞赛结束后，请申报结束日期，并在规定期限内报送成绩。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  ...chinesePlanTemplates,
  ...chineseEntry,
  ...chineseApprovalTemplates,
  ...chineseCampaign,
  'recommendation-reminder': {
    subject: '【催办】{{contest}}推荐：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的推荐尚有名额未用，{{daysLeft}}。',
      '截止时间：{{due}}，逾期不再接收。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'supplement-reminder': {
    subject: '【催办】{{contest}}补充推荐材料：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”形式审查退回{{organization}}补充的推荐材料尚未报回，{{daysLeft}}。',
      '截止时间：{{due}}，逾期不再接收。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'supplement-passed': {
    subject: '【逾期】{{contest}}：{{organization}}未补充推荐材料',
    paragraphs: [
      GREETING,
      '“{{contest}}”形式审查退回{{organization}}补充的推荐材料到期未报回，已逾期 {{daysOverdue}}，单位不能再填报，请审查后作出决定。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'interest-reminder': {
    subject: '【催办】{{contest}}回避申报：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的专家评审，您尚未申报与人选的利害关系，{{daysLeft}}。申报后方可查看材料、评分。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'scoring-reminder': {
    subject: '【催办】{{contest}}专家评分：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的专家评审，您的评分表尚未封存，{{daysLeft}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'notice-outage': {
    subject: '【公示】{{contest}}网页中断超过一日',
    paragraphs: [
      GREETING,
      '“{{contest}}”的公示网页自{{since}}起中断超过一日。请补交展示证明，或作出是否延长公示期的决定并说明理由；作出决定前公示期不结束。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'objection-verify': {
    subject: '【核查】请核查{{contest}}',
    paragraphs: [
      GREETING,
      '您被指定为“{{contest}}”的核查人，请会同另一位核查人核查，并上传双方签字的核查报告。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'objection-reply-reminder': {
    subject: '【催办】{{contest}}答复：{{daysLeft}}',
    paragraphs: [GREETING, '“{{contest}}”尚未答复，{{daysLeft}}。', '截止时间：{{due}}。', '依据：{{clause}}。', '办理：{{link}}'],
  },
  'objection-reply-overdue': {
    subject: '【逾期】{{contest}}答复已逾期 {{daysOverdue}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的答复已逾期 {{daysOverdue}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请尽快答复：{{link}}',
    ],
  },
  'objection-reply-overdue-copy': {
    subject: '【抄送】{{contest}}答复已逾期 {{daysOverdue}}',
    paragraphs: [
      GREETING,
      '抄送：“{{contest}}”的答复已逾期 {{daysOverdue}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理情况：{{link}}',
    ],
  },
  'score-report-reminder': {
    subject: '【催办】{{contest}}成绩报送：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的成绩报送尚未提交，{{daysLeft}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请在截止前办理：{{link}}',
    ],
  },
  'score-report-overdue': {
    subject: '【逾期】{{contest}}成绩报送已逾期 {{daysOverdue}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”（承办单位：{{organizer}}）的成绩报送已逾期 {{daysOverdue}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请尽快报送，并附逾期情况说明：{{link}}',
    ],
  },
  'duty-set': {
    subject: '{{contest}}：请报送{{task}}',
    paragraphs: [GREETING, '请于{{due}}前报送“{{contest}}”的{{task}}。', '依据：{{clause}}。', '办理：{{link}}'],
  },
  'duty-reminder': {
    subject: '【催办】{{contest}}{{task}}：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的{{task}}尚未报送，{{daysLeft}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请在截止前办理：{{link}}',
    ],
  },
  'duty-overdue': {
    subject: '【逾期】{{contest}}{{task}}已逾期 {{daysOverdue}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”（承办单位：{{organizer}}）的{{task}}已逾期 {{daysOverdue}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请尽快报送：{{link}}',
    ],
  },
  'end-undeclared': {
    subject: '【催办】{{contest}}请申报竞赛结束日期',
    paragraphs: [
      GREETING,
      '“{{contest}}”计划于{{plannedEnd}}结束，现计划日期已过，尚未申报结束。成绩报送期限自竞赛结束之日起算。',
      '如竞赛确已于该日结束，成绩报送截止时间为：{{due}}。',
      '依据：{{clause}}。',
      '请申报实际结束日期；如有延期，请说明：{{link}}',
    ],
  },
  'score-report-reminder-copy': {
    subject: '【抄送】{{contest}}成绩报送：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '抄送：“{{contest}}”的成绩报送尚未提交，{{daysLeft}}。承办单位：{{organizer}}（列首位者牵头，负责报送）。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请配合牵头单位按时报送：{{link}}',
    ],
  },
  'score-report-overdue-copy': {
    subject: '【抄送】{{contest}}成绩报送已逾期 {{daysOverdue}}',
    paragraphs: [
      GREETING,
      '抄送：“{{contest}}”的成绩报送已逾期 {{daysOverdue}}。承办单位：{{organizer}}（列首位者牵头，负责报送），已另行催办。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理情况：{{link}}',
    ],
  },
  'duty-reminder-copy': {
    subject: '【抄送】{{contest}}{{task}}：{{daysLeft}}',
    paragraphs: [
      GREETING,
      '抄送：“{{contest}}”的{{task}}尚未报送，{{daysLeft}}。承办单位：{{organizer}}（列首位者牵头，负责报送）。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请配合牵头单位按时报送：{{link}}',
    ],
  },
  'duty-overdue-copy': {
    subject: '【抄送】{{contest}}{{task}}已逾期 {{daysOverdue}}',
    paragraphs: [
      GREETING,
      '抄送：“{{contest}}”的{{task}}已逾期 {{daysOverdue}}。承办单位：{{organizer}}（列首位者牵头，负责报送），已另行催办。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理情况：{{link}}',
    ],
  },
  'end-undeclared-copy': {
    subject: '【抄送】{{contest}}尚未申报竞赛结束日期',
    paragraphs: [
      GREETING,
      '抄送：“{{contest}}”计划于{{plannedEnd}}结束，现计划日期已过，尚未申报结束。承办单位：{{organizer}}（列首位者牵头，负责申报）。',
      '如竞赛确已于该日结束，成绩报送截止时间为：{{due}}。',
      '依据：{{clause}}。',
      '办理情况：{{link}}',
    ],
  },
  'report-returned-copy': {
    subject: '【抄送】{{contest}}成绩报送已退回补正（第 {{round}} 轮）',
    paragraphs: [
      GREETING,
      '抄送：“{{contest}}”的成绩报送已退回补正，现为第 {{round}} 轮。承办单位：{{organizer}}（列首位者牵头，负责补正）。',
      '退回原因：{{reason}}',
      '说明：{{reasonText}}',
      '补正截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请配合牵头单位补正：{{link}}',
    ],
  },
  'report-returned': {
    subject: '【退回】{{contest}}成绩报送需补正（第 {{round}} 轮）',
    paragraphs: [
      GREETING,
      '“{{contest}}”的成绩报送已退回补正，现为第 {{round}} 轮。',
      '退回原因：{{reason}}',
      '说明：{{reasonText}}',
      '补正截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请补正后重新报送：{{link}}',
    ],
  },
  'report-received': {
    subject: '【待审核】{{contest}}成绩报送已收到（第 {{round}} 轮，{{late}}）',
    paragraphs: [
      GREETING,
      '{{organizer}}于{{receivedAt}}报送了“{{contest}}”的成绩，第 {{round}} 轮，{{late}}。',
      '报送截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请审核确认：{{link}}',
    ],
  },
  'report-withdrawn': {
    subject: '【撤回】{{contest}}成绩报送（第 {{round}} 轮）',
    paragraphs: [
      GREETING,
      '承办单位（{{organizer}}）在办公室审核前撤回了“{{contest}}”第 {{round}} 轮成绩报送，本轮审核任务已取消。',
      '撤回理由：{{reasonText}}',
      '报送期限照原期限继续计算，其间的时间一并计入，截止时间为：{{due}}；逾期再报须附情况说明。',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'report-confirmed': {
    subject: '【已确认】{{contest}}成绩报送',
    paragraphs: [
      GREETING,
      '“{{contest}}”的成绩报送（第 {{round}} 轮）已于{{confirmedAt}}审核确认。',
      '报送截止时间：{{due}}。',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'deadline-suspended': {
    subject: '【期限中止】{{contest}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的办理期限自{{since}}起中止，中止期间不计算期限，此前通知的截止时间不再有效。',
      '原因：{{reasonText}}',
      '批准依据：{{authority}}。',
      '期限依据：{{clause}}。',
      '恢复计算时另行通知。查看：{{link}}',
    ],
  },
  'deadline-resumed': {
    subject: '【期限恢复】{{contest}}，截止 {{due}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的办理期限自{{since}}起恢复，恢复之日不计入，自次日起继续计算。',
      '新的截止时间：{{due}}。此前的截止时间和催办不再有效。',
      '原因：{{reasonText}}',
      '批准依据：{{authority}}。',
      '期限依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'deadline-extended': {
    subject: '【期限延长】{{contest}}，截止 {{due}}',
    paragraphs: [
      GREETING,
      '“{{contest}}”的办理期限已延长。',
      '新的截止时间：{{due}}。此前的截止时间和催办不再有效。',
      '原因：{{reasonText}}',
      '批准依据：{{authority}}。',
      '期限依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  invitation: {
    subject: '【开通账号】{{organization}}',
    paragraphs: [
      GREETING,
      '现邀请您以“{{role}}”身份为{{organization}}办理业务。您的登录名为：{{login}}。请通过下面的链接设置密码。',
      '链接只能使用一次，有效期至{{expiresAt}}：{{link}}',
      '如非本人事务，请勿打开链接，并告知发出邀请的办公室。',
    ],
  },
  'calendar-changed': {
    subject: '【期限变动】{{calendarYear}} 年工作日历更新，{{moveCount}} 项期限有变',
    paragraphs: [
      GREETING,
      '{{calendarYear}} 年工作日历已更新（依据：{{document}}），您办理的 {{moveCount}} 项期限随之变动：',
      '{{moves}}',
      '全部待办：{{link}}',
    ],
  },
  'reminder-digest': {
    subject: '【催办】您有多项待办事项',
    paragraphs: [GREETING, '以下事项待您办理：', '{{items}}', '全部待办：{{link}}'],
  },
  urge: {
    subject: '【催办】{{contest}}：{{task}}',
    paragraphs: [
      GREETING,
      '{{urgedBy}}提醒您办理“{{contest}}”的“{{task}}”。',
      '截止时间：{{dueOrNone}}。',
      '附言：{{note}}',
      '请尽快办理：{{link}}',
    ],
  },
  'urge-copy': {
    subject: '【请阅】{{contest}}：抄送您的审批',
    paragraphs: [GREETING, '{{urgedBy}}提醒您阅知“{{contest}}”抄送给您的审批。', '附言：{{note}}', '阅后请点“已阅”：{{link}}'],
  },
  'call-list': {
    subject: '【今日催办清单】{{day}}，{{count}} 项',
    paragraphs: [GREETING, '{{day}}有 {{count}} 项需要催办，其中无邮件地址的人员请电话联系。', '查看和打印清单：{{link}}'],
  },
  'supervision-list': {
    subject: '【督办清单】{{day}}当周，{{count}} 项',
    paragraphs: [GREETING, '{{day}}当周到期及已逾期的事项共 {{count}} 项：', '{{items}}', '查看清单：{{link}}'],
  },
} as const satisfies TemplateSources;
