import { defineWords } from '../words/define-words.ts';

export const taskWords = defineWords('task', {
  title: ['待办事项', 'Inbox'],
  count: ['共 {{n}} 件待办', '{{n}} open'],
  overdueCount: ['其中逾期 {{n}} 件', '{{n}} overdue'],
  search: ['搜索比赛、编号、单位', 'Search contest, number, organization'],
  open: ['待办', 'Open'],
  doneTab: ['已办', 'Done'],
  status: ['办理状态', 'Status'],
  what: ['事项', 'What'],
  due: ['到期', 'Due'],
  where: ['环节', 'Stage'],
  who: ['单位', 'Organization'],
  basis: ['依据', 'Clause'],
  noDue: ['无期限', 'No due date'],
  empty: ['没有待办事项', 'Nothing to do'],
  emptyHint: ['有新的事项时会列在这里，并发邮件提醒。', 'New work appears here and is announced by mail.'],
  emptySearch: ['没有找到“{{q}}”', 'Nothing found for “{{q}}”'],
  emptySearchHint: ['换一个词，或清空搜索框查看全部。', 'Try another word, or clear the search.'],
});
