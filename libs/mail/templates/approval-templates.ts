import type { TemplateSources } from './mail-kinds.ts';

type ApprovalKind = 'approval-turn' | 'approval-reminder' | 'approval-overdue' | 'approval-overdue-copy';

/** What people are told of an approval in which it is their turn, in Chinese. */
export const chineseApprovalTemplates = {
  'approval-turn': {
    subject: '【待办】{{contest}}轮到您办理',
    paragraphs: [
      '{{recipient}}：',
      '{{handedBy}}办理之后，“{{contest}}”的审批现在轮到您办理。',
      '附言：{{note}}',
      '办结期限：{{dueOrNone}}。',
      '依据：{{clause}}。',
      '请办理：{{link}}',
    ],
  },
  'approval-reminder': {
    subject: '【催办】{{contest}}等您审批：{{daysLeft}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的审批轮到您办理，尚未办结，{{daysLeft}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请在截止前办理：{{link}}',
    ],
  },
  'approval-overdue': {
    subject: '【逾期】{{contest}}的审批已逾期 {{daysOverdue}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的审批已逾期 {{daysOverdue}}，仍待办理。逾期不视为同意。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请尽快办理：{{link}}',
    ],
  },
  'approval-overdue-copy': {
    subject: '【抄送】{{contest}}的审批已逾期 {{daysOverdue}}',
    paragraphs: [
      '{{recipient}}：',
      '抄送：“{{contest}}”的审批已逾期 {{daysOverdue}}，已另行催办。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理情况：{{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, ApprovalKind>;

/** The same in English. */
export const englishApprovalTemplates = {
  'approval-turn': {
    subject: '[Your turn] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'After {{handedBy}}, it is now your turn in the approval of "{{contest}}".',
      'Note: {{note}}',
      'Due: {{dueOrNone}}.',
      'Under: {{clause}}.',
      'Please go on here: {{link}}',
    ],
  },
  'approval-reminder': {
    subject: '[Reminder] {{contest}} waits for your approval: {{daysLeft}}',
    paragraphs: [
      'Dear {{recipient}},',
      'It is your turn in the approval of "{{contest}}", which is not done yet: {{daysLeft}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please go on before then: {{link}}',
    ],
  },
  'approval-overdue': {
    subject: '[Overdue] Approval of {{contest}}, {{daysOverdue}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The approval of "{{contest}}" is overdue by {{daysOverdue}} and still waits. Nothing counts as agreed because time has passed.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'Please go on soon: {{link}}',
    ],
  },
  'approval-overdue-copy': {
    subject: '[Copy] Approval of {{contest}} overdue by {{daysOverdue}}',
    paragraphs: [
      'Dear {{recipient}},',
      'For your information: the approval of "{{contest}}" is overdue by {{daysOverdue}}; those whose turn it is have been reminded.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'How it stands: {{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, ApprovalKind>;
