import type { CalendarChange, CalendarPreview, CalendarYear } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';

const STALE = [['calendar'], ['working-days'], ['contests'], ['contest'], ['tasks']];

export const useChangeCalendar = (year: number) =>
  useCommand<CalendarYear, { change: CalendarChange; expectedVersion: string | null }>(
    (body) => ({ path: `/calendars/${String(year)}/changes`, body }),
    STALE,
  );

export const usePreviewCalendar = (year: number) =>
  useCommand<CalendarPreview, CalendarChange>((change) => ({ path: `/calendars/${String(year)}/preview`, body: { change } }));
