import { useState } from 'react';
import type { Contestant, OnRule, Team, TeamMoved } from '../api/types.ts';
import type { PaperPlace } from '../paper-decision/paper-dialog.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { ContestantActions, type Decision } from './contestant-actions.tsx';
import { Eligibility } from './eligibility.tsx';
import { teamPath, useEntryAct } from './entry.api.ts';
import { entryWords } from './entry.words.ts';
import { ReasonDialog, type Reasoned } from './reason-dialog.tsx';

interface Props {
  team: Team;
  items: readonly Contestant[];
  onEdit: (contestant: Contestant) => void;
}

/** Contestants with masks in place of numbers, what the rules say of each, and what may be done. */
export function ContestantsTable({ team, items, onEdit }: Props) {
  const t = useWords(entryWords);
  const [decision, setDecision] = useState<Decision | null>(null);
  const columns: Column<Contestant>[] = [
    { key: 'no', title: t('no'), number: true, render: (row) => row.position },
    {
      key: 'name',
      title: t('name'),
      render: (row) => (
        <div>
          <strong>{row.name}</strong> <span className="fine">{t(`sex.${row.sex}`)}</span>
          <div className="fine">{row.employer}</div>
        </div>
      ),
    },
    { key: 'idNumber', title: t('idNumber'), tight: true, render: (row) => <Numbers row={row} /> },
    { key: 'eligibility', title: t('eligibility'), render: (row) => <Eligibility contestant={row} /> },
    { key: 'review', title: t('review'), render: (row) => <Reviewed row={row} /> },
    {
      key: 'actions',
      title: t('actions'),
      render: (row) => <ContestantActions team={team} contestant={row} onEdit={onEdit} onDecide={setDecision} />,
    },
  ];
  return (
    <>
      <DataTable
        label={t('contestants')}
        rows={items}
        columns={columns}
        rowKey={(row) => row.id}
        rowClass={(row) => (row.verdict === 'ELIGIBLE' ? undefined : 'attention')}
      />
      {decision && <DecisionDialog team={team} decision={decision} onClose={() => setDecision(null)} />}
    </>
  );
}

function Numbers({ row }: { row: Contestant }) {
  const t = useWords(entryWords);
  return (
    <>
      <span className="code mask">{row.idNumberMask ?? String(row.birthYear)}</span>
      <div className="fine">{row.phoneMask}</div>
      {row.proofFileId && <FileLink fileId={row.proofFileId} label={t('proofLink')} />}
    </>
  );
}

function Reviewed({ row: { review, checkedInAt } }: { row: Contestant }) {
  const t = useWords(entryWords);
  if (checkedInAt) return <Mark tone="ok">{t('checkedIn')}</Mark>;
  if (review === null) return <Mark>{t('review.none')}</Mark>;
  if (review.verdict === 'ACCEPTED') return <Mark tone="ok">{t('review.ACCEPTED')}</Mark>;
  return <Mark tone="danger">{t('review.REJECTED', { reason: review.reason ?? '' })}</Mark>;
}

/** Turning somebody away rests on any rule of the regulation; an exception lifts a bar in principle that stands. */
function DecisionDialog({ team, decision, onClose }: { team: Team; decision: Decision; onClose: () => void }) {
  const t = useWords(entryWords);
  const { caseId, organizationId, version } = team;
  const { act, contestant } = decision;
  const send = useEntryAct<TeamMoved, OnRule>(caseId, (body) => ({ path: `${teamPath(caseId, organizationId)}/${act}`, body }));
  const barred = contestant.results.filter(({ outcome, override }) => outcome === 'SOFT_BLOCK' && override === null);
  const rules = act === 'rejection' ? team.rules : barred.map(({ rule, label }) => ({ key: rule, label }));
  const title = t(act === 'rejection' ? 'rejectOf' : 'liftOf', { name: contestant.name });
  const bodyOf = ({ reason, rule = '' }: Reasoned): OnRule => ({ version, contestantId: contestant.id, rule, reason });
  const place: PaperPlace = { id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' };
  const paper = { act: 'entry.lift', place, input: (values: Reasoned) => ({ organizationId, ...bodyOf(values) }) };
  return (
    <ReasonDialog
      title={title}
      rules={rules}
      danger={act === 'rejection'}
      paper={act === 'exception' ? paper : undefined}
      onClose={onClose}
      onSubmit={async (values) => {
        await send.mutateAsync(bodyOf(values));
        toast(title);
      }}
    />
  );
}
