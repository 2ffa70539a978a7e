import { useParams } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { ScoringResult } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { scoringPath, useResult } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

type Row = ScoringResult['rows'][number];

/** What there is after the opening: the ranking, how experts use the scale, and marks that lie apart. */
export function ResultPage() {
  const { id = '' } = useParams();
  const t = useWords(scoringWords);
  const query = useResult(id);
  const path = scoringPath(id);
  const exported = (
    <a className="btn" href={apiPath(`${path}/recompute`)} download="recompute.json">
      {t('export')}
    </a>
  );
  return (
    <Page title={t('result')} crumbs={[{ to: '/scorings', label: t('scorings') }]} actions={query.data && exported}>
      <Await query={query}>
        {(result) => (
          <>
            <Ranking result={result} />
            <Spread result={result} />
            <Outliers result={result} />
            <Seals result={result} />
          </>
        )}
      </Await>
    </Page>
  );
}

function Ranking({ result }: { result: ScoringResult }) {
  const t = useWords(scoringWords);
  const names = new Map(result.experts.map(({ id, name }) => [id, name]));
  const columns: Column<Row>[] = [
    { key: 'rank', title: t('rank'), number: true, render: (row) => `${String(row.rank)}${row.joint ? ` ${t('joint')}` : ''}` },
    {
      key: 'name',
      title: t('candidate'),
      render: (row) => (
        <div>
          <strong>{row.name}</strong>
          <div className="fine">{[row.employer, row.post].join(' · ')}</div>
        </div>
      ),
    },
    { key: 'unit', title: t('unit'), render: (row) => row.unit },
    { key: 'total', title: t('total'), number: true, render: (row) => <strong>{row.total}</strong> },
    { key: 'marks', title: t('marks'), render: (row) => <Marks row={row} names={names} /> },
  ];
  return (
    <>
      <p className="fine">{t('marksHint', { from: result.trimFrom })}</p>
      <DataTable label={t('result')} rows={result.rows} columns={columns} rowKey={(row) => row.id} />
    </>
  );
}

function Marks({ row, names }: { row: Row; names: ReadonlyMap<string, string> }) {
  return (
    <span className="mark-list">
      {row.marks.map(({ expertId, mark, use }) => (
        <span key={expertId}>
          {names.get(expertId)} {use === 'COUNTED' ? mark : <s>{mark}</s>}
        </span>
      ))}
    </span>
  );
}

function Spread({ result }: { result: ScoringResult }) {
  const t = useWords(scoringWords);
  type Expert = ScoringResult['experts'][number];
  const columns: Column<Expert>[] = [
    { key: 'name', title: t('expert'), render: (row) => row.name },
    { key: 'judged', title: t('judged'), number: true, render: (row) => row.judged },
    { key: 'mean', title: t('mean'), number: true, render: (row) => row.mean },
    { key: 'lowest', title: t('lowest'), number: true, render: (row) => row.lowest },
    { key: 'highest', title: t('highest'), number: true, render: (row) => row.highest },
    { key: 'distance', title: t('distance'), number: true, render: (row) => row.distance },
  ];
  return (
    <>
      <h2>{t('spread')}</h2>
      <DataTable label={t('spread')} rows={result.experts} columns={columns} rowKey={(row) => row.id} />
    </>
  );
}

function Outliers({ result }: { result: ScoringResult }) {
  const t = useWords(scoringWords);
  type Outlier = ScoringResult['outliers'][number];
  const columns: Column<Outlier>[] = [
    { key: 'candidate', title: t('candidate'), render: (row) => row.candidate.name },
    { key: 'expert', title: t('expert'), render: (row) => row.expert.name },
    { key: 'mark', title: t('mark'), number: true, render: (row) => row.mark },
    { key: 'others', title: t('others'), number: true, render: (row) => row.others },
    { key: 'distance', title: t('distance'), number: true, render: (row) => row.distance },
  ];
  return (
    <>
      <h2>{t('outliers')}</h2>
      <p className="fine">{t('outliersHint', { marks: result.outlierMarks })}</p>
      {result.outliers.length === 0 ? (
        <p>{t('noOutliers')}</p>
      ) : (
        <DataTable
          label={t('outliers')}
          rows={result.outliers}
          columns={columns}
          rowKey={(row) => `${row.candidate.id} ${row.expert.id}`}
        />
      )}
    </>
  );
}

/** With hash and nonce anybody can check that a sheet is what was sealed. */
function Seals({ result }: { result: ScoringResult }) {
  const t = useWords(scoringWords);
  return (
    <details>
      <summary>{t('seals')}</summary>
      <dl>
        {result.experts.map(({ id, name, hash, nonce }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd className="fine seal-text">
              {t('hash')} {hash} · {t('nonce')} {nonce}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
