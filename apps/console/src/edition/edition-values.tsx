import { useCallback, useState } from 'react';
import type { Edition } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { ChangeDialog, type Value } from './change-dialog.tsx';
import { editionWords } from './edition.words.ts';

/** A page of values; there are some hundred in a regulation, and nobody reads them all. */
const SHOWN = 100;

export function EditionValues({ edition }: { edition: Edition }) {
  const t = useWords(editionWords);
  const [q, setQ] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(edition.status === 'PUBLISHED');
  const [edited, setEdited] = useState<Value | null>(null);
  const found = edition.values.filter(
    (one) => (!onlyChanged || one.changed) && [one.path, String(one.value), one.clause].some((text) => text.includes(q)),
  );
  return (
    <>
      <div className="filters">
        <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => setQ(text), [])} />
        <label>
          <input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} /> {t('onlyChanged')}
        </label>
      </div>
      {found.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <Rows values={found.slice(0, SHOWN)} change={edition.may.change} onEdit={setEdited} />
      )}
      {found.length > SHOWN && <p className="fine">{t('more', { n: SHOWN })}</p>}
      {edited && <ChangeDialog edition={edition} value={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function Rows({ values, change, onEdit }: { values: readonly Value[]; change: boolean; onEdit: (value: Value) => void }) {
  const t = useWords(editionWords);
  const said = (value: Value['before']): string => (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value ?? ''));
  const columns: Column<Value>[] = [
    { key: 'path', title: t('path'), render: ({ path }) => <span className="code">{path}</span> },
    { key: 'value', title: t('value'), render: ({ value, changed }) => (changed ? <strong>{said(value)}</strong> : said(value)) },
    { key: 'before', title: t('before'), render: ({ before, changed }) => (changed ? said(before) : '') },
    { key: 'clause', title: t('clause'), render: ({ clause }) => clause },
    {
      key: 'ways',
      title: t('ways'),
      render: (value) =>
        change && (
          <button type="button" className="btn" aria-label={t('changeOf', { path: value.path })} onClick={() => onEdit(value)}>
            {t('change')}
          </button>
        ),
    },
  ];
  return <DataTable label={t('value')} rows={values} columns={columns} rowKey={({ path }) => path} />;
}
