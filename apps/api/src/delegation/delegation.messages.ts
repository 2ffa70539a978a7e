import { registerMessages } from '../platform/problems.ts';

registerMessages('delegation', {
  zh: {
    ABSENCE_IN_PAST: '开始日期不能早于今天。',
    ABSENCE_ENDS_BEFORE: '结束日期不能早于开始日期。',
    ABSENCE_TOO_LONG: '超过一年的，请办理工作交接。',
    DEPUTY_IS_SELF: '不能由本人代办。',
    DEPUTY_WITHOUT_ROLE: '{deputy} 没有相应的岗位权限，不能代办。',
    DEPUTY_IS_ABSENT: '{deputy} 在此期间也不在岗，不能代办（代办不能再转）。',
    ABSENT_IS_DEPUTY: '在此期间您正为 {absent} 代办，请先为其另定代办人。',
    ABSENCE_OVERLAPS: '此期间的这类事项已由 {deputy} 代办。',
    NOTHING_TO_DELEGATE: '{absent} 没有可以代办的岗位。',
    EXPERT_IS_PERSONAL: '专家评分由本人完成，不能委托他人代办，也不能交接；不能评分的，请报办公室另行抽取或者邀请专家。',
    DELEGATION_OVER: '代办已经结束。',
  },
  en: {
    ABSENCE_IN_PAST: 'The first day cannot be before today.',
    ABSENCE_ENDS_BEFORE: 'The last day cannot be before the first.',
    ABSENCE_TOO_LONG: 'An absence of more than a year is handed over instead.',
    DEPUTY_IS_SELF: 'Nobody stands in for himself.',
    DEPUTY_WITHOUT_ROLE: '{deputy} does not hold the role that this needs.',
    DEPUTY_IS_ABSENT: '{deputy} is away then as well (a deputy has no deputy).',
    ABSENT_IS_DEPUTY: 'Somebody relies on this person then: find another deputy for {absent} first.',
    ABSENCE_OVERLAPS: '{deputy} stands in for this work then already.',
    NOTHING_TO_DELEGATE: '{absent} has no role that could be stood in for.',
    EXPERT_IS_PERSONAL:
      'An expert scores himself: nobody stands in for him and nothing is handed over. Who cannot score tells the office, which draws or invites another.',
    DELEGATION_OVER: 'This is over already.',
  },
});
