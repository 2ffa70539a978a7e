import type { TemplateSource } from './mail-kinds.ts';

const UNDER = ['截止时间：{{due}}。', '依据：{{clause}}。'];
const UNDER_EN = ['Due: {{due}}.', 'Under: {{clause}}.'];

const chineseReminder = (what: string): TemplateSource => ({
  subject: `【催办】{{contest}}${what}：{{daysLeft}}`,
  paragraphs: ['{{recipient}}：', `“{{contest}}”的${what}尚未报送，{{daysLeft}}。`, ...UNDER, '请在截止前办理：{{link}}'],
});
const chineseOverdue = (what: string, copy = ''): TemplateSource => ({
  subject: `【${copy === '' ? '逾期' : '抄送'}】{{contest}}${what}已逾期 {{daysOverdue}}`,
  paragraphs: ['{{recipient}}：', `${copy}“{{contest}}”的${what}已逾期 {{daysOverdue}}，仍未收到。`, ...UNDER, '办理：{{link}}'],
});
const englishReminder = (what: string): TemplateSource => ({
  subject: `[Reminder] ${what} of {{contest}}: {{daysLeft}}`,
  paragraphs: [
    'Dear {{recipient}},',
    `The ${what} of "{{contest}}" is not in yet; {{daysLeft}}.`,
    ...UNDER_EN,
    'Please file it in time: {{link}}',
  ],
});
const englishOverdue = (what: string, copy = ''): TemplateSource => ({
  subject: `[${copy === '' ? 'Overdue' : 'Copy'}] ${what} of {{contest}}: overdue by {{daysOverdue}}`,
  paragraphs: [
    'Dear {{recipient}},',
    `${copy}The ${what} of "{{contest}}" is overdue by {{daysOverdue}}.`,
    ...UNDER_EN,
    'See it here: {{link}}',
  ],
});

/** Mails about a cultivation: what its unit owes, its last weeks, and 停止培育. */
export const chineseCultivation = {
  'cultivation-plan-reminder': chineseReminder('培育方案'),
  'cultivation-plan-overdue': chineseOverdue('培育方案'),
  'cultivation-plan-overdue-copy': chineseOverdue('培育方案', '抄送：'),
  'progress-report-reminder': chineseReminder('培育情况报备'),
  'progress-report-overdue': chineseOverdue('培育情况报备'),
  'progress-report-overdue-copy': chineseOverdue('培育情况报备', '抄送：'),
  'cultivation-remedy-reminder': chineseReminder('整改情况'),
  'cultivation-ending': {
    subject: '【培育期】{{contest}}：{{daysLeft}}',
    paragraphs: ['{{recipient}}：', '“{{contest}}”的培育期将满，{{daysLeft}}，期满后进行培育评价。', ...UNDER, '办理：{{link}}'],
  },
  'cultivation-ended': {
    subject: '【停止培育】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”自{{since}}起停止培育，终止享受的相关待遇，已颁发的证书收回，未拨付的经费停止拨付。',
      '原因：{{reasonText}}',
      '批准：{{authority}}。',
      '依据：{{clause}}。',
      '详情：{{link}}',
    ],
  },
} satisfies Record<string, TemplateSource>;

export const englishCultivation = {
  'cultivation-plan-reminder': englishReminder('plan'),
  'cultivation-plan-overdue': englishOverdue('plan'),
  'cultivation-plan-overdue-copy': englishOverdue('plan', 'For your information: '),
  'progress-report-reminder': englishReminder('progress report'),
  'progress-report-overdue': englishOverdue('progress report'),
  'progress-report-overdue-copy': englishOverdue('progress report', 'For your information: '),
  'cultivation-remedy-reminder': englishReminder('report of what was put right'),
  'cultivation-ending': {
    subject: '[Cultivation] {{contest}}: {{daysLeft}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The period of "{{contest}}" is coming to its end; {{daysLeft}}. Then it is evaluated.',
      ...UNDER_EN,
      'Go to: {{link}}',
    ],
  },
  'cultivation-ended': {
    subject: '[Cultivation ended] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      '"{{contest}}" ended on {{since}}: its benefits end, a certificate that was issued is taken back, and money that was not paid is not paid any more.',
      'Reason: {{reasonText}}',
      'Approved by: {{authority}}.',
      'Under: {{clause}}.',
      'See it here: {{link}}',
    ],
  },
} satisfies Record<string, TemplateSource>;
