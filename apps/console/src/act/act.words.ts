import { defineWords } from '../words/define-words.ts';

export const actWords = defineWords('act', {
  actions: ['可以办理', 'What can be done'],
  whyNot: ['为什么还不能', 'Why not yet'],
  noActions: ['当前没有您可以办理的事项', 'Nothing for you to do here now'],
  paper: ['据纸质件登记', 'Register from paper'],
  paperOf: ['据纸质件登记：{{label}}', 'Register from paper: {{label}}'],
  goOf: ['前往办理：{{label}}', 'Go to: {{label}}'],
  acted: ['已办理：{{label}}', 'Done: {{label}}'],
  confirmAct: ['确认办理“{{label}}”？', 'Carry out “{{label}}”?'],
});
