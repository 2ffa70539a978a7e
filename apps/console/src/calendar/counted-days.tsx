import type { WorkingDays } from '../api/types.ts';
import { i18n } from '../words/i18n.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { calendarWords } from './calendar.words.ts';

type Day = WorkingDays['days'][number];

/** Each day of a count: its place in it, or why it is skipped. Holidays are called as the notice calls them. */
export function CountedDays({ label, days }: { label: string; days: readonly Day[] }) {
  const t = useWords(calendarWords);
  const why = ({ kind, reason }: Day) => (i18n.language === 'en' ? t(`why.${kind}`) + (isNamed(kind) ? ` (${reason})` : '') : reason);
  return (
    <DataTable<Day>
      label={label}
      rows={days}
      rowKey={(day) => day.date}
      columns={[
        { key: 'date', title: t('date'), tight: true, render: (day) => day.date },
        {
          key: 'counted',
          title: t('counted'),
          render: ({ index }) => (
            <Mark tone={index === null ? 'plain' : 'info'}>{index === null ? t('notCounted') : t('nth', { n: index })}</Mark>
          ),
        },
        { key: 'why', title: t('why'), render: why },
      ]}
    />
  );
}

const isNamed = (kind: Day['kind']): boolean => kind === 'HOLIDAY' || kind === 'LOCAL_OFF' || kind === 'LOCAL_WORK';
