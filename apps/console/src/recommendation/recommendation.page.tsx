import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CandidateSummary, Recommendation } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { CandidateDialog } from './candidate-dialog.tsx';
import { CandidateStatus } from './candidate-status.tsx';
import { PapersDialog } from './papers-dialog.tsx';
import { candidatePath, unitPath, useRecommendation, useUnitAct } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';

/** What one unit recommends in a round: its places, its papers, its people in its own order. */
export function RecommendationPage() {
  const { id = '', organizationId = '' } = useParams();
  const query = useRecommendation(id, organizationId);
  return <Await query={query}>{(recommendation) => <View recommendation={recommendation} />}</Await>;
}

function View({ recommendation }: { recommendation: Recommendation }) {
  const t = useWords(recommendationWords);
  const can = useCan();
  const [open, setOpen] = useState<'CANDIDATE' | 'PAPERS' | null>(null);
  const { roundId, unit, title, closed, may } = recommendation;
  const back = can('candidate.own') ? { to: '/unit-selections', label: t('title') } : { to: `/selections/${roundId}`, label: title };
  return (
    <Page
      title={unit}
      crumbs={[back]}
      actions={
        may.edit && (
          <>
            <button type="button" className="btn" onClick={() => setOpen('PAPERS')}>
              {t('papers')}
            </button>
            <button type="button" className="btn btn-primary" onClick={() => setOpen('CANDIDATE')}>
              {t('add')}
            </button>
          </>
        )
      }
    >
      {closed !== null && <p className="notice">{closed}</p>}
      <Standing recommendation={recommendation} />
      <People recommendation={recommendation} />
      {open === 'CANDIDATE' && <CandidateDialog recommendation={recommendation} candidate={null} onClose={() => setOpen(null)} />}
      {open === 'PAPERS' && <PapersDialog recommendation={recommendation} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Standing({ recommendation }: { recommendation: Recommendation }) {
  const t = useWords(recommendationWords);
  const { title, stageLabel, window, counted, places, contact, requirements, studiedOn, studyFileId, reportFileId, shown } = recommendation;
  return (
    <section className="card">
      <Facts
        items={[
          [t('round'), title],
          [t('stage'), stageLabel],
          [t('window'), window && t('fromTo', window)],
          [t('places'), t('placesOf', { counted, places })],
          [t('contact'), contact],
          [t('studiedOn'), studiedOn],
          [t('study'), <Paper key="study" fileId={studyFileId} label={t('study')} />],
          [t('report'), <Paper key="report" fileId={reportFileId} label={t('report')} />],
          ...(shown === null ? [] : [[t('shown'), <Shown key="shown" shown={shown} />] as const]),
          [t('requirements'), requirements],
        ]}
      />
    </section>
  );
}

function Paper({ fileId, label }: { fileId: string | null; label: string }) {
  const t = useWords(recommendationWords);
  return fileId === null ? <Mark tone="warn">{t('missing')}</Mark> : <FileLink fileId={fileId} label={label} />;
}

function Shown({ shown: { from, to, fileId } }: { shown: NonNullable<Recommendation['shown']> }) {
  const t = useWords(recommendationWords);
  return (
    <>
      {t('fromTo', { from, to })} {fileId !== null && <FileLink fileId={fileId} label={t('shownFile')} />}
    </>
  );
}

function People({ recommendation }: { recommendation: Recommendation }) {
  const t = useWords(recommendationWords);
  const { roundId, organizationId, candidates, may } = recommendation;
  const rank = useUnitAct<string[], { ranked: number }>(roundId, (candidateIds) => ({
    path: `${unitPath(roundId, organizationId)}/ranking`,
    body: { candidateIds },
  }));
  if (candidates.length === 0) return <Empty title={t('noCandidates')} />;
  const ids = candidates.map(({ id }) => id);
  const moveUp = (index: number): void =>
    rank.mutate([...ids.slice(0, index - 1), ids[index] ?? '', ids[index - 1] ?? '', ...ids.slice(index + 1)]);
  const columns: Column<CandidateSummary>[] = [
    { key: 'place', title: '#', number: true, render: (row) => ids.indexOf(row.id) + 1 },
    {
      key: 'person',
      title: t('person'),
      render: (row) => (
        <div>
          <Link to={candidatePath(roundId, organizationId, row.id)}>{row.name}</Link>
          <div className="fine">
            {row.employer} · {row.post}
          </div>
        </div>
      ),
    },
    { key: 'industry', title: t('industry'), render: (row) => row.industry },
    { key: 'status', title: t('verdict'), render: (row) => <CandidateStatus candidate={row} /> },
    ...(may.edit
      ? [
          {
            key: 'up',
            title: t('up'),
            render: (row: CandidateSummary) => {
              const index = ids.indexOf(row.id);
              if (index === 0) return null;
              return (
                <button type="button" className="btn btn-small" aria-label={t('upOf', { name: row.name })} onClick={() => moveUp(index)}>
                  {t('up')}
                </button>
              );
            },
          },
        ]
      : []),
  ];
  return (
    <section className="card" aria-label={t('candidates')}>
      <h2>{t('candidates')}</h2>
      <ProblemView error={rank.error} />
      <DataTable label={t('candidates')} rows={candidates} columns={columns} rowKey={(row) => row.id} />
    </section>
  );
}
