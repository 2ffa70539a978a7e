import { useCallback, useState } from 'react';
import type { Person } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { PersonDialog } from './person-dialog.tsx';
import { personWords } from './person.words.ts';

export function PeoplePage() {
  const t = useWords(personWords);
  const { value, change } = useFilter();
  const q = value('q');
  const { items, query } = useList<Person>(['people'], '/people', { q });
  const [edited, edit] = useState<Person | 'NEW' | null>(null);
  const add = (
    <button type="button" className="btn btn-primary" onClick={() => edit('NEW')}>
      {t('add')}
    </button>
  );
  return (
    <Page title={t('title')} actions={add}>
      <p className="fine">{t('hint')}</p>
      <div className="filters">
        <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => change({ q: text }), [change])} />
      </div>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} onEdit={edit} />)}
      </Await>
      <LoadMore query={query} />
      <PersonDialog
        key={edited === 'NEW' ? 'new' : (edited?.id ?? '')}
        open={edited !== null}
        onClose={() => edit(null)}
        person={edited === 'NEW' ? null : edited}
      />
    </Page>
  );
}

function Rows({ items, onEdit }: { items: readonly Person[]; onEdit: (person: Person) => void }) {
  const t = useWords(personWords);
  const columns: Column<Person>[] = [
    { key: 'name', title: t('name'), render: (row) => <Who person={row} /> },
    { key: 'organization', title: t('organization'), render: (row) => [row.organizationName, row.post].filter(Boolean).join(' · ') || '—' },
    { key: 'email', title: t('email'), render: (row) => <Address person={row} /> },
    { key: 'phone', title: t('phone'), tight: true, render: (row) => row.phoneMask ?? '—' },
    { key: 'superior', title: t('superior'), render: (row) => row.superior?.name ?? '—' },
    { key: 'edit', title: t('edit'), render: (row) => <EditButton person={row} onEdit={onEdit} /> },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

function Who({ person }: { person: Person }) {
  const t = useWords(personWords);
  return (
    <>
      <strong>{person.name}</strong> {!person.hasAccount && <Mark tone="plain">{t('noAccount')}</Mark>}
    </>
  );
}

function Address({ person }: { person: Person }) {
  const t = useWords(personWords);
  if (person.email === null) return <Mark tone="warn">{t('noAddress')}</Mark>;
  return (
    <>
      <span className="code">{person.email}</span> {person.emailFault && <Mark tone="danger">{t(`fault.${person.emailFault}`)}</Mark>}
    </>
  );
}

function EditButton({ person, onEdit }: { person: Person; onEdit: (person: Person) => void }) {
  const t = useWords(personWords);
  return (
    <button type="button" className="btn btn-small" aria-label={t('editTitle', { name: person.name })} onClick={() => onEdit(person)}>
      {t('edit')}
    </button>
  );
}
