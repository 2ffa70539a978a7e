import { describe, expect, it } from '@jest/globals';
import { conflictsOf } from './conflicts.ts';
import type { Candidate, Expert } from './round.ts';
import { candidate, expert } from './scoring.fixture.ts';

describe('an expert and a candidate', () => {
  it.each<[string, Partial<Expert>, Partial<Candidate>, string[]]>([
    ['who have nothing to do with each other', {}, {}, []],
    ['who are the same person', { personId: 'p' }, { personId: 'p' }, ['SAME_PERSON']],
    ['with the same employer', { employerId: 'works' }, { employerId: 'works' }, ['SAME_EMPLOYER']],
    ['of whom one works for the unit that recommends the other', { employerId: 'union' }, { recommendedBy: 'union' }, ['SAME_UNIT']],
    ['of whom one belongs to the unit that recommends the other', { unitIds: ['a', 'union'] }, { recommendedBy: 'union' }, ['SAME_UNIT']],
    ['of whom one belongs to the other’s employer', { unitIds: ['works'] }, { employerId: 'works' }, ['SAME_UNIT']],
    ['of whom one has declared a relation', { declared: ['c'] }, {}, ['DECLARED']],
    [
      'with all of it',
      { personId: 'p', employerId: 'works', unitIds: ['works'], declared: ['c'] },
      { personId: 'p', employerId: 'works' },
      ['SAME_PERSON', 'SAME_EMPLOYER', 'SAME_UNIT', 'DECLARED'],
    ],
  ])('%s', (_what, one, other, conflicts) => {
    expect(conflictsOf(expert('e', one), candidate('c', other))).toEqual(conflicts);
  });
});
