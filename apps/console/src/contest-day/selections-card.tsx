import type { ContestDay } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

type Selection = ContestDay['selections'][number];

/** 基层选拔赛 and 初赛 as the units reported them. */
export function SelectionsCard({ day: { selections } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  const columns: Column<Selection>[] = [
    { key: 'level', title: t('level'), tight: true, render: ({ level }) => t(`level.${level}`) },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
    { key: 'heldOn', title: t('heldOn'), tight: true, render: ({ heldOn }) => heldOn },
    { key: 'entrants', title: t('entrants'), number: true, render: ({ entrants }) => entrants },
    { key: 'advancing', title: t('advancing'), render: ({ advancing }) => advancing.join('、') },
  ];
  return (
    <section className="card" aria-labelledby="selections">
      <h2 id="selections">{t('selections')}</h2>
      {selections.length === 0 ? (
        <p>{t('noSelections')}</p>
      ) : (
        <DataTable label={t('selections')} rows={selections} columns={columns} rowKey={({ level, unit }) => `${level} ${unit}`} />
      )}
    </section>
  );
}
