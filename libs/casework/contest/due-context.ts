import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { NewTask } from '../ports/case-changes.ts';
import type { CaseTransaction, DeadlineRow, LockedCase } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import type { ContestPack } from './rules.ts';

/** A contest as a waking finds it, with what the waking itself has opened. */
export interface DueContext {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase;
  state: ContestState;
  deadlines: readonly DeadlineRow[];
  openTasks: readonly NewTask[];
  calendar: Calendar;
  pack: ContestPack;
}
