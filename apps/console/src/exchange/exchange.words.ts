import { defineWords } from '../words/define-words.ts';

export const exchangeWords = defineWords('exchange', {
  title: ['技能展示交流活动', 'Exchanges of skills'],
  hint: [
    '大赛期间可以举办；举办的，登记后列入归档清单。',
    'They may be held alongside the contest; one that is registered is in the file.',
  ],
  enter: ['登记活动', 'Register one'],
  name: ['活动名称', 'Name'],
  place: ['地点', 'Place'],
  organizer: ['主办单位', 'Organizer'],
  from: ['开始日期', 'From'],
  to: ['结束日期', 'To'],
  days: ['日期', 'Days'],
  note: ['备注', 'Note'],
  empty: ['没有登记活动', 'None registered'],
  emptyHint: ['本方案不要求举办；举办了再登记。', 'None is required: register one where it is held.'],
  remove: ['撤销登记', 'Take out'],
  removeOf: ['撤销登记：{{name}}', 'Take out: {{name}}'],
  reason: ['理由', 'Reason'],
  entered: ['已登记', 'Registered'],
  removed: ['已撤销登记', 'Taken out'],
});
