import { describe, expect, it } from '@jest/globals';
import { after, ANNOUNCED, correcting, correctionAfter, NOTICE_OPEN, NOW, noticeAfter } from '@jiangcheng/domain/contest/contest.fixture';
import { plannedTasks } from '@jiangcheng/domain/contest/plan';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { TaskRow } from '../ports/rows.ts';
import { wasDone } from './tasks-gone.ts';

const row = (kind: string, organizationId: string | null, round = 1): TaskRow => ({ kind, organizationId, round }) as TaskRow;
const done = (task: TaskRow, state: ContestState): boolean => wasDone(task, plannedTasks(state), state);
/** The same with a third body that countersigns. */
const withThree = (state: ContestState): ContestState =>
  state.notice === undefined
    ? state
    : { ...state, notice: { ...state.notice, issuers: [...state.notice.issuers, { organizationId: 'B3', name: '示例单位B3' }] } };

const CHECKED = after([...NOTICE_OPEN, ...noticeAfter(2)]);
const COUNTERSIGNED = after([...NOTICE_OPEN, ...noticeAfter(3)]);
const CORRECTING = after([...ANNOUNCED, correcting(), ...correctionAfter(3)]);
const OUT = after([...ANNOUNCED, correcting(), ...correctionAfter(10)]);
const WITHDRAWN = after([...ANNOUNCED, correcting(), { type: 'NOTICE_CORRECTION_WITHDRAWN', at: NOW, reason: '示例' }]);

describe('a task that the state does not ask for any more', () => {
  it.each<[string, TaskRow, ContestState, boolean]>([
    ['of a body that has signed', row('COUNTERSIGN_NOTICE', 'B2'), COUNTERSIGNED, true],
    ['of a body that has signed while another has not', row('COUNTERSIGN_NOTICE', 'B2'), withThree(COUNTERSIGNED), true],
    ['of the one that has not', row('COUNTERSIGN_NOTICE', 'B3'), withThree(COUNTERSIGNED), false],
    ['of a body whose text was changed', row('COUNTERSIGN_NOTICE', 'B2'), CHECKED, false],
    ['of a body that has signed a correction', row('COUNTERSIGN_NOTICE_CORRECTION', 'B2'), CORRECTING, true],
    ['of the body that has not signed it', row('SIGN_NOTICE_CORRECTION', 'B1'), CORRECTING, false],
    ['of a body, of another correction', row('COUNTERSIGN_NOTICE_CORRECTION', 'B2', 2), CORRECTING, false],
    ['of the office, of a correction that is out', row('NOTICE_CORRECTION', null), OUT, true],
    ['of the office, of one on its way', row('NOTICE_CORRECTION', null), CORRECTING, false],
    ['of the office, of one that was taken back', row('NOTICE_CORRECTION', null), WITHDRAWN, false],
    ['of a body, of one that was taken back', row('SIGN_NOTICE_CORRECTION', 'B1'), WITHDRAWN, false],
  ])('%s, was done or not', (_whose, task, state, expected) => {
    expect(done(task, state)).toBe(expected);
  });
});
