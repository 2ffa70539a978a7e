import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { NOTICE_WINDOW } from '../deadline/deadlines.fixture.ts';
import { feasibility, type PlannedStage } from './timetable.ts';

const stage = (name: string, from: string, to: string, workingDays = 0): PlannedStage => ({ stage: name, from, to, workingDays });
const notice = (from: string, to: string): PlannedStage => ({ stage: 'NOTICE', from, to, rule: NOTICE_WINDOW });
const read = (...stages: PlannedStage[]) => feasibility(stages, NATIONAL_CALENDAR);
const marks = (...stages: PlannedStage[]): string[] =>
  read(...stages).map((row) => [row.stage, row.holds ? 'holds' : 'fails', ...row.marks.map(({ code }) => code)].join(' '));

describe('a time table', () => {
  it.each<[string, PlannedStage[], string[]]>([
    [
      'in order',
      [stage('RECOMMENDATION', '2026-05-11', '2026-05-22', 5), stage('FORMAL_REVIEW', '2026-05-25', '2026-05-29', 5)],
      ['RECOMMENDATION holds', 'FORMAL_REVIEW holds'],
    ],
    [
      'whose stages overlap',
      [stage('RECOMMENDATION', '2026-05-11', '2026-05-22'), stage('FORMAL_REVIEW', '2026-05-22', '2026-05-29')],
      ['RECOMMENDATION holds', 'FORMAL_REVIEW fails BEGINS_BEFORE_THE_PREVIOUS_ENDS'],
    ],
    ['with a stage that is too short', [stage('EXPERT_SCORING', '2026-05-11', '2026-05-14', 5)], ['EXPERT_SCORING fails TOO_SHORT']],
    ['with a stage turned about', [stage('EXPERT_SCORING', '2026-05-14', '2026-05-11', 1)], ['EXPERT_SCORING fails ENDS_BEFORE_IT_BEGINS']],
    ['that ends on a Sunday', [stage('FORMAL_REVIEW', '2026-05-11', '2026-05-17', 5)], ['FORMAL_REVIEW fails ENDS_ON_A_REST_DAY']],
    [
      'with a notice over National Day that ends too early',
      [notice('2026-09-28', '2026-10-09')],
      ['NOTICE fails TOO_SHORT CROSSES_HOLIDAY'],
    ],
    ['with a notice that ends on the make-up Saturday', [notice('2026-09-28', '2026-10-10')], ['NOTICE holds CROSSES_HOLIDAY']],
    ['into a year that nobody knows yet', [stage('ANNOUNCEMENT', '2027-01-04', '2027-01-05', 1)], ['ANNOUNCEMENT holds PROVISIONAL']],
  ])('%s', (_what, stages, expected) => {
    expect(marks(...stages)).toEqual(expected);
  });

  it('says what it needs instead, over which holidays it runs, and how many working days it has', () => {
    expect(read(notice('2026-09-28', '2026-10-09'))).toEqual([
      {
        stage: 'NOTICE',
        workingDays: 5,
        earliestEnd: '2026-10-10',
        holds: false,
        marks: [
          { code: 'TOO_SHORT', needs: '2026-10-10' },
          { code: 'CROSSES_HOLIDAY', names: ['国庆节'] },
        ],
      },
    ]);
  });

  it('knows the first day on which all can be done, however generous or impossible the plan', () => {
    const ends = (...stages: PlannedStage[]) => read(...stages).map(({ earliestEnd }) => earliestEnd);
    const plan = [
      stage('EXPERT_SCORING', '2026-09-14', '2026-09-30', 5),
      stage('PARTY_GROUP', '2026-09-30', '2026-09-30', 1),
      notice('2026-09-30', '2026-09-30'),
      stage('ANNOUNCEMENT', '2026-09-30', '2026-09-30', 1),
    ];
    expect(ends(...plan)).toEqual(['2026-09-18', '2026-09-20', '2026-09-29', '2026-09-30']);
    expect(ends()).toEqual([]);
  });
});
