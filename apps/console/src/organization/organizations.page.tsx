import { useCallback, useState } from 'react';
import type { Organization } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { OrganizationDialog } from './organization-dialog.tsx';
import { organizationWords } from './organization.words.ts';

export function OrganizationsPage() {
  const t = useWords(organizationWords);
  const { value, change } = useFilter();
  const q = value('q');
  const { items, query } = useList<Organization>(['organizations'], '/organizations', { q });
  const [edited, edit] = useState<Organization | 'NEW' | null>(null);
  const add = (
    <button type="button" className="btn btn-primary" onClick={() => edit('NEW')}>
      {t('add')}
    </button>
  );
  return (
    <Page title={t('title')} actions={add}>
      <div className="filters">
        <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => change({ q: text }), [change])} />
      </div>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} onEdit={edit} />)}
      </Await>
      <LoadMore query={query} />
      <OrganizationDialog
        key={edited === 'NEW' ? 'new' : (edited?.id ?? '')}
        open={edited !== null}
        onClose={() => edit(null)}
        organization={edited === 'NEW' ? null : edited}
      />
    </Page>
  );
}

function Rows({ items, onEdit }: { items: readonly Organization[]; onEdit: (organization: Organization) => void }) {
  const t = useWords(organizationWords);
  const c = useWords(common);
  const columns: Column<Organization>[] = [
    { key: 'name', title: t('name'), render: (row) => <strong>{row.name}</strong> },
    { key: 'kind', title: t('kind'), tight: true, render: (row) => t(`kind.${row.kind}`) },
    { key: 'aliases', title: t('aliases'), render: (row) => row.aliases.join('、') || c('none') },
    { key: 'uscc', title: t('uscc'), render: (row) => <Uscc row={row} /> },
    { key: 'edit', title: t('edit'), render: (row) => <EditButton row={row} onEdit={onEdit} /> },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

function Uscc({ row }: { row: Organization }) {
  const c = useWords(common);
  return (
    <>
      <span className="code">{row.uscc ?? c('none')}</span>
      {row.warnings.map((warning) => (
        <div key={warning} className="fine">
          {warning}
        </div>
      ))}
    </>
  );
}

function EditButton({ row, onEdit }: { row: Organization; onEdit: (organization: Organization) => void }) {
  const t = useWords(organizationWords);
  return (
    <button type="button" className="btn btn-small" aria-label={t('editTitle', { name: row.name })} onClick={() => onEdit(row)}>
      {t('edit')}
    </button>
  );
}
