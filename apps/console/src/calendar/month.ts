import { addDays, dayOfWeek, type CivilDate } from '@jiangcheng/domain/shared/civil-date';

/** Weeks of a month from Monday to Sunday; null before its first and after its last day. */
export function weeksOf(year: number, month: number): (CivilDate | null)[][] {
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
  const days: (CivilDate | null)[] = Array.from({ length: dayOfWeek(first) - 1 }, () => null);
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) days.push(date);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
