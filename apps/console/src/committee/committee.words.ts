import { defineWords } from '../words/define-words.ts';

export const committeeWords = defineWords('committee', {
  title: ['组委会名单', 'Committee'],
  hint: ['方案附件只列职务和人数；成员由办公室登记。', 'The document lists posts and numbers; the office enters who holds them.'],
  held: ['{{n}} 人', '{{n}}'],
  filled: ['{{n}} / {{count}}', '{{n}} of {{count}}'],
  post: ['组委会职务', 'Post in the committee'],
  name: ['姓名', 'Name'],
  organization: ['单位', 'Organization'],
  ownPost: ['单位职务', 'Post there'],
  do: ['办理', 'Do'],
  enter: ['登记成员', 'Enter a member'],
  entered: ['已登记', 'Entered'],
  remove: ['离任', 'Left'],
  removeOf: ['离任：{{name}}', 'Left: {{name}}'],
  reason: ['理由', 'Reason'],
  removed: ['已登记离任', 'Entered'],
  nobody: ['尚未登记', 'Nobody yet'],
});
