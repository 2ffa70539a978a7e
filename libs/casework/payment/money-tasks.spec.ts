import { describe, expect, it } from '@jest/globals';
import { PAYMENTS } from '@jiangcheng/domain/payment/tasks';
import type { LockedCase } from '../ports/case-store.ts';
import type { TaskRow } from '../ports/rows.ts';
import { moneyPreparers } from './money-tasks.ts';

describe('the people whose work tasks of money look at', () => {
  it('are read once for all tasks of a case, anew for another reading, and for no other task', async () => {
    let reads = 0;
    const books = { batches: async () => ((reads += 1), []), subsidies: async () => [] };
    const task = (stage: string, round: number) => ({ kind: 'CHECK_PAYMENTS', stage, round }) as TaskRow;
    const [locked, later] = [{ id: 'K1' } as LockedCase, { id: 'K1' } as LockedCase];
    await moneyPreparers(books, locked, task('COUNTERSIGNING', 1));
    expect(reads).toBe(0);
    for (const round of [1, 2, 3]) await moneyPreparers(books, locked, task(PAYMENTS, round));
    expect(reads).toBe(1);
    await moneyPreparers(books, later, task(PAYMENTS, 1));
    expect(reads).toBe(2);
  });
});
