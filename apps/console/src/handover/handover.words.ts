import { defineWords } from '../words/define-words.ts';

export const handoverWords = defineWords('handover', {
  title: ['工作交接', 'Hand over work'],
  hint: [
    '在办事项、经办的比赛、岗位和代办一次移交接收人，每项都记入历史；接收人不能办理的留下并说明原因。',
    'Open tasks, cases handled, seats on posts and absences stood in for go to the successor in one step, each in the history. What he may not do is left behind, with the reason.',
  ],
  from: ['移交人', 'Whose work'],
  fromHint: ['不选即为您本人。', 'Yourself unless chosen.'],
  to: ['接收人', 'Successor'],
  preview: ['查看交接内容', 'Look at it first'],
  confirm: ['确认交接', 'Hand over'],
  done: ['已交接 {{n}} 项', '{{n}} handed over'],
  items: ['交接内容', 'What goes over'],
  what: ['类别', 'What'],
  name: ['名称', 'Of what'],
  detail: ['内容', 'Detail'],
  result: ['结果', 'Outcome'],
  'kind.POST': ['岗位', 'Post'],
  'kind.DELEGATION': ['代办', 'Absence stood in for'],
  'kind.TASK': ['在办事项', 'Open task'],
  'kind.DRAFT': ['成绩草稿', 'Draft of scores'],
  'kind.HANDLER': ['经办人', 'Handler of the case'],
  seat: ['{{seat}} 角', 'Seat {{seat}}'],
  goes: ['移交', 'Goes over'],
  stays: ['留下', 'Left behind'],
  counts: ['移交 {{goes}} 项，留下 {{stays}} 项', '{{goes}} go over, {{stays}} left behind'],
});
