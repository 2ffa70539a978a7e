import { registerMessages } from '../platform/problems.ts';

/** Sentences about 技能展示交流活动. */
registerMessages('exchange', {
  zh: {
    EXCHANGE_ENDS_BEFORE: '结束日期不能早于开始日期。',
    EXCHANGE_OUTSIDE_YEAR: '活动应在 {year} 年竞赛期间举办。',
    EXCHANGE_TWICE: '已登记同名的活动。',
  },
  en: {
    EXCHANGE_ENDS_BEFORE: 'It cannot end before it begins.',
    EXCHANGE_OUTSIDE_YEAR: 'It is held alongside the contests of {year}.',
    EXCHANGE_TWICE: 'One of this name is registered already.',
  },
});
