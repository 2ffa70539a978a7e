import { describe, expect, it } from '@jest/globals';
import { caseLink } from './case-link.ts';
import { caseKinds } from './ids.ts';

describe('the link to a case', () => {
  it('is a path of the console for every kind', () => {
    expect(caseKinds.map((kind) => caseLink(kind, 'K1', 'C1'))).toEqual([
      '/contests/K1',
      '/campaigns/C1?tab=process',
      '/collections/K1',
      '/selections/C1',
      '/notices/K1',
      '/objections/K1',
      '/cultivations/K1',
      '/org-awards/K1',
    ]);
  });
});
