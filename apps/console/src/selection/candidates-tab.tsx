import { Link } from 'react-router';
import type { CandidateSummary, Selection } from '../api/types.ts';
import { CandidateStatus } from '../recommendation/candidate-status.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useRoundCandidates } from './selection.api.ts';
import { selectionWords } from './selection.words.ts';

/** Everybody who is or was recommended, each with where he stands. */
export function CandidatesTab({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  const { items, query } = useRoundCandidates(round.id);
  return (
    <>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('noCandidates')} /> : <Rows roundId={round.id} items={items} />)}
      </Await>
      <LoadMore query={query} />
    </>
  );
}

function Rows({ roundId, items }: { roundId: string; items: readonly CandidateSummary[] }) {
  const t = useWords(selectionWords);
  const columns: Column<CandidateSummary>[] = [
    {
      key: 'person',
      title: t('person'),
      render: (row) => (
        <div>
          <Link to={`/selections/${roundId}/units/${row.organizationId}/candidates/${row.id}`}>{row.name}</Link>
          <div className="fine">
            {row.employer} · {row.post}
          </div>
        </div>
      ),
    },
    { key: 'unit', title: t('unit'), render: (row) => row.unit },
    { key: 'industry', title: t('industries'), render: (row) => row.industry },
    { key: 'region', title: t('regions'), render: (row) => row.region },
    { key: 'status', title: t('status'), render: (row) => <CandidateStatus candidate={row} /> },
  ];
  return <DataTable label={t('candidates')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}
