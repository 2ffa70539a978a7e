import { dayOfWeek } from '@jiangcheng/domain/shared/civil-date';
import type { CalendarDay, CalendarPreview } from '../api/types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { calendarWords } from './calendar.words.ts';
import { changeWords } from './change.words.ts';
import { Effects } from './effects.tsx';

type Day = CalendarPreview['days'][number];

/** What a change would do: day by day, and to the year. */
export function PreviewView({ preview }: { preview: CalendarPreview }) {
  const t = useWords(changeWords);
  const { year, statusBefore, statusAfter, days, workingDaysBefore, workingDaysAfter } = preview;
  return (
    <section aria-live="polite" aria-label={t('preview')}>
      {statusBefore !== 'PUBLISHED' && statusAfter === 'PUBLISHED' && <p className="notice">{t('becomesPublished', { year })}</p>}
      <p>{t('workingDays', { before: workingDaysBefore, after: workingDaysAfter })}</p>
      {days.length === 0 ? (
        <p>{t('onlyDocument')}</p>
      ) : (
        <DataTable<Day>
          label={t('diff')}
          rows={days}
          rowKey={(day) => `${day.date} ${day.before?.kind ?? ''} ${day.after?.kind ?? ''}`}
          columns={[
            { key: 'date', title: t('date'), tight: true, render: ({ date }) => date },
            { key: 'before', title: t('before'), render: ({ date, before }) => <DayWord date={date} day={before} /> },
            { key: 'after', title: t('after'), render: ({ date, after }) => <DayWord date={date} day={after} /> },
          ]}
        />
      )}
      <Effects effects={preview.effects} />
    </section>
  );
}

function DayWord({ date, day }: { date: string; day: CalendarDay | null }) {
  const t = useWords(changeWords);
  const c = useWords(calendarWords);
  if (day === null) return <span>{dayOfWeek(date) >= 6 ? t('plainWeekend') : t('plainWeekday')}</span>;
  return (
    <span>
      <Mark tone={day.isWorkday ? 'warn' : 'ok'}>{c(`kind.${day.kind}`)}</Mark> {day.name}
    </span>
  );
}
