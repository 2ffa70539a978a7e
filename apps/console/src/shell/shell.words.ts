import { defineWords } from '../words/define-words.ts';

export const shellWords = defineWords('shell', {
  menu: ['主菜单', 'Main menu'],
  openMenu: ['打开菜单', 'Open the menu'],
  skip: ['跳到正文', 'Skip to the content'],
  signOut: ['退出登录', 'Sign out'],
  me: ['我的账号', 'My account'],
  feeds: ['日历订阅', 'Calendar feeds'],
  password: ['修改密码', 'Change password'],
  testClock: ['测试时钟：{{at}}', 'Test clock: {{at}}'],
  noRole: ['您的账号还没有任何岗位权限，请联系系统管理员。', 'Your account has no role yet; please ask the administrator.'],
  '/tasks': ['待办事项', 'Inbox'],
  '/campaigns': ['年度竞赛', 'Campaigns'],
  '/contests': ['比赛', 'Contests'],
  '/deadlines': ['期限看板', 'Deadlines'],
  '/paper-decisions': ['纸质件登记', 'Paper decisions'],
  '/organizations': ['单位', 'Organizations'],
  '/people': ['人员', 'People'],
  '/mails': ['邮件记录', 'Mail log'],
  '/audit': ['审计监督', 'Audit'],
  '/accounts': ['账号与岗位', 'Accounts'],
  '/calendar': ['工作日历', 'Calendar'],
});
