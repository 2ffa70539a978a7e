import { registerMessages } from '../platform/problems.ts';

registerMessages('session', {
  zh: {
    SIGN_IN_FAILED: '登录名或密码不正确，或账号暂不能登录；连续 5 次失败将锁定 30 分钟。',
    PASSWORD_WRONG: '当前密码不正确；连续 5 次失败将锁定 30 分钟。',
    PASSWORD_UNCHANGED: '新密码不能与当前密码相同。',
    PASSWORD_TOO_SHORT: '密码至少 10 个字符。',
    PASSWORD_TOO_LONG: '密码最多 128 个字符。',
    PASSWORD_TOO_SIMPLE: '密码须含大写字母、小写字母、数字、其他字符中的至少三类。',
    INVITATION_INVALID: '链接无效：可能已使用、已过期（72 小时）或已被新的链接取代。请联系管理员。',
    LOGIN_FORM: '登录名为 3 至 40 个小写字母、数字、点、短横或下划线，以字母或数字开头。',
    LOGIN_MISSING: '请填写登录名。',
  },
  en: {
    SIGN_IN_FAILED: 'The login or password is wrong, or the account cannot sign in now; five failures lock it for 30 minutes.',
    PASSWORD_WRONG: 'The current password is wrong; five failures lock the account for 30 minutes.',
    PASSWORD_UNCHANGED: 'The new password must differ from the current one.',
    PASSWORD_TOO_SHORT: 'A password has at least 10 characters.',
    PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
    PASSWORD_TOO_SIMPLE: 'A password has at least three of: capitals, small letters, digits, other characters.',
    INVITATION_INVALID:
      'This link does not work: it was used, has expired (72 hours) or was replaced by a newer one. Ask the administrator.',
    LOGIN_FORM: 'A login has 3 to 40 small letters, digits, dots, dashes or underscores and begins with a letter or digit.',
    LOGIN_MISSING: 'Choose a login.',
  },
});
