import { useCallback, useState } from 'react';
import type { EarlierWinner } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { winnerWords } from './earlier-winner.words.ts';
import { ImportDialog } from './import-dialog.tsx';

export function EarlierWinnersPage() {
  const t = useWords(winnerWords);
  const can = useCan();
  const { value, change } = useFilter();
  const q = value('q');
  const { items, query } = useList<EarlierWinner>(['earlier-winners'], '/earlier-winners', { q });
  const [importing, setImporting] = useState(false);
  const button = (
    <button type="button" className="btn btn-primary" onClick={() => setImporting(true)}>
      {t('import')}
    </button>
  );
  return (
    <Page title={t('title')} actions={can('winner.manage') && button}>
      <p className="fine">{t('hint')}</p>
      <div className="filters">
        <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => change({ q: text }), [change])} />
      </div>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} />)}
      </Await>
      <LoadMore query={query} />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Page>
  );
}

function Rows({ items }: { items: readonly EarlierWinner[] }) {
  const t = useWords(winnerWords);
  const columns: Column<EarlierWinner>[] = [
    { key: 'year', title: t('year'), render: ({ year }) => year, tight: true },
    { key: 'level', title: t('level'), render: ({ level }) => t(`level.${level}`), tight: true },
    { key: 'trade', title: t('trade'), render: ({ trade }) => trade },
    { key: 'rank', title: t('rank'), render: ({ rank }) => rank, number: true },
    { key: 'name', title: t('name'), render: ({ name }) => name },
    { key: 'employer', title: t('employer'), render: ({ employer }) => employer ?? '—' },
    { key: 'idNumber', title: t('idNumber'), render: ({ idNumberMask }) => idNumberMask ?? '—', tight: true },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={({ id }) => id} />;
}
