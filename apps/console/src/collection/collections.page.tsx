import { useState } from 'react';
import { Link } from 'react-router';
import type { CollectionSummary } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useWindows, windowPath } from './collection.api.ts';
import { collectionWords } from './collection.words.ts';
import { NewWindowDialog } from './new-window-dialog.tsx';

/** The office's windows in which many units hand in. */
export function CollectionsPage() {
  const t = useWords(collectionWords);
  const can = useCan();
  const { items, query } = useWindows();
  const [opening, setOpening] = useState(false);
  const button = (
    <button type="button" className="btn btn-primary" onClick={() => setOpening(true)}>
      {t('open')}
    </button>
  );
  return (
    <Page title={t('windows')} actions={can('collection.manage') && button}>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('noWindows')} hint={t('noWindowsHint')} /> : <Windows items={items} />)}
      </Await>
      <LoadMore query={query} />
      {opening && <NewWindowDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Windows({ items }: { items: readonly CollectionSummary[] }) {
  const t = useWords(collectionWords);
  const columns: Column<CollectionSummary>[] = [
    {
      key: 'title',
      title: t('title'),
      render: (row) => (
        <div>
          <Link to={windowPath(row.caseId)}>
            <strong>{row.title}</strong>
          </Link>
          <div className="fine">{row.number}</div>
        </div>
      ),
    },
    { key: 'stage', title: t('stage'), tight: true, render: (row) => row.stageLabel },
    { key: 'due', title: t('due'), tight: true, render: (row) => row.dueText ?? t('suspended') },
    { key: 'owing', title: t('units'), tight: true, render: (row) => t('owingOf', { owing: row.owing, units: row.units }) },
  ];
  return <DataTable label={t('windows')} rows={items} columns={columns} rowKey={(row) => row.caseId} />;
}
