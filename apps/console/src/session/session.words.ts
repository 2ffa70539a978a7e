import { defineWords } from '../words/define-words.ts';

export const sessionWords = defineWords('session', {
  signIn: ['登录', 'Sign in'],
  tagline: ['职工技能竞赛与工匠遴选办公系统', 'Skills contests and craftsman selection'],
  login: ['登录名', 'Sign-in name'],
  loginHint: ['3–40 位小写字母、数字或 . _ -，以字母或数字开头。', '3–40 lower-case letters, digits or . _ -'],
  name: ['姓名', 'Name'],
  password: ['密码', 'Password'],
  newPassword: ['新密码', 'New password'],
  repeat: ['再次输入新密码', 'New password again'],
  current: ['当前密码', 'Current password'],
  passwordHint: [
    '10–128 位，至少含大写字母、小写字母、数字、其他字符中的三类。',
    '10–128 characters of at least three kinds: upper case, lower case, digit, other.',
  ],
  mismatch: ['两次输入的新密码不一致。', 'The two passwords differ.'],
  welcome: ['欢迎使用匠程', 'Welcome to Jiangcheng'],
  'purpose.FIRST_ACCOUNT': [
    '建立第一个账号（系统管理员），请设置登录名、姓名和密码。',
    'Set up the first account (administrator): sign-in name, name and password.',
  ],
  'purpose.INVITATION': ['您已受邀使用本系统，请设置密码。', 'You have been invited. Please choose a password.'],
  'purpose.PASSWORD_RESET': ['请设置新密码。设置后，其他地方的登录全部退出。', 'Please choose a new password. Other sessions will end.'],
  linkExpires: ['链接有效期至 {{at}}，只能使用一次。', 'The link is valid until {{at}} and works once.'],
  noToken: ['链接不完整，请完整复制邮件或管理员给您的链接。', 'The link is incomplete. Please copy it as a whole.'],
  begin: ['设置并进入', 'Set up and enter'],
  changePassword: ['修改密码', 'Change password'],
  changed: ['密码已修改', 'Password changed'],
  toSignIn: ['去登录', 'Go to sign-in'],
  ended: ['登录已失效，请重新登录；登录后回到刚才的页面。', 'Your session ended. After signing in you return to where you were.'],
});
