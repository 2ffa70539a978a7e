import { defineWords } from '../words/define-words.ts';

export const handInWords = defineWords('handIn', {
  ready: ['材料齐全，可以报送。', 'Everything is there: it can be handed in.'],
  missing: ['报送前还缺 {{n}} 项', '{{n}} things are missing'],
  handIn: ['报送成绩', 'Hand in the scores'],
  handedIn: ['成绩已报送', 'The scores are handed in'],
  done: ['成绩已报送，当前不在报送环节。', 'The scores are handed in; nothing is to be done here now.'],
  late: ['已超过报送期限（{{due}}），请填写逾期情况说明。', 'The report is late (due {{due}}): please explain.'],
  explanation: ['逾期情况说明', 'Explanation of the delay'],
  scan: ['情况说明扫描件（盖章）', 'Sealed scan of the explanation'],
  version: ['将报送第 {{n}} 版草稿。', 'Draft version {{n}} will be handed in.'],
  unsaved: ['还有未保存的修改，保存后才能报送。', 'Unsaved changes: they are saved first.'],
  whyNot: ['现在还不能报送：', 'Not possible now:'],
});
