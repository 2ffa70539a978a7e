import { defineWords } from '../words/define-words.ts';

export const extraAwardWords = defineWords('extra-award', {
  title: ['个人优秀奖、团体奖', 'Awards of the industry'],
  hint: [
    '由行业竞赛主管部门（协会）设立和表彰，不计入十大行业奖项。',
    'Set and honoured by the industry’s body; not counted among the awards.',
  ],
  none: ['没有登记', 'None on record'],
  record: ['登记奖项', 'Record an award'],
  kind: ['类别', 'Kind'],
  'kind.PERSONAL': ['个人', 'Personal'],
  'kind.TEAM': ['团体', 'Team'],
  name: ['奖项名称', 'Award'],
  winner: ['获奖个人（单位）', 'Winner'],
  awardedBy: ['授奖单位', 'Awarded by'],
  document: ['授奖文件', 'Document'],
  awardedOn: ['授奖日期', 'Awarded on'],
  file: ['文件扫描件', 'Scan'],
  done: ['已登记', 'Recorded'],
  withdraw: ['撤销登记', 'Take back'],
  withdrawOf: ['撤销登记：{{winner}} {{name}}', 'Take back: {{name}} of {{winner}}'],
  reason: ['理由', 'Reason'],
  withdrawn: ['已撤销登记', 'Taken back'],
});
