import { registerMessages } from '../platform/problems.ts';

/** Sentences about 联系人. */
registerMessages('contact', {
  zh: {
    CONTACT_HOLDER_UNKNOWN: '文件未要求该单位确定联系人。',
    CONTACT_ADDRESS_MISSING: '请填写通讯地址。',
    CONTACT_POSTCODE_MISSING: '请填写邮编。',
    POSTCODE_BAD_FORM: '邮编为六位数字。',
  },
  en: {
    CONTACT_HOLDER_UNKNOWN: 'The document asks no contact of this organization.',
    CONTACT_ADDRESS_MISSING: 'The address is missing.',
    CONTACT_POSTCODE_MISSING: 'The postcode is missing.',
    POSTCODE_BAD_FORM: 'A postcode has six digits.',
  },
});
