import { Link } from 'react-router';
import type { ScoringEntry } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { scoringPath, useScorings } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

/** Selections that have come to their experts: an expert's own, to the office all. */
export function ScoringsPage() {
  const t = useWords(scoringWords);
  const { items, query } = useScorings();
  return (
    <Page title={t('scorings')}>
      <Await query={query}>{() => (items.length === 0 ? <Empty title={t('none')} hint={t('noneHint')} /> : <Rows items={items} />)}</Await>
      <LoadMore query={query} />
    </Page>
  );
}

function Rows({ items }: { items: readonly ScoringEntry[] }) {
  const t = useWords(scoringWords);
  const columns: Column<ScoringEntry>[] = [
    {
      key: 'selection',
      title: t('selection'),
      render: (row) => (
        <div>
          <strong>{row.title}</strong>
          <div className="fine">{row.number}</div>
        </div>
      ),
    },
    { key: 'due', title: t('dueAt'), tight: true, render: (row) => (row.dueAt ? localTime(row.dueAt) : '—') },
    { key: 'state', title: t('state'), tight: true, render: (row) => t(stateOf(row)) },
    { key: 'links', title: '', render: (row) => <Links row={row} /> },
  ];
  return <DataTable label={t('scorings')} rows={items} columns={columns} rowKey={(row) => row.caseId} />;
}

const stateOf = ({ openedAt, sealed, dueAt }: ScoringEntry) =>
  openedAt ? 'stateOpened' : sealed ? 'stateSealed' : dueAt ? 'stateOpen' : 'stateWaiting';

function Links({ row }: { row: ScoringEntry }) {
  const t = useWords(scoringWords);
  const can = useCan();
  const path = scoringPath(row.caseId);
  return (
    <span className="filters">
      {can('scoring.own') && <Link to={`${path}/desk`}>{t('desk')}</Link>}
      {(row.chair || can('expert.read')) && <Link to={path}>{t('panelPage')}</Link>}
      {row.openedAt && <Link to={`${path}/result`}>{t('result')}</Link>}
    </span>
  );
}
