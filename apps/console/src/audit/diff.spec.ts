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
  ])('%j to %j', (before, after, changes) => {
    expect(diff(before, after)).toEqual(changes);
  });
});
