import { registerMessages } from '../platform/problems.ts';

/** Sentences about 青年技能人才数据库. */
registerMessages('talent', {
  zh: {
    TALENT_UNKNOWN: '此人不在青年技能人才数据库内。',
    TALENT_STAGE_UNKNOWN: '文件没有这个成长阶段。',
    TALENT_HAS_NO_STAGE: '成长阶段只区分入职后的青年职工，学生组不分。',
    TALENT_PLACED_ALREADY: '已列入这个阶段。',
  },
  en: {
    TALENT_UNKNOWN: 'This person is not in the database.',
    TALENT_STAGE_UNKNOWN: 'The document knows no such stage.',
    TALENT_HAS_NO_STAGE: 'Stages are told apart of young workers alone, not of students.',
    TALENT_PLACED_ALREADY: 'Placed in this stage already.',
  },
});
