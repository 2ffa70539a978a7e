import { defineWords } from '../words/define-words.ts';

export const reminderWords = defineWords('reminder', {
  hours: ['催办时段', 'Hours of reminding'],
  hoursAre: [
    '工作日 {{opens}}–{{closes}} 发送催办邮件，其余时间等候。',
    'Reminders go out on working days, {{opens}}–{{closes}}; otherwise they wait.',
  ],
  setHours: ['设定催办时段', 'Set the hours'],
  opens: ['开始', 'From'],
  closes: ['结束', 'Until'],
  hoursHint: ['HH:MM，须包含 09:00。', 'HH:MM; must include 09:00.'],
  hoursSet: ['催办时段已设定', 'The hours are set'],
});
