import { registerMessages } from '../platform/problems.ts';

registerMessages('campaign', {
  zh: {
    PACK_UNKNOWN: '没有这一版方案的规则包。',
    CONFLICT_CAMPAIGN_EXISTS: '这一方案 {year} 年的竞赛活动已经建立。',
    VALUE_PRINTED: '这一项是文件印明的，无须确认。',
    VALUE_FORM: '填写的值不符合这一项的要求。',
    VALUE_UNCHANGED: '与已确认的值相同，无须更正。',
    VALUE_REASON_MISSING: '与推定不同，或更正已确认的值，须说明理由。',
    CONFLICT_VALUE_CONFIRMED: '这一项已由{by}于{at}确认；如需更正，请说明理由。',
    SETTING_UNKNOWN: '没有这一项设置。',
    SETTING_VALUE_NOT_ALLOWED: '这一项设置不接受这个值（可选：{allowed}）。',
    SETTING_OF_FINANCE: '奖金计税由财务依文件确定，请在“奖励与发放”中办理。',
    SETTING_UNCHANGED: '与现行的值相同。',
  },
  en: {
    PACK_UNKNOWN: 'There is no rule pack of this edition.',
    CONFLICT_CAMPAIGN_EXISTS: 'The campaign of {year} under this regulation exists already.',
    VALUE_PRINTED: 'The document prints this value; it needs no confirmation.',
    VALUE_FORM: 'The value does not have the form of this field.',
    VALUE_UNCHANGED: 'This is the confirmed value already.',
    VALUE_REASON_MISSING: 'A reason is needed to depart from the inferred value or to correct a confirmed one.',
    CONFLICT_VALUE_CONFIRMED: '{by} confirmed this value at {at}; give a reason to correct it.',
    SETTING_UNKNOWN: 'There is no such setting.',
    SETTING_VALUE_NOT_ALLOWED: 'The setting does not take this value (allowed: {allowed}).',
    SETTING_OF_FINANCE: 'How prizes are taxed is chosen by finance with its basis, under awards and payments.',
    SETTING_UNCHANGED: 'This is the current value already.',
  },
});
