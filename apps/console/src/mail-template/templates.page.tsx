import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { TemplateList, TemplateSummary } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { templateWords } from './template.words.ts';

/** Every kind of mail in both languages, with the version that now goes out. */
export function TemplatesPage() {
  const t = useWords(templateWords);
  const query = useQuery<TemplateList, ApiError>({
    queryKey: ['mail-templates'],
    queryFn: ({ signal }) => get<TemplateList>('/mail-templates', {}, signal),
  });
  const columns: Column<TemplateSummary>[] = [
    { key: 'kind', title: t('kind'), render: (row) => <Link to={`/mail-templates/${row.kind}/${row.locale}`}>{row.label}</Link> },
    { key: 'language', title: t('language'), tight: true, render: (row) => t(`locale.${row.locale}`) },
    { key: 'version', title: t('version'), tight: true, render: (row) => t('versionNo', { n: row.version }) },
    { key: 'saved', title: t('saved'), render: (row) => <Saved row={row} /> },
  ];
  return (
    <Page title={t('title')}>
      <p className="fine">{t('hint')}</p>
      <Await query={query}>
        {({ items }) => <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => `${row.kind} ${row.locale}`} />}
      </Await>
    </Page>
  );
}

export function Saved({ row: { savedBy, savedAt } }: { row: { savedBy: string | null; savedAt: string | null } }) {
  const t = useWords(templateWords);
  return <>{savedBy && savedAt ? t('savedBy', { name: savedBy, at: localTime(savedAt) }) : t('shipped')}</>;
}
