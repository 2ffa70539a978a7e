import { Link, useParams } from 'react-router';
import type { Scoring } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { CorrectionsSection } from './corrections.tsx';
import { PanelSection } from './panel-section.tsx';
import { RecuseButton } from './recusal-dialog.tsx';
import { ScoringActions } from './scoring-actions.tsx';
import { scoringPath, useScoring } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

/** Who sits in the panels and how far each is, for office, chair and auditor. No score stands here before the opening. */
export function ScoringPage() {
  const { id = '' } = useParams();
  const query = useScoring(id);
  return <Await query={query}>{(scoring) => <View scoring={scoring} />}</Await>;
}

function View({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  return (
    <Page title={scoring.title} crumbs={[{ to: '/scorings', label: t('scorings') }]} actions={<ScoringActions scoring={scoring} />}>
      {!scoring.plan?.openedAt && <p className="notice">{t('sealedHint')}</p>}
      <PlanFacts scoring={scoring} />
      <h2>{t('panels')}</h2>
      {scoring.panels.length === 0 && <p>{t('noPanels')}</p>}
      {scoring.panels.map((panel) => (
        <PanelSection key={panel.id} scoring={scoring} panel={panel} />
      ))}
      {scoring.conflicts.length > 0 && <Conflicts scoring={scoring} />}
      {scoring.envelopes.length > 0 && <Envelopes scoring={scoring} />}
      {scoring.recusals.length > 0 && <Recusals scoring={scoring} />}
      {scoring.plan?.openedAt && <CorrectionsSection scoring={scoring} />}
    </Page>
  );
}

function PlanFacts({ scoring: { plan, caseId, missing } }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const at = (instant: string | null | undefined): string => (instant ? localTime(instant) : t('notYet'));
  const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join('、') || t('nobody');
  return (
    <Facts
      items={[
        [t('chair'), plan?.chair.name ?? t('notYet')],
        [t('dueAt'), at(plan?.dueAt)],
        [t('startedAt'), at(plan?.startedAt)],
        [t('openedAt'), plan?.openedAt ? <Link to={`${scoringPath(caseId)}/result`}>{localTime(plan.openedAt)}</Link> : t('notYet')],
        plan?.openedAt ? [t('absent'), names(plan.absent)] : [t('missing'), names(missing)],
      ]}
    />
  );
}

function Conflicts({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const say = useCodeWords(scoringWords, '');
  type Row = Scoring['conflicts'][number];
  const columns: Column<Row>[] = [
    { key: 'expert', title: t('expert'), render: (row) => row.expert.name },
    { key: 'candidate', title: t('candidate'), render: (row) => row.candidate.name },
    { key: 'conflict', title: t('conflict'), render: (row) => say(row.conflict) },
    { key: 'act', title: '', render: (row) => scoring.may.recuse && <RecuseButton scoring={scoring} conflict={row} /> },
  ];
  return (
    <>
      <h2>{t('conflicts')}</h2>
      <DataTable
        label={t('conflicts')}
        rows={scoring.conflicts}
        columns={columns}
        rowKey={(row) => [row.expert.id, row.candidate.id, row.conflict].join(' ')}
      />
    </>
  );
}

function Envelopes({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  type Row = Scoring['envelopes'][number];
  const columns: Column<Row>[] = [
    { key: 'expert', title: t('expert'), render: (row) => row.expert.name },
    { key: 'on', title: t('receivedOn'), tight: true, render: (row) => row.receivedOn },
    { key: 'by', title: t('supervisor'), render: (row) => row.supervisor },
    {
      key: 'entries',
      title: t('entries'),
      render: (row) => row.entries.map(({ name, finished }) => `${name}（${t(finished ? 'finished' : 'unfinished')}）`).join('、') || '—',
    },
    {
      key: 'act',
      title: '',
      render: (row) => scoring.may.receive && <Link to={`${scoringPath(scoring.caseId)}/paper/${row.expert.id}`}>{t('enter')}</Link>,
    },
  ];
  return (
    <>
      <h2>{t('envelopes')}</h2>
      <DataTable label={t('envelopes')} rows={scoring.envelopes} columns={columns} rowKey={(row) => row.expert.id} />
    </>
  );
}

function Recusals({ scoring: { recusals } }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  type Row = Scoring['recusals'][number];
  const columns: Column<Row>[] = [
    { key: 'no', title: '#', number: true, render: (row) => row.no },
    { key: 'expert', title: t('expert'), render: (row) => row.expert.name },
    { key: 'candidate', title: t('candidate'), render: (row) => row.candidate.name },
    { key: 'reason', title: t('conflict'), render: (row) => row.reason },
    { key: 'by', title: t('replacedBy'), render: (row) => row.replacedBy?.name ?? t('nobody') },
    { key: 'at', title: '', tight: true, render: (row) => localTime(row.at) },
  ];
  return (
    <>
      <h2>{t('recusals')}</h2>
      <DataTable label={t('recusals')} rows={recusals} columns={columns} rowKey={(row) => String(row.no)} />
    </>
  );
}
