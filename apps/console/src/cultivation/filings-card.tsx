import type { Cultivation } from '../api/cultivation-types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { cultivationWords } from './cultivation.words.ts';

interface Row {
  key: string;
  what: string;
  dueOn: string | null;
  late: boolean;
  filed: Cultivation['plan'];
}

/** 培育方案 and each periodic report, with the day on which it is due and what came. */
export function FilingsCard({ cultivation: { plan, reports } }: { cultivation: Cultivation }) {
  const t = useWords(cultivationWords);
  const rows: Row[] = [
    { key: 'plan', what: t('plan'), dueOn: null, late: false, filed: plan },
    ...reports.map(({ no, dueOn, late, filed }) => ({ key: String(no), what: t('report', { no }), dueOn, late, filed })),
  ];
  const columns: Column<Row>[] = [
    { key: 'what', title: t('filings'), render: ({ what }) => what },
    { key: 'due', title: t('dueOn'), tight: true, render: ({ dueOn }) => dueOn ?? '—' },
    { key: 'filed', title: t('filedOn'), render: (row) => <FiledCell row={row} /> },
  ];
  return (
    <section className="card" aria-label={t('filings')}>
      <h2>{t('filings')}</h2>
      <DataTable label={t('filings')} rows={rows} columns={columns} rowKey={({ key }) => key} />
    </section>
  );
}

function FiledCell({ row: { filed, late } }: { row: Row }) {
  const t = useWords(cultivationWords);
  return (
    <>
      {filed === null ? t('notFiled') : <FileLink fileId={filed.fileId} label={filed.on} />}{' '}
      {late && <Mark tone="danger">{t('late')}</Mark>} {filed?.note && <span className="fine">{filed.note}</span>}
    </>
  );
}
