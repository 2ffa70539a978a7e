import { registerMessages } from '../platform/problems.ts';

registerMessages('reminder', {
  zh: {
    TIME_BAD_FORM: '时间应写成 HH:MM，例如 08:30。',
    HOURS_WITHOUT_NINE: '催办时段须包含 09:00：期限阶梯的提醒都在这时发出。',
  },
  en: {
    TIME_BAD_FORM: 'A time is written HH:MM, such as 08:30.',
    HOURS_WITHOUT_NINE: 'The hours must include 09:00, when the reminders of the ladders come.',
  },
});
