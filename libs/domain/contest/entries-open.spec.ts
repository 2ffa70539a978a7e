import { describe, expect, it } from '@jest/globals';
import { standings, type Standing } from './contest.fixture.ts';
import { entryRefusals, waiverRefusals } from './entries-open.ts';

const answer = (standing: Standing): string =>
  entryRefusals(standings[standing])
    .map(({ code, clause }) => (clause === undefined ? code : `${code} ${clause}`))
    .join(' ') || 'open';

describe('the final is entered', () => {
  it('while it is held, and says before that what it waits for', () => {
    const early = 'NOTICE_NOT_ISSUED 000/附1/六.1';
    expect((Object.keys(standings) as Standing[]).map((standing) => [standing, answer(standing)])).toEqual([
      ['not opened', 'STAGE_NOT_OPEN'],
      ['PREPARATION', 'STAGE_NOT_OPEN'],
      ['PREPARATION, released', 'STAGE_NOT_OPEN'],
      ['PREPARATION, planned', early],
      ['SUB_PLAN', early],
      ['SUB_PLAN, submitted', early],
      ['COUNTERSIGNING', early],
      ['COUNTERSIGNING, agreed', early],
      ['COUNTERSIGNING, returned', early],
      ['CONTEST_NOTICE', early],
      ['CONTEST_NOTICE, announced', 'STAGE_NOT_OPEN'],
      ['HOLDING', 'open'],
      ['HOLDING, ended', 'STAGE_NOT_OPEN'],
      ['SCORE_REPORT', 'STAGE_NOT_OPEN'],
      ['SCORE_REPORT, handed in', 'STAGE_NOT_OPEN'],
      ['OFFICE_REVIEW', 'STAGE_NOT_OPEN'],
      ['OFFICE_REVIEW, withdrawn', 'STAGE_NOT_OPEN'],
      ['OFFICE_REVIEW, returned', 'STAGE_NOT_OPEN'],
      ['OFFICE_REVIEW, confirmed', 'STAGE_NOT_OPEN'],
      ['HOLDING, cancelled', 'STAGE_NOT_OPEN'],
    ]);
  });
});

describe('a final of few entrants', () => {
  it('is let pass from when it is held until its scores are confirmed, or it is cancelled', () => {
    const open = (Object.keys(standings) as Standing[]).filter((standing) => waiverRefusals(standings[standing]).length === 0);
    expect(open).toEqual([
      ...['HOLDING', 'HOLDING, ended', 'SCORE_REPORT', 'SCORE_REPORT, handed in', 'OFFICE_REVIEW'],
      ...['OFFICE_REVIEW, withdrawn', 'OFFICE_REVIEW, returned'],
    ]);
    expect(waiverRefusals(standings['OFFICE_REVIEW, confirmed'])).toEqual([{ code: 'STAGE_NOT_OPEN', params: { stage: 'OFFICE_REVIEW' } }]);
  });
});
