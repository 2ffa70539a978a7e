import { registerMessages } from '../platform/problems.ts';

registerMessages('person', {
  zh: {
    SUPERIOR_UNKNOWN: '没有这个人员，请先登记。',
    OWN_SUPERIOR: '不能把本人设为自己的上级。',
    PERSON_OF_ADMINISTRATION: '系统管理员和审计人员的联系方式由系统管理员更改。',
  },
  en: {
    SUPERIOR_UNKNOWN: 'There is no such person; register the person first.',
    OWN_SUPERIOR: 'Nobody is their own superior.',
    PERSON_OF_ADMINISTRATION: 'How administrators and auditors are reached is changed by an administrator.',
  },
});
