import type { AssignedDayRule, FixedDateRule } from '../deadline/rule.ts';
import { startOfDay, type EpochMs } from '../shared/instant.ts';

/** What an organizer owes beside the score report: 技术点评 (000-36), and news, pictures and background for the media (000-63). */
export const dutyKinds = ['TECHNICAL_COMMENTARY', 'PUBLICITY_MATERIALS'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** A duty with its own date, which the office sets; null until it does. */
export interface Duty {
  duty: DutyKind;
  dueOn: string | null;
  /** As last handed in; null while it is owed. */
  fulfilled: { on: string; text: string; fileId: string; byName: string } | null;
  /** When it was handed in; not on record of the first contests, which have the day alone. */
  fulfilledAt?: EpochMs;
}

/** The clock of a duty: set by the office's day, met as it was last handed in. */
export interface DutyClock {
  key: DutyKind;
  rule: FixedDateRule;
  metAt: EpochMs | null;
}

/** What comes before the final (000-20). */
export const selectionLevels = ['GRASSROOTS', 'PRELIMINARY'] as const;
export type SelectionLevel = (typeof selectionLevels)[number];

export interface SelectionReport {
  level: SelectionLevel;
  unit: string;
  heldOn: string;
  entrants: number;
  advancing: readonly string[];
}

/** Every duty, in its order, whether anything is on record of it or not. */
export const dutiesOf = ({ duties = [] }: { duties?: readonly Duty[] }): Duty[] =>
  dutyKinds.map((duty) => duties.find((one) => one.duty === duty) ?? { duty, dueOn: null, fulfilled: null });

/** Whether a clock is about the scores, not about what is owed beside them. */
export const isNotOfDuty = ({ key }: { key: string }): boolean => !(dutyKinds as readonly string[]).includes(key);

/** What is owed by a day and has not been handed in. */
export const openDuties = (state: { duties?: readonly Duty[] }): Duty[] =>
  dutiesOf(state).filter(({ dueOn, fulfilled }) => dueOn !== null && fulfilled === null);

/** The clocks of duties that have a day, where the regulation knows them: their reminders are its values. */
export const dutyClocks = (state: { duties?: readonly Duty[] }, rules: Readonly<Partial<Record<DutyKind, AssignedDayRule>>>): DutyClock[] =>
  dutiesOf(state).flatMap(({ duty: key, dueOn, fulfilled, fulfilledAt }) => {
    const rule = rules[key];
    if (rule === undefined || dueOn === null) return [];
    return [{ key, rule: { ...rule, on: dueOn }, metAt: fulfilled && (fulfilledAt ?? startOfDay(fulfilled.on)) }];
  });

/** After its day, or still owed when that is over; never where nobody set a day. */
export const isDutyLate = ({ dueOn, fulfilled }: Duty, today: string): boolean => dueOn !== null && (fulfilled?.on ?? today) > dueOn;
