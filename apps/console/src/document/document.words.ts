import { defineWords } from '../words/define-words.ts';

export const documentWords = defineWords('document', {
  notNumbered: ['尚未编号', 'Not numbered yet'],
  number: ['发文字号', 'Number'],
  issuers: ['发文机关', 'Issuers'],
  issuedOn: ['成文日期', 'Date'],
  corrects: ['更正', 'Corrects'],
  chain: ['办理步骤', 'Steps'],
  now: ['可以办理', 'Next'],
  takenBy: ['{{name}}，{{on}}', '{{name}}, {{on}}'],
  onPaper: ['据纸质件', 'From paper'],
  text: ['文稿', 'Text'],
  notDrafted: ['尚未拟稿', 'Not drafted yet'],
  note: ['附注', 'Note'],
  attachments: ['附件', 'Attachments'],
  print: ['打印{{label}}', 'Print: {{label}}'],
  printSheet: ['打印会签单', 'Print the sheet to sign'],
  printings: ['印制', 'Printed versions'],
  version: ['第 {{n}} 版', 'Version {{n}}'],
  checkCode: ['校验码 {{code}}', 'Check code {{code}}'],
  void: ['作废', 'Void'],
  distributed: ['分发', 'Distributed'],
  heldBy: [
    '{{name}} 正在修改文稿；{{until}} 前没有再保存即可由他人修改。',
    '{{name}} is writing the text; without another save it is free again at {{until}}.',
  ],
  changed: ['修改 {{n}} 次', 'Changed {{n}} times'],
});
