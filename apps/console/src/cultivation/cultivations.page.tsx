import { useCallback } from 'react';
import { Link } from 'react-router';
import type { CultivationSummary } from '../api/cultivation-types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { cultivationPath, useCultivations } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';

/** Everybody who is cultivated or holds a certificate: the office's and auditor's all, a unit's its own. */
export function CultivationsPage() {
  const t = useWords(cultivationWords);
  const { value, change } = useFilter();
  const q = value('q');
  const { items, query } = useCultivations(q);
  return (
    <Page title={t('title')}>
      <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => change({ q: text }), [change])} />
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('none')} hint={t('noneHint')} /> : <Cultivations items={items} />)}
      </Await>
      <LoadMore query={query} />
    </Page>
  );
}

function Cultivations({ items }: { items: readonly CultivationSummary[] }) {
  const t = useWords(cultivationWords);
  const columns: Column<CultivationSummary>[] = [
    { key: 'person', title: t('person'), render: (row) => <Person row={row} /> },
    { key: 'unit', title: t('unit'), render: (row) => row.unit },
    { key: 'period', title: t('period'), tight: true, render: (row) => t('periodOf', { from: row.announcedOn, to: row.endsOn }) },
    { key: 'stage', title: t('stage'), tight: true, render: (row) => row.stageLabel },
    { key: 'certificate', title: t('number'), tight: true, render: (row) => row.certificateNumber ?? '—' },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

const Person = ({ row: { id, name, employer } }: { row: CultivationSummary }) => (
  <div>
    <Link to={cultivationPath(id)}>
      <strong>{name}</strong>
    </Link>
    <div className="fine">{employer}</div>
  </div>
);
