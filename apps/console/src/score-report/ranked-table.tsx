import type { RankedEntry } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { reportWords } from './score-report.words.ts';

/** The entries of a round to read, beside their scan. */
export function RankedTable({ entries }: { entries: readonly RankedEntry[] }) {
  const t = useWords(reportWords);
  const columns: Column<RankedEntry>[] = [
    {
      key: 'rank',
      title: t('col.rank'),
      number: true,
      render: (row) => row.rank ?? (row.local ? t(`status.${row.status}`) : t('elsewhere')),
    },
    { key: 'number', title: t('col.number'), tight: true, render: (row) => row.number ?? '—' },
    { key: 'name', title: t('col.name'), tight: true, render: (row) => row.name },
    { key: 'unit', title: t('col.unit'), render: (row) => row.unit },
    { key: 'theory', title: t('col.theory'), number: true, render: (row) => row.theory ?? '—' },
    { key: 'practice', title: t('col.practice'), number: true, render: (row) => row.practice ?? '—' },
    { key: 'total', title: t('col.computed'), number: true, render: (row) => <strong>{row.total ?? '—'}</strong> },
  ];
  return <DataTable label={t('sheet')} rows={entries} columns={columns} rowKey={(row) => row.key} />;
}
