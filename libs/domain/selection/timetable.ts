import { explainBetween } from '../calendar/explain.ts';
import { isPublished, isWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { nthWorkingDayAfter, workingDaysBetween } from '../calendar/working-days.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import type { PeriodRule } from '../deadline/rule.ts';
import { addDays, yearOf, type CivilDate } from '../shared/civil-date.ts';

/**
 * A stage as planned: from its first to its last day. `workingDays` is what it needs at least; `rule` that of a notice, whose window runs
 * from the first day and must be over on the last.
 */
export type PlannedStage = { stage: string; from: CivilDate; to: CivilDate } & ({ workingDays: number } | { rule: PeriodRule });

/** What cannot hold: the last two only say what people should know. */
export type StageMark =
  | { code: 'ENDS_BEFORE_IT_BEGINS' }
  | { code: 'BEGINS_BEFORE_THE_PREVIOUS_ENDS'; previous: string; endsOn: CivilDate }
  | { code: 'TOO_SHORT'; needs: CivilDate }
  | { code: 'ENDS_ON_A_REST_DAY'; day: string }
  | { code: 'CROSSES_HOLIDAY'; names: string[] }
  | { code: 'PROVISIONAL'; year: number };

export interface StageFeasibility {
  stage: string;
  workingDays: number;
  /** The first day on which it can be over, when everything before it goes as fast as it may. */
  earliestEnd: CivilDate;
  holds: boolean;
  marks: StageMark[];
}

const NOTES: readonly StageMark['code'][] = ['CROSSES_HOLIDAY', 'PROVISIONAL'];

/**
 * The time table up to the announcement, stage by stage: which cannot hold and why. A stage begins on the day after the one before it ends.
 * `earliestEnd` of the last stage is the first day on which the whole can be done at all.
 */
export function feasibility(stages: readonly PlannedStage[], calendar: Calendar): StageFeasibility[] {
  return stages.reduce<StageFeasibility[]>((rows, stage, index) => {
    const previous = stages[index - 1];
    const begin = rows.at(-1)?.earliestEnd ?? addDays(stage.from, -1);
    const marks = marksOf(stage, previous, calendar);
    return [
      ...rows,
      {
        stage: stage.stage,
        workingDays: stage.to < stage.from ? 0 : workingDaysBetween(calendar, addDays(stage.from, -1), stage.to).days,
        earliestEnd: endOf(stage, addDays(begin, 1), calendar),
        holds: marks.every(({ code }) => NOTES.includes(code)),
        marks,
      },
    ];
  }, []);
}

/** The last day that a stage needs when it begins on this day. */
function endOf(stage: PlannedStage, from: CivilDate, calendar: Calendar): CivilDate {
  if ('rule' in stage) return computeDeadline(stage.rule, from, calendar).dueOn;
  return stage.workingDays === 0 ? from : nthWorkingDayAfter(calendar, addDays(from, -1), stage.workingDays).date;
}

function marksOf(stage: PlannedStage, previous: PlannedStage | undefined, calendar: Calendar): StageMark[] {
  const { from, to } = stage;
  if (to < from) return [{ code: 'ENDS_BEFORE_IT_BEGINS' }];
  const needs = endOf(stage, from, calendar);
  const days = explainBetween(calendar, addDays(from, -1), to);
  const names = [...new Set(days.filter(({ reason }) => reason === 'HOLIDAY' || reason === 'LOCAL_OFF').map(({ text }) => text))];
  const year = yearOf(to);
  return [
    ...(previous !== undefined && from <= previous.to
      ? [{ code: 'BEGINS_BEFORE_THE_PREVIOUS_ENDS' as const, previous: previous.stage, endsOn: previous.to }]
      : []),
    ...(to < needs ? [{ code: 'TOO_SHORT' as const, needs }] : []),
    ...(isWorkingDay(calendar, to) ? [] : [{ code: 'ENDS_ON_A_REST_DAY' as const, day: days.at(-1)?.text ?? '' }]),
    ...(names.length > 0 ? [{ code: 'CROSSES_HOLIDAY' as const, names }] : []),
    ...(isPublished(calendar, year) ? [] : [{ code: 'PROVISIONAL' as const, year }]),
  ];
}
