import { useState } from 'react';
import { apiPath } from '../api/client.ts';
import type { Scoring, ScoringPanel, ScoringSeat } from '../api/types.ts';
import { ReasonDialog } from '../entry/reason-dialog.tsx';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

type Seat = ScoringSeat & { reserve: boolean };

/** One panel: how it came about, who sits, how far each is. */
export function PanelSection({ scoring, panel }: { scoring: Scoring; panel: ScoringPanel }) {
  const t = useWords(scoringWords);
  const say = useCodeWords(scoringWords, '');
  const [dissolving, setDissolving] = useState(false);
  const { draw } = panel;
  const excluded = draw?.excluded.map(({ name, reason }) => `${name}（${say(reason)}）`).join('、');
  const seats: Seat[] = [
    ...panel.members.map((seat) => ({ ...seat, reserve: false })),
    ...panel.reserves.map((seat) => ({ ...seat, reserve: true })),
  ];
  return (
    <section aria-label={panel.name}>
      <h3>{t('panelOf', { name: panel.name, count: panel.candidates })}</h3>
      <p className="fine">{draw ? t('drawn', { seed: draw.seed, pool: draw.pool, excluded: excluded || t('nobody') }) : t('invited')}</p>
      <Seats scoring={scoring} label={panel.name} seats={seats} />
      {scoring.may.seat && (
        <button type="button" className="btn btn-small" onClick={() => setDissolving(true)}>
          {t('dissolve')}
        </button>
      )}
      {dissolving && <DissolveDialog scoring={scoring} panel={panel} onClose={() => setDissolving(false)} />}
    </section>
  );
}

function Seats({ scoring, label, seats }: { scoring: Scoring; label: string; seats: readonly Seat[] }) {
  const t = useWords(scoringWords);
  const columns: Column<Seat>[] = [
    {
      key: 'expert',
      title: t('expert'),
      render: (row) => (
        <div>
          <strong>{row.name}</strong>
          <div className="fine">{row.employer}</div>
        </div>
      ),
    },
    { key: 'kind', title: t('kind'), render: (row) => `${t(row.kind)} · ${t(row.reserve ? 'reserve' : 'member')}` },
    { key: 'declared', title: t('declared'), tight: true, render: (row) => t(row.declared ? 'yes' : 'no') },
    { key: 'progress', title: t('progress'), number: true, render: (row) => `${String(row.scored)} / ${String(row.wanted)}` },
    { key: 'sealed', title: t('sealed'), tight: true, render: (row) => <SealedCell seat={row} /> },
    {
      key: 'act',
      title: '',
      render: (row) =>
        row.candidates > 0 &&
        !row.sealed && (
          <>
            <BlankSheet caseId={scoring.caseId} seat={row} /> {scoring.may.recuse && <DropOutButton scoring={scoring} seat={row} />}
          </>
        ),
    },
  ];
  return <DataTable label={label} rows={seats} columns={columns} rowKey={(row) => row.id} />;
}

function SealedCell({ seat: { sealed } }: { seat: Seat }) {
  const t = useWords(scoringWords);
  if (!sealed) return t('notYet');
  return (
    <span title={sealed.hash}>
      {t('sealedAt', { at: localTime(sealed.at) })}
      {sealed.via === 'PAPER' && ` · ${t('onPaper')}`}
    </span>
  );
}

/** For who scores on paper. */
function BlankSheet({ caseId, seat }: { caseId: string; seat: Seat }) {
  const t = useWords(scoringWords);
  const can = useCan();
  if (!can('scoring.manage')) return null;
  return (
    <a className="btn btn-small" href={apiPath(`${scoringPath(caseId)}/blank-sheets/${seat.id}`)} target="_blank" rel="noreferrer">
      {t('blankSheet')}
    </a>
  );
}

function DropOutButton({ scoring, seat }: { scoring: Scoring; seat: Seat }) {
  const t = useWords(scoringWords);
  const [asking, setAsking] = useState(false);
  const act = useScoringAct<unknown, string>(scoring.caseId, (reason) => ({
    path: `${scoringPath(scoring.caseId)}/drop-out`,
    body: { expertId: seat.id, reason },
  }));
  return (
    <>
      <button type="button" className="btn btn-small" onClick={() => setAsking(true)}>
        {t('dropOut')}
      </button>
      {asking && (
        <ReasonDialog
          title={`${t('dropOut')}：${seat.name}`}
          hint={t('dropOutHint')}
          danger
          onClose={() => setAsking(false)}
          onSubmit={async ({ reason }) => {
            await act.mutateAsync(reason);
            toast(t('dropOut'));
          }}
        />
      )}
    </>
  );
}

function DissolveDialog({ scoring, panel, onClose }: { scoring: Scoring; panel: ScoringPanel; onClose: () => void }) {
  const t = useWords(scoringWords);
  const act = useScoringAct<unknown, string>(scoring.caseId, (reason) => ({
    path: `${scoringPath(scoring.caseId)}/panels/${panel.id}/dissolution`,
    body: { reason },
  }));
  return (
    <ReasonDialog
      title={t('dissolve')}
      danger
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        await act.mutateAsync(reason);
        toast(t('dissolve'));
      }}
    />
  );
}
