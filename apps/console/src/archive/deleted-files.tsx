import type { Archive } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { archiveWords } from './archive.words.ts';

type Deleted = Archive['deletedFiles'][number];

/** Papers whose bytes are gone: what is left of each, and no link. */
export function DeletedFiles({ files }: { files: readonly Deleted[] }) {
  const t = useWords(archiveWords);
  const columns: readonly Column<Deleted>[] = [
    { key: 'name', title: t('paperName'), render: ({ name }) => name },
    { key: 'state', title: t('state'), render: ({ deleted: { on } }) => t('deletedAs', { on }) },
    { key: 'note', title: t('note'), render: ({ deleted: { by, ground } }) => t('deletedBy', { by, ground }) },
    { key: 'hash', title: 'SHA-256', render: ({ sha256 }) => <span className="code">{sha256.slice(0, 12)}…</span> },
  ];
  return (
    <section aria-labelledby="deleted-list">
      <h2 id="deleted-list">{t('deletedList')}</h2>
      <DataTable label={t('deletedList')} rows={files} columns={columns} rowKey={({ fileId }) => fileId} />
    </section>
  );
}
