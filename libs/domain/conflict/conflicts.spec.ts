import { describe, expect, it } from '@jest/globals';
import { conflictsOf, type Concerned, type Related } from './conflicts.ts';

const ONE: Related = { personId: 'e', employerId: 'bureau', unitIds: [], declared: [] };
const OTHER: Concerned = { id: 'c', personId: 'w', employerId: 'mine', recommendedBy: 'county' };

describe('somebody who judges or verifies, and whom it concerns', () => {
  it.each<[string, Partial<Related>, Partial<Concerned>, string[]]>([
    ['have nothing to do with each other', {}, {}, []],
    ['are the same person', { personId: 'p' }, { personId: 'p' }, ['SAME_PERSON']],
    ['have the same employer', { employerId: 'works' }, { employerId: 'works' }, ['SAME_EMPLOYER']],
    ['meet in the recommending unit, where one works', { employerId: 'union' }, { recommendedBy: 'union' }, ['SAME_UNIT']],
    ['meet in the recommending unit, to which one belongs', { unitIds: ['a', 'union'] }, { recommendedBy: 'union' }, ['SAME_UNIT']],
    ['meet at the employer, to which one belongs', { unitIds: ['works'] }, { employerId: 'works' }, ['SAME_UNIT']],
    ['are related, as one has declared', { declared: ['c'] }, {}, ['DECLARED']],
    [
      'are and have all of it',
      { personId: 'p', employerId: 'works', unitIds: ['works'], declared: ['c'] },
      { personId: 'p', employerId: 'works' },
      ['SAME_PERSON', 'SAME_EMPLOYER', 'SAME_UNIT', 'DECLARED'],
    ],
  ])('%s', (_what, one, other, conflicts) => {
    expect(conflictsOf({ ...ONE, ...one }, { ...OTHER, ...other })).toEqual(conflicts);
  });
});
