import { registerMessages } from '../platform/problems.ts';

/** Sentences about “绝活”展示. */
registerMessages('showcase', {
  zh: {
    SHOWCASE_BORN_BEFORE: '人选须在 {onOrAfter} 以后出生。',
    SHOWCASE_FORM_UNKNOWN: '方案没有这种展示方式。',
    SHOWCASE_IN_FUTURE: '推荐日期不能晚于今天。',
    SHOWCASE_OUTSIDE_YEAR: '活动时间为 {year} 年全年。',
    SHOWCASE_TWICE: '该单位已推荐此人。',
    SHOWCASE_DECIDED: '此项推荐已有结果。',
  },
  en: {
    SHOWCASE_BORN_BEFORE: 'Who is recommended was born on or after {onOrAfter}.',
    SHOWCASE_FORM_UNKNOWN: 'The plan knows no such form.',
    SHOWCASE_IN_FUTURE: 'The day of the recommendation is after today.',
    SHOWCASE_OUTSIDE_YEAR: 'The activity goes on through the year {year}.',
    SHOWCASE_TWICE: 'This unit has recommended this person already.',
    SHOWCASE_DECIDED: 'This recommendation is decided.',
  },
});
