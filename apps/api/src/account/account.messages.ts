import { registerMessages } from '../platform/problems.ts';

registerMessages('account', {
  zh: {
    LOGIN_TAKEN: '这个登录名已被使用。',
    MAIL_ADDRESS_INVALID: '邮件地址无效。',
    OWN_GRANTS: '不能更改自己的角色，请由另一位管理员办理。',
    OWN_ACCOUNT: '不能对自己的账号做此操作，请由另一位管理员办理。',
    GRANT_ORGANIZATION_MISSING: '承办单位角色须指明单位。',
    GRANT_ORGANIZATION_UNEXPECTED: '此角色不按单位授予。',
    GRANT_CAMPAIGN_UNEXPECTED: '此角色不按竞赛活动授予。',
    ROLES_INCOMPATIBLE: '系统管理员不得兼任业务角色，业务人员不得兼任系统管理员。',
    GRANT_EXISTS: '已授予过这个角色。',
    ORGANIZATION_UNKNOWN: '没有这个单位。',
    CAMPAIGN_UNKNOWN: '没有这个竞赛活动。',
    ACCOUNT_DISABLED: '账号已停用，请先启用。',
  },
  en: {
    LOGIN_TAKEN: 'This login is taken.',
    MAIL_ADDRESS_INVALID: 'This is not a mail address.',
    OWN_GRANTS: 'Nobody changes their own roles; ask another administrator.',
    OWN_ACCOUNT: 'Nobody does this to their own account; ask another administrator.',
    GRANT_ORGANIZATION_MISSING: 'An organizer role names its organization.',
    GRANT_ORGANIZATION_UNEXPECTED: 'This role is not given by organization.',
    GRANT_CAMPAIGN_UNEXPECTED: 'This role is not given by campaign.',
    ROLES_INCOMPATIBLE: 'A system administrator holds no business role, and the other way round.',
    GRANT_EXISTS: 'This role is held already.',
    ORGANIZATION_UNKNOWN: 'There is no such organization.',
    CAMPAIGN_UNKNOWN: 'There is no such campaign.',
    ACCOUNT_DISABLED: 'The account is disabled; enable it first.',
  },
});
