import { MAIL_KINDS, type MailKind, type MailVariables } from '@jiangcheng/mail/templates/mail-kinds';
import type { MailTemplates, RenderedMail } from '@jiangcheng/mail/templates/render';
import { absoluteLinks } from '@jiangcheng/persistence/mail/absolute-links';
import type { MailRow } from '@jiangcheng/persistence/mail/mail-row';
import type { Locale } from '../platform/messages/locale.ts';

const ZONE = 'Asia/Shanghai';

const LABELS: Readonly<Record<MailKind, readonly [zh: string, en: string]>> = {
  'contest-released': ['办赛交接通知', 'Contest handed over'],
  'score-report-reminder': ['成绩报送催办', 'Reminder of the score report'],
  'score-report-overdue': ['成绩报送逾期', 'Score report overdue'],
  'end-undeclared': ['催请申报结束', 'End not declared'],
  'score-report-reminder-copy': ['成绩报送催办（抄送）', 'Reminder of the score report (copy)'],
  'score-report-overdue-copy': ['成绩报送逾期（抄送）', 'Score report overdue (copy)'],
  'end-undeclared-copy': ['催请申报结束（抄送）', 'End not declared (copy)'],
  'report-returned-copy': ['退回补正通知（抄送）', 'Report returned (copy)'],
  'report-returned': ['退回补正通知', 'Report returned'],
  'report-received': ['成绩待审核通知', 'Report received'],
  'report-withdrawn': ['成绩撤回通知', 'Report taken back'],
  'report-confirmed': ['审核确认通知', 'Report confirmed'],
  'deadline-suspended': ['期限中止通知', 'Deadline suspended'],
  'deadline-resumed': ['期限恢复通知', 'Deadline resumed'],
  'deadline-extended': ['期限延长通知', 'Deadline extended'],
  'committee-review': ['组委会审核通知', 'Committee review'],
  'circular-due': ['成绩通报办理通知', 'Results circular due'],
  'notice-outage': ['公示网页中断', 'Page of a notice away'],
  'objection-reply-reminder': ['异议答复催办', 'Reminder of an answer'],
  'objection-reply-overdue': ['异议答复逾期', 'Answer overdue'],
  'objection-reply-overdue-copy': ['异议答复逾期（抄送）', 'Answer overdue (copy)'],
  'package-asked': ['材料报送通知', 'Materials asked'],
  'package-reminder': ['材料报送催办', 'Reminder of the materials'],
  'package-overdue': ['材料报送逾期', 'Materials overdue'],
  'package-missed': ['材料报送截止（未收到）', 'Materials not received'],
  'package-closed': ['材料报送截止（已收到）', 'Materials received'],
  'package-returned': ['材料退回补充通知', 'Package returned'],
  'package-extended': ['材料延期通知', 'Package extended'],
  'collection-closed': ['材料报送截止汇总', 'Collection closed'],
  invitation: ['开通账号邀请', 'Invitation'],
  'calendar-changed': ['期限变动通知', 'Deadlines moved'],
  'reminder-digest': ['催办汇总', 'Digest of reminders'],
  urge: ['人工催办', 'Urged by hand'],
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
