import type { timetableView } from '@jiangcheng/contracts/api/selection';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { TimetableRow } from '@jiangcheng/domain/selection/state';
import { feasibility, type PlannedStage, type StageMark } from '@jiangcheng/domain/selection/timetable';
import { deadlineRule } from '@jiangcheng/regulations/facts/deadlines';
import type { CampaignSettings } from '@jiangcheng/regulations/facts/settings';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

type Timetable = Output<typeof timetableView>;

/** The notice has its own length; of every other stage the document says no more than that it takes place. */
function plannedOf({ stage, from, to }: TimetableRow, pack: SelectionPack, settings: CampaignSettings): PlannedStage {
  const rule = stage === 'NOTICE' ? deadlineRule(pack, 'NOTICE', settings) : null;
  return rule === null || rule.unit === 'FIXED_DATE' ? { stage, from, to, workingDays: 1 } : { stage, from, to, rule };
}

/** The whole time table to the announcement, holidays counted: what cannot hold, and what people should know. */
export function timetableViewOf(
  timetable: readonly TimetableRow[],
  pack: SelectionPack,
  settings: CampaignSettings,
  calendar: Calendar,
  locale: Locale,
): Timetable {
  const rows = feasibility(
    timetable.map((row) => plannedOf(row, pack, settings)),
    calendar,
  );
  const stages = timetable.flatMap((row, index) => {
    const found = rows[index];
    if (found === undefined) return [];
    const { workingDays, earliestEnd, holds, marks } = found;
    const label = sentenceOf(`stage.${row.stage}`, locale);
    return [{ ...row, label, workingDays, earliestEnd, holds, marks: marks.map((mark) => wordedMark(mark, locale)) }];
  });
  return { stages, holds: stages.every(({ holds }) => holds) };
}

function wordedMark({ code, ...about }: StageMark, locale: Locale) {
  const params = Object.fromEntries(
    Object.entries(about).map(([key, value]: [string, unknown]) => [
      key,
      key === 'previous' ? sentenceOf(`stage.${String(value)}`, locale) : Array.isArray(value) ? value.join('、') : String(value),
    ]),
  );
  return { code, message: sentenceOf(`timetable.${code}`, locale, params) };
}
