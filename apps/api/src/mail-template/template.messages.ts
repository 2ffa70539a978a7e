import { registerMessages } from '../platform/problems.ts';

registerMessages('mail-template', {
  zh: {
    TEMPLATE_VARIABLE_UNKNOWN: '第 {line} 行第 {column} 列：此类邮件没有变量“{name}”。',
    TEMPLATE_BRACE_STRAY: '第 {line} 行第 {column} 列：“{text}”不成对，变量应写成两个花括号加名称。',
    TEMPLATE_VARIABLE_UNSAID: '正文缺少变量“{name}”，收件人会看不到这一内容。',
    TEMPLATE_TEST_NO_ADDRESS: '您的账号没有邮件地址，无法发送测试邮件。',
    CONFLICT_TEMPLATE: '模板已被他人修改为第 {version} 版，请重新打开。',
  },
  en: {
    TEMPLATE_VARIABLE_UNKNOWN: 'Line {line}, column {column}: this kind of mail has no variable "{name}".',
    TEMPLATE_BRACE_STRAY: 'Line {line}, column {column}: "{text}" has no counterpart; a variable is its name in two braces.',
    TEMPLATE_VARIABLE_UNSAID: 'The body leaves out the variable "{name}", which its reader needs.',
    TEMPLATE_TEST_NO_ADDRESS: 'Your account has no mail address to send a test to.',
    CONFLICT_TEMPLATE: 'Somebody else saved version {version} meanwhile; open it again.',
  },
});
