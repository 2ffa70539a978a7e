import { defineWords } from '../words/define-words.ts';

export const contactWords = defineWords('contact', {
  title: ['联系人', 'Contacts'],
  hint: [
    '文件列出的单位和已立项比赛的承办单位各确定一名联系人；文件未定报送期限。',
    'Each organization of the document and each organizer of a contest names one; the document sets no day for it.',
  ],
  missing: ['{{n}} 个单位尚未确定', '{{n}} have named none'],
  complete: ['已全部确定', 'All have named one'],
  organization: ['单位', 'Organization'],
  name: ['联系人', 'Contact'],
  nobody: ['尚未确定', 'None yet'],
  phone: ['联系方式', 'Phone'],
  email: ['邮箱', 'E-mail'],
  address: ['通讯地址', 'Address'],
  postcode: ['邮编', 'Postcode'],
  do: ['办理', 'Do'],
  enter: ['登记', 'Enter'],
  replace: ['更换', 'Replace'],
  enterOf: ['登记联系人：{{organization}}', 'Enter the contact of {{organization}}'],
  entered: ['已登记', 'Entered'],
  reveal: ['显示号码', 'Show the number'],
  revealOf: ['显示号码：{{name}}', 'Show the number of {{name}}'],
  revealHint: ['谁在何时因何显示，记入访问记录。', 'Who saw it, when and why is on record.'],
  reason: ['理由', 'Reason'],
});
