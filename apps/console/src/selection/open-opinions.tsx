import { Link } from 'react-router';
import type { Selection } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { selectionWords } from './selection.words.ts';

type Opinion = Selection['openOpinions'][number];

/** Whose answers are awaited: they hold nobody back, but the party group has them before it. */
export function OpenOpinions({ roundId, opinions }: { roundId: string; opinions: readonly Opinion[] }) {
  const t = useWords(selectionWords);
  const columns: Column<Opinion>[] = [
    {
      key: 'person',
      title: t('person'),
      render: ({ candidateId, organizationId, name, unit }) => (
        <>
          <Link to={`/selections/${roundId}/units/${organizationId}/candidates/${candidateId}`}>{name}</Link>（{unit}）
        </>
      ),
    },
    { key: 'body', title: t('opinionBody'), render: (row) => row.body },
    { key: 'askedOn', title: t('askedOn'), tight: true, render: (row) => row.askedOn },
    { key: 'dueOn', title: t('answerDueOn'), tight: true, render: (row) => row.dueOn },
  ];
  return (
    <section className="card" aria-label={t('openOpinions')}>
      <h2>{t('openOpinions')}</h2>
      <DataTable label={t('openOpinions')} rows={opinions} columns={columns} rowKey={(row) => `${row.candidateId} ${row.body}`} />
    </section>
  );
}
