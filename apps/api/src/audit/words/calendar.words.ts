import type { EventWords } from './word-types.ts';

/** A calendar year's own history: its notice, its local overlay, and what followed for open deadlines. */
export const calendarWords = {
  CALENDAR_IMPORTED: {
    label: ['录入放假安排', 'Holiday notice entered'],
    says: [
      '依据 {documentNo} 录入 {year} 年放假安排：放假 {off} 天，调休上班 {makeUp} 天，改动 {changed} 天，由此公布',
      'entered the holiday notice of {year} by {documentNo}: {off} days off, {makeUp} make-up days, {changed} days changed; published thereby',
    ],
  },
  CALENDAR_DECEMBER_CHANGED: {
    label: ['下一年通知改动十二月', 'December changed by the next notice'],
    says: ['依据 {documentNo} 改动 {year} 年十二月 {changed} 天', 'changed {changed} days of December {year} by {documentNo}'],
  },
  CALENDAR_LOCAL_ADDED: {
    label: ['增加地方安排', 'Local days added'],
    says: [
      '依据 {documentNo} 增加{kind|localKind}“{name}”：{from} 至 {to}',
      'added {kind|localKind} "{name}" by {documentNo}: {from} to {to}',
    ],
  },
  CALENDAR_LOCAL_REMOVED: {
    label: ['撤销地方安排', 'Local days removed'],
    says: ['撤销地方安排 {changed} 天：{dates}', 'removed {changed} local days: {dates}'],
  },
  CALENDAR_UPDATE_DONE: {
    label: ['重算期限完毕', 'Deadlines recomputed'],
    says: [
      '按新日历重算 {total} 项未结期限：提前 {earlier} 项，推后 {later} 项，不变 {unmoved} 项',
      'recomputed {total} open deadlines by the new calendar: {earlier} earlier, {later} later, {unmoved} unmoved',
    ],
  },
} as const satisfies Record<string, EventWords>;
