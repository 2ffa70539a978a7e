import { Link } from 'react-router';
import type { OwnPackage } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { unitPath, useOwnPackages } from './collection.api.ts';
import { collectionWords } from './collection.words.ts';
import { UnitStatus } from './unit-status.tsx';

/** What is asked of the person's own units. */
export function PackagesPage() {
  const t = useWords(collectionWords);
  const { items, query } = useOwnPackages();
  return (
    <Page title={t('packages')}>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('noPackages')} hint={t('noPackagesHint')} /> : <Packages items={items} />)}
      </Await>
      <LoadMore query={query} />
    </Page>
  );
}

function Packages({ items }: { items: readonly OwnPackage[] }) {
  const t = useWords(collectionWords);
  const columns: Column<OwnPackage>[] = [
    {
      key: 'title',
      title: t('title'),
      render: (row) => (
        <Link to={unitPath(row.caseId, row.organizationId)}>
          <strong>{row.title}</strong>
        </Link>
      ),
    },
    { key: 'unit', title: t('unit'), render: (row) => row.name },
    { key: 'due', title: t('due'), tight: true, render: (row) => row.dueText ?? t('suspended') },
    { key: 'status', title: t('status'), tight: true, render: (row) => <UnitStatus unit={row} /> },
  ];
  return <DataTable label={t('packages')} rows={items} columns={columns} rowKey={(row) => `${row.caseId} ${row.organizationId}`} />;
}
