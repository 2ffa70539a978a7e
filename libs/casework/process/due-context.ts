import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { NewTask } from '../ports/case-changes.ts';
import type { CaseTransaction, DeadlineRow, LockedCase } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import type { ProcessTypes } from './process-types.ts';

/** A case as a waking finds it, with what the waking itself has opened. */
export interface DueContext<T extends ProcessTypes = ProcessTypes> {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase<T['state']>;
  state: T['state'];
  deadlines: readonly DeadlineRow[];
  openTasks: readonly NewTask[];
  calendar: Calendar;
  pack: T['pack'];
}
