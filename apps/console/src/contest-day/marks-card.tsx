import type { ContestDay } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

type Marked = ContestDay['marks'][number];

/** Who has no marks, and why. */
export function MarksCard({ day: { marks } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  const columns: Column<Marked>[] = [
    { key: 'name', title: t('name'), tight: true, render: ({ name }) => name },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
    { key: 'mark', title: t('mark'), tight: true, render: ({ mark }) => t(`mark.${mark}`) },
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
  ];
  return (
    <section className="card" aria-labelledby="marks">
      <h2 id="marks">{t('marks')}</h2>
      {marks.length === 0 ? (
        <p>{t('noMarks')}</p>
      ) : (
        <DataTable label={t('marks')} rows={marks} columns={columns} rowKey={({ name, unit }) => `${name} ${unit}`} />
      )}
    </section>
  );
}
