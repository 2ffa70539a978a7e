import { describe, expect, it } from '@jest/globals';
import { diff } from './diff.ts';

describe('what changed between two states', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, [{ field: 'b', before: 2, after: 3 }]],
    [{ ended: { on: '2025-06-20' } }, { ended: { on: '2025-06-19' } }, [{ field: 'ended.on', before: '2025-06-20', after: '2025-06-19' }]],
    [null, { stage: 'HOLDING' }, [{ field: 'stage', before: undefined, after: 'HOLDING' }]],
    [{ list: [1] }, { list: [1, 2] }, [{ field: 'list', before: [1], after: [1, 2] }]],
    [null, null, []],
    [{ judge: null }, { judge: { name: '甲' } }, [{ field: 'judge.name', before: undefined, after: '甲' }]],
    [
      { stages: [{ stage: 'A', outcome: null }] },
      { stages: [{ stage: 'A', outcome: 'DONE' }, { stage: 'B' }] },
      [
        { field: 'stages.1.outcome', before: null, after: 'DONE' },
        { field: 'stages.2.stage', before: undefined, after: 'B' },
      ],
    ],
    [{ list: [{ a: 1 }] }, { list: [] }, [{ field: 'list.1.a', before: 1, after: undefined }]],
  ])('%j to %j', (before, after, changes) => {
    expect(diff(before, after)).toEqual(changes);
  });
});
