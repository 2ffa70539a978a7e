import { registerMessages } from '../platform/problems.ts';

registerMessages('extra-award', {
  zh: {
    AWARDED_IN_FUTURE: '授奖日期不能晚于今天。',
    EXTRA_AWARD_TWICE: '该奖项已经登记。',
  },
  en: {
    AWARDED_IN_FUTURE: 'The day of the award is after today.',
    EXTRA_AWARD_TWICE: 'This award is on record already.',
  },
});
