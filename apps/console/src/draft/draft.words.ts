import { defineWords } from '../words/define-words.ts';

/** A draft that another has in hand. */
export const draftWords = defineWords('draft', {
  heldBy: [
    '{{name}} 正在填写；{{until}} 前没有再保存即可由他人填写。',
    '{{name}} is writing this; without another save it is free again at {{until}}.',
  ],
  takeOver: ['接手填写', 'Take it over'],
  takingOver: ['保存时接手，并记录在案。', 'Your next save takes it over, which is recorded.'],
});
