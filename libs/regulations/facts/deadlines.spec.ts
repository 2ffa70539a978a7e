import { describe, expect, it } from '@jest/globals';
import { contradictions } from '../check-pack.ts';
import { loadPack } from '../load-pack.ts';
import { deadlinesSchema } from '../schema/deadlines.ts';
import type { PackContent } from '../schema/pack.ts';
import { deadlineRule } from './deadlines.ts';

const released = loadPack('000', '2025');
const clause = '000/附1/八.1';
const limit = {
  key: 'MADE_UP',
  label: { zh: '测试', en: 'Test' },
  start: 'TESTED',
  cutoff: { value: '24:00', clause },
  lateness: { hard: true, clause },
  ladder: { clause, rungs: [] },
  clause,
};
const ruled = { key: 'MADE_UP', startEvent: 'TESTED', cutoff: '24:00', clause, hard: true, ladder: [] };

/** The released pack with one made-up deadline in place of its own. */
const packWith = (deadline: unknown) => ({
  ...(released as PackContent & typeof released),
  deadlines: deadlinesSchema.parse({ deadlines: [deadline] }),
});

describe('a deadline in a pack', () => {
  it.each(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR'])('may be a length in %s', (unit) => {
    const pack = packWith({ ...limit, kind: 'COUNTED', length: { value: 3, unit, clause } });
    expect(deadlineRule(pack, 'MADE_UP')).toEqual({ ...ruled, unit, length: 3 });
    expect(contradictions(pack)).toEqual([]);
  });

  it('may be a day that the document names', () => {
    const pack = packWith({ ...limit, kind: 'DATED', on: { value: '2025-10-31', clause } });
    expect(deadlineRule(pack, 'MADE_UP')).toEqual({ ...ruled, unit: 'FIXED_DATE', on: '2025-10-31' });
    expect(contradictions(pack)).toEqual([]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ kind: 'DATED', on: { value: '2025-09-31', clause } }, 'a day that does not exist'],
    [{ kind: 'DATED', length: { value: 3, unit: 'MONTH', clause } }, 'a date without a date'],
    [{ kind: 'COUNTED', length: { value: 3, unit: 'WEEK', clause } }, 'a unit that nobody counts in'],
  ])('is never %j: %s', (measure, _why) => {
    expect(deadlinesSchema.safeParse({ deadlines: [{ ...limit, ...measure }] }).success).toBe(false);
  });

  it('names no setting that says something else', () => {
    const pack = packWith({ ...limit, kind: 'DATED', on: { value: '2025-10-31', setting: 'CORRECTION_WORKING_DAYS', clause } });
    expect(contradictions(pack)).toMatchObject([{ path: 'deadlines.0.on', code: 'CONTENT_CONTRADICTS' }]);
  });
});
