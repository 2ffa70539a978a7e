import { defineWords } from '../words/define-words.ts';

export const reviewWords = defineWords('review', {
  titleOf: ['审核成绩：{{title}}', 'Review: {{title}}'],
  decide: ['审核', 'Decision'],
  confirm: ['审核确认', 'Confirm'],
  return: ['退回补正', 'Return for correction'],
  opinion: ['意见（可不填）', 'Opinion (optional)'],
  reasonCode: ['退回理由', 'Reason'],
  text: ['具体说明', 'Explanation'],
  textHint: [
    '写明哪一行、哪一项需要补正，承办单位会在邮件和页面上看到。',
    'Say which row and item; the organizer reads it in the mail and on the page.',
  ],
  correctionDays: ['补正期限（工作日）', 'Working days for the correction'],
  confirmed: ['成绩已确认', 'The scores are confirmed'],
  returned: ['已退回补正', 'Returned for correction'],
  cannot: ['现在不能审核：', 'Not possible now:'],
  earlier: ['各轮报送', 'Rounds'],
  winners: ['获奖选手信息', 'Winners'],
});
