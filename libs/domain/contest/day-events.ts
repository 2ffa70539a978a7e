import type { Appeal, AppealDecision } from '../appeal/appeal.ts';
import type { EntryStatus } from '../ranking/types.ts';
import type { Recheck } from '../recheck/recheck.ts';
import type { Draw } from './draw.ts';
import type { Duty, DutyKind, SelectionReport } from './duties.ts';

/** What went wrong at the contest, and what was done about it (000/附1/八.2). */
export interface Incident {
  happenedAt: number;
  incident: string;
  measures: string;
  fileId: string | null;
  byName: string;
}

/** Why an entrant has no marks. */
export interface EntrantMark {
  contestantId: string;
  mark: Exclude<EntryStatus, 'PRESENT'>;
  reason: string;
}

/** What happened at the contest, and on account of it. */
export type DayEvent =
  | { type: 'SELECTION_REPORTED'; at: number; report: SelectionReport }
  | { type: 'DUTY_SET'; at: number; duty: DutyKind; dueOn: string }
  | { type: 'DUTY_FULFILLED'; at: number; duty: DutyKind; fulfilled: NonNullable<Duty['fulfilled']> }
  | { type: 'RECHECK_DRAWN' | 'RECHECK_ENTERED'; at: number; recheck: Recheck }
  | { type: 'LOTS_DRAWN'; at: number; draw: Draw }
  | { type: 'ENTRANT_MARKED'; at: number; contestantId: string; mark: EntryStatus; reason: string }
  | { type: 'SCORES_ANNOUNCED'; at: number; on: string }
  | { type: 'APPEAL_REGISTERED'; at: number; appeal: Appeal }
  | { type: 'APPEAL_WITHDRAWN'; at: number; id: string; reason: string }
  | { type: 'APPEAL_DECIDED'; at: number; id: string; decision: AppealDecision }
  | { type: 'INCIDENT_RECORDED'; at: number; incident: Incident };
