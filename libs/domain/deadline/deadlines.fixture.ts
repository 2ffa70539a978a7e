import type { PeriodRule } from './rule.ts';

/** 成绩报送, ten working days after the contest's end (000-34), with a whole ladder. */
export const SCORE_REPORT: PeriodRule = {
  key: 'SCORE_REPORT',
  startEvent: 'CONTEST_ENDED',
  length: 10,
  unit: 'WORKING_DAY',
  cutoff: '24:00',
  clause: '000/附1/六.3',
  hard: false,
  ladder: [
    { offset: -5, at: '09:00', to: ['ASSIGNEE'] },
    { offset: -2, at: '09:00', to: ['ASSIGNEE'] },
    { offset: -1, at: '09:00', to: ['ASSIGNEE'] },
    { offset: 0, at: '09:00', to: ['ASSIGNEE', 'OFFICE'] },
    { offset: 1, at: '09:00', to: ['ASSIGNEE', 'OFFICE'] },
    { offset: 3, at: '09:00', to: ['ASSIGNEE', 'OFFICE', 'HEAD_CC'] },
  ],
};

/** A notice of five working days, the day of posting not counted (004-26). */
export const NOTICE_WINDOW: PeriodRule = {
  key: 'NOTICE_WINDOW',
  startEvent: 'NOTICE_POSTED',
  length: 5,
  unit: 'WORKING_DAY',
  cutoff: '24:00',
  clause: '004/第八条',
  hard: true,
  ladder: [],
};
