import { Link } from 'react-router';
import type { TeamContest } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { teamPath, useTeamContests } from './entry.api.ts';
import { entryWords } from './entry.words.ts';
import { TeamStatus } from './team-status.tsx';

/** The unit's own page: contests it may enter now, and those it has entered. */
export function TeamContestsPage() {
  const t = useWords(entryWords);
  const { items, query } = useTeamContests();
  return (
    <Page title={t('contests')}>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('noContests')} hint={t('noContestsHint')} /> : <Rows items={items} />)}
      </Await>
      <LoadMore query={query} />
    </Page>
  );
}

function Rows({ items }: { items: readonly TeamContest[] }) {
  const t = useWords(entryWords);
  const columns: Column<TeamContest>[] = [
    {
      key: 'contest',
      title: t('contest'),
      render: (row) => (
        <div>
          <Link to={teamPath(row.caseId, row.organizationId)}>
            <strong>{row.title}</strong>
          </Link>
          <div className="fine">{row.number}</div>
        </div>
      ),
    },
    { key: 'unit', title: t('unit'), render: (row) => row.organizationName },
    {
      key: 'dates',
      title: t('datesAndPlace'),
      render: (row) => (
        <div>
          {row.firstDay ? t('datesFromTo', { from: row.firstDay, to: row.lastDay ?? row.firstDay }) : '—'}
          {row.place !== null && <div className="fine">{row.place}</div>}
        </div>
      ),
    },
    { key: 'stage', title: t('stage'), tight: true, render: (row) => row.stageLabel },
    { key: 'status', title: t('status'), tight: true, render: (row) => <TeamStatus status={row.status} /> },
    { key: 'people', title: t('people'), number: true, render: (row) => row.contestants },
  ];
  return <DataTable label={t('contests')} rows={items} columns={columns} rowKey={(row) => `${row.caseId} ${row.organizationId}`} />;
}
