import { registerMessages } from '../platform/problems.ts';

registerMessages('reminder', {
  zh: {
    TIME_BAD_FORM: '时间应写成 HH:MM，例如 08:30。',
    HOURS_WITHOUT_NINE: '催办时段须包含 09:00：期限阶梯的提醒都在这时发出。',
    URGE_TASK_NOT_OPEN: '没有待办理的事项可催。',
    URGE_NOBODY: '此事项尚无人承办，请电话联系单位。',
    URGE_OWN_TASK: '这是您自己的待办事项。',
    URGED_TOO_SOON: '四小时内已催办过，{at} 起可再次催办；可先电话催办。',
    CALL_IN_FUTURE: '通话时间不能晚于现在。',
    PROMISE_BEFORE_CALL: '承诺日期不能早于通话日期。',
    PERSON_UNKNOWN: '没有这个人。',
    CALL_TASK_UNKNOWN: '本案没有这个事项。',
  },
  en: {
    TIME_BAD_FORM: 'A time is written HH:MM, such as 08:30.',
    HOURS_WITHOUT_NINE: 'The hours must include 09:00, when the reminders of the ladders come.',
    URGE_TASK_NOT_OPEN: 'There is no open task to urge.',
    URGE_NOBODY: 'Nobody holds this task yet; call the organization.',
    URGE_OWN_TASK: 'This task is your own.',
    URGED_TOO_SOON: 'Urged within four hours; possible again from {at}. A call is always possible.',
    CALL_IN_FUTURE: 'A call cannot be later than now.',
    PROMISE_BEFORE_CALL: 'What was promised cannot lie before the call.',
    PERSON_UNKNOWN: 'There is no such person.',
    CALL_TASK_UNKNOWN: 'This case has no such task.',
  },
});
