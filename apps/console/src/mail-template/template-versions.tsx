import type { MailTemplate } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { templateWords } from './template.words.ts';
import { Saved } from './templates.page.tsx';

type Version = MailTemplate['versions'][number];

/** Every version there was; restoring one makes a new version of it. */
export function TemplateVersions({ path, template }: { path: string; template: MailTemplate }) {
  const t = useWords(templateWords);
  const can = useCan()('reminder.manage');
  const restore = useCommand<MailTemplate, number>(
    (version) => ({ path: `${path}/restoration`, body: { version: template.version, restore: version } }),
    [['mail-templates']],
  );
  const columns: Column<Version>[] = [
    { key: 'version', title: t('version'), tight: true, render: ({ version }) => t('versionNo', { n: version }) },
    { key: 'saved', title: t('saved'), render: (row) => <Origin row={row} /> },
    { key: 'text', title: t('body'), render: (row) => <Text row={row} /> },
    {
      key: 'restore',
      title: t('restore'),
      render: ({ version }) =>
        can && version !== template.version ? (
          <button
            type="button"
            className="btn btn-small"
            aria-label={t('restoreOf', { n: version })}
            disabled={restore.isPending}
            onClick={() => restore.mutate(version, { onSuccess: (saved) => toast(t('saveDone', { n: saved.version })) })}
          >
            {t('restore')}
          </button>
        ) : null,
    },
  ];
  return (
    <section aria-labelledby="template-versions">
      <h2 id="template-versions">{t('history')}</h2>
      <ProblemView error={restore.error} />
      <DataTable label={t('history')} rows={template.versions} columns={columns} rowKey={({ version }) => String(version)} />
    </section>
  );
}

function Origin({ row }: { row: Version }) {
  const t = useWords(templateWords);
  return (
    <>
      <Saved row={row} />
      {row.restoredFrom !== null && <div className="fine">{t('restoredFrom', { n: row.restoredFrom })}</div>}
    </>
  );
}

function Text({ row }: { row: Version }) {
  const t = useWords(templateWords);
  return (
    <details>
      <summary className="fine">{t('text')}</summary>
      <strong>{row.subject}</strong>
      <pre className="mail-text">{row.body}</pre>
    </details>
  );
}
