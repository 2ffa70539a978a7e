import { defineWords } from '../words/define-words.ts';

export const winnerWords = defineWords('earlierWinner', {
  title: ['历届名册', 'Earlier winners'],
  hint: [
    '往届竞赛获奖人员；报名时据此核对“已获第一名原则上不再参赛”等规定。',
    'Who won earlier contests: entries are checked against it, such as the rule that a champion does not compete again.',
  ],
  search: ['按姓名或工种查找', 'Find by name or trade'],
  empty: ['名册还是空的', 'The roll is empty'],
  emptyHint: ['请从办公室现有的名册表格导入。', "Import it from the office's own list."],
  year: ['年度', 'Year'],
  level: ['级别', 'Level'],
  'level.CITY': ['市级', 'City'],
  'level.REGION': ['自治区级', 'Region'],
  'level.NATIONAL': ['国家级', 'National'],
  trade: ['工种', 'Trade'],
  rank: ['名次', 'Rank'],
  name: ['姓名', 'Name'],
  employer: ['单位', 'Employer'],
  idNumber: ['身份证号', 'ID number'],
  import: ['导入名册', 'Import'],
  file: ['名册表格（XLSX 或 CSV）', 'Table (XLSX or CSV)'],
  importHint: [
    '第一行是表头：级别（市级、自治区级、国家级）、年度、工种、名次、姓名，可加所在单位、身份证号。名册里已有的人不变，重复导入不会增加。',
    'The first row is the heading: level (市级, 自治区级, 国家级), year, trade, rank, name, and if known employer and ID number. Who is on the roll already stays as he is.',
  ],
  check: ['检查表格', 'Check the table'],
  now: ['导入', 'Import'],
  would: ['检查无误，尚未导入：新增 {{added}} 人，已有 {{known}} 人。', 'No errors, nothing imported yet: {{added}} new, {{known}} known.'],
  done: ['已导入 {{added}} 人', '{{added}} imported'],
});
