import { MAIL_KINDS, type MailKind, type MailVariables } from '@jiangcheng/mail/templates/mail-kinds';
import type { MailTemplates, RenderedMail } from '@jiangcheng/mail/templates/render';
import { absoluteLinks } from '@jiangcheng/persistence/mail/absolute-links';
import type { MailRow } from '@jiangcheng/persistence/mail/mail-row';
import type { Locale } from '../platform/messages/locale.ts';

const ZONE = 'Asia/Shanghai';

const LABELS: Readonly<Record<MailKind, readonly [zh: string, en: string]>> = {
  'contest-released': ['办赛交接通知', 'Contest handed over'],
  'plan-due': ['拟订子竞赛方案通知', 'Sub-plan due'],
  'plan-countersign': ['子竞赛方案会签通知', 'Countersigning of a sub-plan'],
  'plan-returned': ['子竞赛方案退回通知', 'Sub-plan returned'],
  'contest-cancelled': ['取消比赛通知', 'Contest cancelled'],
  'notice-due': ['比赛通知办理通知', 'Notice of a contest due'],
  'notice-out': ['比赛通知（参赛单位）', 'Notice of a contest'],
  'notice-corrected': ['比赛通知更正（参赛单位、承办单位）', 'Notice of a contest corrected'],
  'appeal-filed': ['申诉待裁决通知', 'Appeal to decide'],
  'appeal-registered': ['申诉登记通知（参赛单位）', 'Appeal registered'],
  'appeal-settled': ['申诉结果通知（参赛单位）', 'Appeal closed'],
  'team-filed': ['代表队报名待办通知', 'Team filed'],
  'entry-barred': ['软性限制待办公室决定通知', 'Contestants barred in principle'],
  'team-returned': ['代表队退回通知', 'Team returned'],
  'entry-rejected': ['选手资格审核不予通过通知', 'Contestant turned away'],
  'score-report-reminder': ['成绩报送催办', 'Reminder of the score report'],
  'score-report-overdue': ['成绩报送逾期', 'Score report overdue'],
  'duty-set': ['技术点评、宣传材料办理通知', 'Commentary or materials due'],
  'duty-reminder': ['技术点评、宣传材料催办', 'Reminder of commentary or materials'],
  'duty-overdue': ['技术点评、宣传材料逾期', 'Commentary or materials overdue'],
  'end-undeclared': ['催请申报结束', 'End not declared'],
  'score-report-reminder-copy': ['成绩报送催办（抄送）', 'Reminder of the score report (copy)'],
  'score-report-overdue-copy': ['成绩报送逾期（抄送）', 'Score report overdue (copy)'],
  'duty-reminder-copy': ['技术点评、宣传材料催办（抄送）', 'Reminder of commentary or materials (copy)'],
  'duty-overdue-copy': ['技术点评、宣传材料逾期（抄送）', 'Commentary or materials overdue (copy)'],
  'end-undeclared-copy': ['催请申报结束（抄送）', 'End not declared (copy)'],
  'report-returned-copy': ['退回补正通知（抄送）', 'Report returned (copy)'],
  'report-returned': ['退回补正通知', 'Report returned'],
  'report-received': ['成绩待审核通知', 'Report received'],
  'report-withdrawn': ['成绩撤回通知', 'Report taken back'],
  'report-confirmed': ['审核确认通知', 'Report confirmed'],
  'deadline-suspended': ['期限中止通知', 'Deadline suspended'],
  'deadline-resumed': ['期限恢复通知', 'Deadline resumed'],
  'deadline-extended': ['期限延长通知', 'Deadline extended'],
  'approval-turn': ['审批待办通知', 'Turn in an approval'],
  'approval-reminder': ['审批催办', 'Reminder of an approval'],
  'approval-overdue': ['审批逾期', 'Approval overdue'],
  'approval-overdue-copy': ['审批逾期（抄送）', 'Approval overdue (copy)'],
  'review-waits': ['成绩退回更正，审核暂停', 'Review waits for a corrected report'],
  'committee-review': ['组委会审核通知', 'Committee review'],
  'objection-raised': ['组委会审核异议通知', 'Objection of a body'],
  'objection-settled': ['组委会审核异议办结通知', 'Objection of a body settled'],
  'hosting-filed': ['办赛申请待办通知', 'Application to host'],
  'hosting-accepted': ['办赛申请受理通知', 'Application accepted'],
  'hosting-returned': ['办赛申请退回通知', 'Application returned'],
  'hosting-rejected': ['办赛申请不予受理通知', 'Application rejected'],
  'hosting-banned': ['通报', 'Sanction'],
  'payments-waiting': ['奖励与发放待办通知', 'Payments wait'],
  'subsidy-decided': ['竞赛补助决定通知', 'Subsidy decided'],
  'subsidy-refused': ['不予竞赛补助通知', 'Subsidy refused'],
  'document-turn': ['文稿待签通知', 'Document to be signed'],
  'circular-due': ['成绩通报办理通知', 'Results circular due'],
  'recommendation-reminder': ['推荐催办', 'Reminder of recommendations'],
  'supplement-reminder': ['形式审查补充催办', 'Reminder of a supplement'],
  'supplement-passed': ['形式审查补充逾期', 'Supplement that did not come'],
  'candidate-returned': ['推荐人选退回补正通知', 'Candidate returned'],
  'candidate-rejected': ['推荐人选不予通过通知', 'Candidate rejected'],
  'interest-reminder': ['回避申报催办', 'Reminder of the declaration'],
  'scoring-reminder': ['专家评分催办', 'Reminder of the scores'],
  'notice-outage': ['公示网页中断', 'Page of a notice away'],
  'objection-verify': ['核查异议', 'Verification of an objection'],
  'objection-reply-reminder': ['异议答复催办', 'Reminder of an answer'],
  'objection-reply-overdue': ['异议答复逾期', 'Answer overdue'],
  'objection-reply-overdue-copy': ['异议答复逾期（抄送）', 'Answer overdue (copy)'],
  'cultivation-plan-reminder': ['培育方案催办', 'Reminder of a plan'],
  'cultivation-plan-overdue': ['培育方案逾期', 'Plan overdue'],
  'cultivation-plan-overdue-copy': ['培育方案逾期（抄送）', 'Plan overdue (copy)'],
  'progress-report-reminder': ['定期报备催办', 'Reminder of a progress report'],
  'progress-report-overdue': ['定期报备逾期', 'Progress report overdue'],
  'progress-report-overdue-copy': ['定期报备逾期（抄送）', 'Progress report overdue (copy)'],
  'cultivation-remedy-reminder': ['整改催办', 'Reminder to put things right'],
  'cultivation-ending': ['培育期将满提示', 'Period coming to its end'],
  'cultivation-ended': ['停止培育通知', 'Cultivation ended'],
  'package-asked': ['材料报送通知', 'Materials asked'],
  'package-reminder': ['材料报送催办', 'Reminder of the materials'],
  'package-overdue': ['材料报送逾期', 'Materials overdue'],
  'package-missed': ['材料报送截止（未收到）', 'Materials not received'],
  'package-closed': ['材料报送截止（已收到）', 'Materials received'],
  'package-returned': ['材料退回补充通知', 'Package returned'],
  'package-extended': ['材料延期通知', 'Package extended'],
  'org-award-won': ['优秀组织奖获奖通知', 'Organization award'],
  'org-award-none': ['优秀组织奖评选结果', 'No organization award'],
  'collection-closed': ['材料报送截止汇总', 'Collection closed'],
  invitation: ['开通账号邀请', 'Invitation'],
  'calendar-changed': ['期限变动通知', 'Deadlines moved'],
  'reminder-digest': ['催办汇总', 'Digest of reminders'],
  urge: ['人工催办', 'Urged by hand'],
  'urge-copy': ['催阅抄送', 'Urged to read a copy'],
  'call-list': ['今日催办清单', 'Calls of today'],
  'supervision-list': ['督办清单', 'Supervision list'],
};

const isKind = (kind: string): kind is MailKind => Object.hasOwn(MAIL_KINDS, kind);

const TEST_LABEL: readonly [zh: string, en: string] = ['测试邮件', 'Test mail'];

export function mailLabel(kind: string, locale: Locale): string {
  const words = isKind(kind) ? LABELS[kind] : kind === 'template-test' ? TEST_LABEL : null;
  return words === null ? kind : words[locale === 'en' ? 1 : 0];
}

/** The mail as it goes out, but that the secret of a one-time link is masked; null for a row that cannot be put into words. */
export function mailInWords(templates: MailTemplates, { kind, locale, variables }: MailRow, publicUrl: string): RenderedMail | null {
  if (!isKind(kind)) return null;
  try {
    const shown = absoluteLinks(masked(variables), publicUrl);
    return templates.render(kind, { locale: locale === 'en' ? 'en' : 'zh-CN', zone: ZONE }, shown as unknown as MailVariables<MailKind>);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whoever holds the link of an invitation is the invited person: the log shows that there was one, never which. */
function masked(variables: MailRow['variables']): MailRow['variables'] {
  const { link } = variables;
  return typeof link === 'string' && link.includes('#')
    ? { ...variables, link: `${link.slice(0, link.indexOf('#'))}#token=***` }
    : variables;
}
