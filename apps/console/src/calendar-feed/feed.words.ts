import { defineWords } from '../words/define-words.ts';

export const feedWords = defineWords('calendar-feed', {
  title: ['日历订阅', 'Calendar feeds'],
  hint: [
    '把未结期限订阅到手机或电脑的日历。地址即凭证，请勿转发；停用后立即失效。',
    'Subscribe to open deadlines in a calendar program. Whoever has the address reads it: do not pass it on. Revoked, it works no more.',
  ],
  own: ['我的待办期限', 'Deadlines of my tasks'],
  ofCampaign: ['期限：{{title}}', 'Deadlines: {{title}}'],
  what: ['订阅内容', 'What to subscribe to'],
  open: ['开通订阅地址', 'Open an address'],
  once: ['地址只显示这一次：', 'The address is shown this once:'],
  opened: ['开通时间', 'Opened'],
  revoke: ['停用', 'Revoke'],
  revokeOf: ['停用：{{what}}（{{at}}）', 'Revoke: {{what}} ({{at}})'],
  revoked: ['订阅地址已停用', 'The address was revoked'],
});
