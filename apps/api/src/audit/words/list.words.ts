import type { Locale } from '../../platform/messages/locale.ts';
import type { Pair } from './word-types.ts';

/** Departures from a rule (casework). */
export const deviationWords: Readonly<Record<string, Pair>> = {
  LATE_REPORT: ['逾期报送', 'Late report'],
  LATE_ADMITTED: ['准许逾期报送', 'Late report admitted'],
  SCORES_OPENED_WITHOUT: ['缺席开封', 'Sheets opened without some'],
  EXPERT_REPLACED: ['评分中更换专家', 'Expert replaced while scoring'],
  SCORE_CORRECTED: ['封存后更正分数', 'Mark corrected after the seal'],
  FEW_ENTRANTS: ['决赛人数不足', 'Too few entrants of the final'],
  PARTIAL_CIRCULAR: ['分批通报', 'Results circulated in part'],
  QUOTA_DEPARTS: ['名额与测算不同', 'Quotas depart from the proposal'],
  QUOTA_RAISED: ['追加推荐名额', 'Unit given more places'],
  NOTICE_WITHDRAWN: ['提前撤下公示', 'Notice withdrawn early'],
  AFTER_CUTOFF: ['超过规定结束日期', 'Planned to end after the cut-off'],
};

/** What the worker notes when the engine or the mail goes wrong. */
export const incidentWords: Readonly<Record<string, Pair>> = {
  STAGE_TROUBLE: ['环节办理受阻，系统正在重试', 'A stage could not be attended and is tried again'],
  WAKE_MISSED: ['流程未按时唤醒，已补唤', 'A workflow overslept and was woken'],
  WORKFLOW_MISSING: ['流程中断，已重新启动', 'A workflow was missing and was started'],
  CALENDAR_UPDATE_TROUBLE: [
    '日历变更后的期限重算受阻，系统正在重试',
    'Deadlines could not be recomputed after a calendar change; tried again',
  ],
  MAIL_ADDRESS_REFUSED: ['邮件被拒收，请核对地址', 'A mail was refused: check the address'],
  MAIL_CONTENT_REFUSED: ['邮件内容被拒收', 'What is in a mail was refused'],
  MAIL_GIVEN_UP: ['邮件多次发送未成，已停止', 'A mail could not be delivered and was given up'],
  MAIL_NOT_RENDERED: ['邮件内容无法生成', 'A mail could not be written'],
};

/** Access events: sign-ins, accounts, refusals, and what was opened. */
export const accessWords: Readonly<Record<string, Pair>> = {
  SIGN_IN: ['登录', 'Signed in'],
  SIGN_IN_FAILED: ['登录失败', 'Sign-in failed'],
  SIGN_OUT: ['退出', 'Signed out'],
  ACCOUNT_LOCKED: ['账号锁定', 'Account locked'],
  PASSWORD_CHANGED: ['修改密码', 'Password changed'],
  FIRST_LINK_MADE: ['生成首次使用链接', 'First link made'],
  LINK_MADE: ['生成一次性链接', 'One-time link made'],
  INVITATION_ACCEPTED: ['接受邀请', 'Invitation accepted'],
  ACCOUNT_CREATED: ['开设账号', 'Account created'],
  ACCOUNT_UNLOCKED: ['解除锁定', 'Account unlocked'],
  ACCOUNT_ENABLED: ['启用账号', 'Account enabled'],
  ACCOUNT_DISABLED: ['停用账号', 'Account disabled'],
  ROLE_GRANTED: ['授予角色', 'Role granted'],
  ROLE_REVOKED: ['收回角色', 'Role revoked'],
  ORGANIZATION_CREATED: ['登记单位', 'Organization registered'],
  ORGANIZATION_CHANGED: ['更改单位信息', 'Organization changed'],
  EXPERT_ADDED: ['列入专家库', 'Expert added'],
  EXPERT_CHANGED: ['更改专家信息', 'Expert changed'],
  SCORING_OPENED: ['查看评审情况', 'Scoring looked at'],
  SCORING_RESULT_OPENED: ['查看评审结果', 'Result of the scoring looked at'],
  SCORING_EXPORTED: ['导出评审结果', 'Result of the scoring exported'],
  PERSON_ADDED: ['登记人员', 'Person registered'],
  PERSON_CHANGED: ['更改人员信息', 'Person changed'],
  REMINDER_LIST_OPENED: ['查看催办清单', 'List of reminders opened'],
  REMINDER_LIST_PRINTED: ['打印催办清单', 'List of reminders printed'],
  URGING_OPENED: ['查看催办情况', 'Urging opened'],
  REMINDER_HOURS_SET: ['设定催办时段', 'Reminder hours set'],
  POST_CREATED: ['设立岗位', 'Post created'],
  POST_CHANGED: ['更改岗位', 'Post changed'],
  POST_CLOSED: ['撤销岗位', 'Post closed'],
  DELEGATION_ENTERED: ['登记代办', 'Delegation entered'],
  DELEGATION_REVOKED: ['终止代办', 'Delegation ended'],
  WORK_HANDED_OVER: ['工作交接', 'Work handed over'],
  REFUSED: ['拒绝操作', 'Refused'],
  FILE_READ: ['查看证件材料', 'Sensitive file read'],
  RECOMMENDATION_OPENED: ['查看推荐材料', 'Recommendation opened'],
  CANDIDATE_FORM_OPENED: ['打开申报推荐表', 'Candidate’s form opened'],
  REVEALED: ['显示获奖选手信息', 'Particulars revealed'],
  CASE_READ: ['查看比赛', 'Contest opened'],
  REPORT_OPENED: ['查看成绩报送', 'Score report opened'],
  ENTRIES_OPENED: ['查看报名', 'Entries opened'],
  PRINT_OPENED: ['查看打印件', 'Print opened'],
  REPORT_EXPORTED: ['导出成绩', 'Scores exported'],
  DRAFT_OPENED: ['开始填写成绩草稿', 'Draft begun'],
  DRAFT_LEFT: ['结束填写成绩草稿', 'Draft left'],
  CAMPAIGN_OPENED: ['查看活动', 'Campaign opened'],
  HISTORY_OPENED: ['查看办理历史', 'History opened'],
  ENGINE_OPENED: ['查看流程引擎记录', 'Engine events opened'],
  DEVIATIONS_OPENED: ['查看偏离清单', 'Deviations opened'],
  INCIDENTS_OPENED: ['查看运行异常', 'Incidents opened'],
  ACCESS_EVENTS_OPENED: ['查看访问记录', 'Access events opened'],
  FEED_OPENED: ['开通日历订阅地址', 'Calendar address opened'],
  FEED_REVOKED: ['停用日历订阅地址', 'Calendar address revoked'],
  DEADLINES_OPENED: ['查看期限看板', 'Board of deadlines opened'],
  DEADLINES_EXPORTED: ['导出期限清单', 'Deadlines exported'],
  MAILS_OPENED: ['查看邮件记录', 'Mail log opened'],
  TEMPLATE_SAVED: ['修改邮件模板', 'Mail template saved'],
  TEMPLATE_TESTED: ['发送测试邮件', 'Test mail sent'],
  MAIL_ACKNOWLEDGED: ['查阅催办事项', 'Mail acknowledged'],
  MAIL_BOUNCED: ['标记退信', 'Mail marked as bounced'],
  MAIL_PREVIEWED: ['查看邮件内容', 'Mail read'],
};

/** A kind without words shows under its own name. */
export function labelOf(words: Readonly<Record<string, Pair>>, kind: string, locale: Locale): string {
  const pair = Object.hasOwn(words, kind) ? words[kind] : undefined;
  return pair?.[locale === 'en' ? 1 : 0] ?? kind;
}
