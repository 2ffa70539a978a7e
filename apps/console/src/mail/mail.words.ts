import { defineWords } from '../words/define-words.ts';

export const mailWords = defineWords('mail', {
  title: ['邮件记录', 'Mail log'],
  status: ['状态', 'Status'],
  'status.QUEUED': ['待发送', 'Queued'],
  'status.SENT': ['已发送', 'Sent'],
  'status.FAILED': ['发送失败', 'Failed'],
  'status.FOLDED': ['已合并', 'Folded'],
  to: ['收件人', 'To'],
  subject: ['主题', 'Subject'],
  kind: ['类别', 'Kind'],
  created: ['生成时间', 'Created'],
  sent: ['发送时间', 'Sent'],
  next: ['下次尝试 {{at}}', 'Next attempt {{at}}'],
  attempts: ['发送记录（{{n}} 次）', 'Attempts ({{n}})'],
  accepted: ['服务器接收', 'Accepted'],
  refusedForGood: ['服务器拒收', 'Refused for good'],
  failed: ['未成功', 'Failed'],
  preview: ['查看邮件', 'Preview'],
  previewOf: ['查看邮件：{{subject}}', 'Preview: {{subject}}'],
  empty: ['还没有邮件', 'No mails yet'],
  emptyHint: ['提醒邮件按期限阶梯自动生成，生成后列在这里。', 'Reminders are made on their ladder and are listed here.'],
});
