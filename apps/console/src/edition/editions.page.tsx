import { useState } from 'react';
import { Link } from 'react-router';
import type { EditionList } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { editionPath, useEditions } from './edition.api.ts';
import { editionWords } from './edition.words.ts';

type Row = EditionList['items'][number];
const tones = { SHIPPED: 'plain', DRAFT: 'warn', PUBLISHED: 'ok' } as const;

export function EditionsPage() {
  const t = useWords(editionWords);
  const query = useEditions();
  const [copied, setCopied] = useState<Row | null>(null);
  return (
    <Page title={t('title')}>
      <p className="fine">{t('hint')}</p>
      <Await query={query}>{({ items }) => <Rows items={items} onCopy={setCopied} />}</Await>
      {copied && <CopyDialog base={copied} onClose={() => setCopied(null)} />}
    </Page>
  );
}

function Rows({ items, onCopy }: { items: readonly Row[]; onCopy: (row: Row) => void }) {
  const t = useWords(editionWords);
  const columns: Column<Row>[] = [
    { key: 'regulation', title: t('regulation'), render: ({ regulation, title }) => `${regulation} ${title}` },
    { key: 'edition', title: t('edition'), render: ({ edition }) => edition, tight: true },
    { key: 'docNo', title: t('docNo'), render: ({ docNo }) => docNo },
    { key: 'status', title: t('status'), render: ({ status }) => <Mark tone={tones[status]}>{t(`status.${status}`)}</Mark> },
    { key: 'ways', title: t('ways'), render: (row) => <Ways row={row} onCopy={onCopy} /> },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={editionPath} />;
}

function Ways({ row, onCopy }: { row: Row; onCopy: (row: Row) => void }) {
  const t = useWords(editionWords);
  const can = useCan();
  const { edition } = row;
  return (
    <>
      {row.status !== 'SHIPPED' && (
        <Link className="btn" to={editionPath(row)}>
          {t('view')}
        </Link>
      )}{' '}
      {row.status !== 'DRAFT' && can('edition.manage') && (
        <button type="button" className="btn" aria-label={`${row.regulation} ${t('copyOf', { edition })}`} onClick={() => onCopy(row)}>
          {t('copy')}
        </button>
      )}
    </>
  );
}
