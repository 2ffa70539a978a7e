import { registerMessages } from './catalogue.ts';

/** What the domain says about names, identity numbers and phones, wherever they are entered. */
registerMessages('names', {
  zh: {
    NAME_MISSING: '名称不能为空。',
    NAME_NOT_TEXT: '名称应为文字。',
    NAME_TOO_LONG: '名称过长（最多 {max} 字）。',
    NAME_HAS_LONE_SURROGATE: '名称含有不完整的字符。',
    NAME_HAS_CONTROL_CHARACTER: '名称含有控制字符。',
    NAME_HAS_BIDI_CONTROL: '名称含有改变文字方向的字符。',
    NAME_HAS_INVISIBLE_CHARACTER: '名称含有不可见字符。',
    NAME_HAS_SYMBOL: '名称含有表情或图形符号。',
    PHONE_MISSING: '电话不能为空。',
    PHONE_BAD_FORM: '电话应为 11 位手机号，或带区号的固定电话。',
    USCC_MISSING: '统一社会信用代码不能为空。',
    USCC_BAD_FORM: '统一社会信用代码应为 18 位，且符合 GB 32100-2015。',
    USCC_CHECK_CHARACTER_WRONG: '统一社会信用代码的校验位不对，请核对。',
    USCC_ORGANIZATION_CODE_DOUBTFUL: '统一社会信用代码中的主体标识码校验位存疑，请核对证照。',
  },
  en: {
    NAME_MISSING: 'The name must not be empty.',
    NAME_NOT_TEXT: 'The name must be text.',
    NAME_TOO_LONG: 'The name is too long (at most {max} characters).',
    NAME_HAS_LONE_SURROGATE: 'The name contains half a character.',
    NAME_HAS_CONTROL_CHARACTER: 'The name contains control characters.',
    NAME_HAS_BIDI_CONTROL: 'The name contains characters that change the direction of writing.',
    NAME_HAS_INVISIBLE_CHARACTER: 'The name contains invisible characters.',
    NAME_HAS_SYMBOL: 'The name contains emoji or pictures.',
    PHONE_MISSING: 'The phone number must not be empty.',
    PHONE_BAD_FORM: 'A phone number is a mobile number of 11 digits or a landline with its area code.',
    USCC_MISSING: 'The unified social credit code must not be empty.',
    USCC_BAD_FORM: 'A unified social credit code has 18 characters of GB 32100-2015.',
    USCC_CHECK_CHARACTER_WRONG: 'The check character of the unified social credit code is wrong.',
    USCC_ORGANIZATION_CODE_DOUBTFUL: 'The organization code inside the unified social credit code has a doubtful check character.',
  },
});
