import { useState } from 'react';
import { dayOfWeek, type CivilDate } from '@jiangcheng/domain/shared/civil-date';
import type { CalendarDay, CalendarYear } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords, type Say } from '../words/define-words.ts';
import { calendarWords } from './calendar.words.ts';
import { useCan } from '../session/session.api.ts';
import { changeWords } from './change.words.ts';
import { RemoveLocalDialog } from './local-dialog.tsx';
import { weeksOf } from './month.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A year's months, its document number, and its special days in words. */
export function YearView({ calendar }: { calendar: CalendarYear }) {
  const t = useWords(calendarWords);
  // National days come before the local one of the same date, which is the one that counts.
  const days = new Map(calendar.days.map((day) => [day.date, day]));
  return (
    <>
      <p className="row">
        <Mark tone={calendar.status === 'PUBLISHED' ? 'ok' : 'warn'}>{t(`status.${calendar.status}`)}</Mark>
        {calendar.sourceDocNo && <span>{t('source', { doc: calendar.sourceDocNo })}</span>}
        <span className="mark mark-ok">{t('holiday')}</span>
        <span className="mark mark-warn">{t('makeup')}</span>
        <span className="mark">{t('rest')}</span>
      </p>
      {calendar.note && <p className="notice">{calendar.note}</p>}
      <div className="year">
        {MONTHS.map((month) => (
          <Month key={month} year={calendar.year} month={month} days={days} />
        ))}
      </div>
      {calendar.days.length > 0 && <SpecialDays calendar={calendar} />}
    </>
  );
}

function Month({ year, month, days }: { year: number; month: number; days: Map<CivilDate, CalendarDay> }) {
  const t = useWords(calendarWords);
  return (
    <section className="month">
      <h3>{t('month', { n: month })}</h3>
      <table>
        <thead>
          <tr>
            {[...t('weekdays')].map((weekday, index) => (
              <th key={index} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week, index) => (
            <tr key={index}>
              {week.map((date, weekday) => (
                <td key={weekday} className={date ? classOf(date, days.get(date)) : ''} title={date ? days.get(date)?.name : undefined}>
                  {date ? Number(date.slice(8)) : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function classOf(date: CivilDate, day: CalendarDay | undefined): string {
  if (day) return day.isWorkday ? 'makeup' : 'holiday';
  return dayOfWeek(date) >= 6 ? 'rest' : '';
}

const isLocal = ({ kind }: CalendarDay): boolean => kind === 'LOCAL_OFF' || kind === 'LOCAL_WORK';

function SpecialDays({ calendar: { year, days } }: { calendar: CalendarYear }) {
  const t = useWords(calendarWords);
  const c = useWords(changeWords);
  const mayChange = useCan()('calendar.manage');
  const [removing, remove] = useState<CalendarDay | null>(null);
  const columns: Column<CalendarDay>[] = [
    { key: 'date', title: t('date'), tight: true, render: (day) => day.date },
    { key: 'name', title: t('name'), render: (day) => day.name },
    { key: 'kind', title: t('kind'), render: (day) => <Mark tone={day.isWorkday ? 'warn' : 'ok'}>{t(`kind.${day.kind}`)}</Mark> },
    { key: 'source', title: t('source', { doc: '' }).trim(), render: (day) => day.sourceDocNo ?? '—' },
    ...(mayChange && days.some(isLocal) ? [removal((day) => remove(day), c)] : []),
  ];
  return (
    <section style={{ marginTop: 20 }}>
      <h2>{t('days')}</h2>
      <DataTable label={t('days')} rows={days} columns={columns} rowKey={(day) => `${day.date} ${day.kind}`} />
      {removing && <RemoveLocalDialog year={year} day={removing} onClose={() => remove(null)} />}
    </section>
  );
}

const removal = (onRemove: (day: CalendarDay) => void, say: Say<'removeLocal' | 'removeLocalOf'>): Column<CalendarDay> => ({
  key: 'remove',
  title: say('removeLocal'),
  render: (day) =>
    isLocal(day) && (
      <button
        type="button"
        className="btn"
        aria-label={say('removeLocalOf', { date: day.date, name: day.name })}
        onClick={() => onRemove(day)}
      >
        {say('removeLocal')}
      </button>
    ),
});
