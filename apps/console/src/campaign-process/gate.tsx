import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignProcess } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { processWords } from './process.words.ts';

type Row = CampaignProcess['gate'][number];

/** The gate on all contests: which it waits for, by trade, and on whom that hangs (000/附1/六.4). */
export function Gate({ process }: { process: CampaignProcess }) {
  const t = useWords(processWords);
  const waiting = process.gate.filter((row) => row.waiting);
  const [all, showAll] = useState(waiting.length === 0);
  return (
    <section className="card" aria-labelledby="gate">
      <h2 id="gate">
        {t('gate')}{' '}
        <Mark tone={waiting.length > 0 ? 'warn' : 'ok'}>{waiting.length > 0 ? t('gateWaits', { n: waiting.length }) : t('gateOpen')}</Mark>
      </h2>
      {process.partialAllowed && <p className="fine">{t('partialAllowed')}</p>}
      {waiting.length > 0 && (
        <div className="filters">
          <label>
            <input type="checkbox" checked={!all} onChange={(event) => showAll(!event.target.checked)} /> {t('onlyWaiting')}
          </label>
        </div>
      )}
      <Rows process={process} rows={all ? process.gate : waiting} />
    </section>
  );
}

function Rows({ process, rows }: { process: CampaignProcess; rows: readonly Row[] }) {
  const t = useWords(processWords);
  const columns: Column<Row>[] = [
    { key: 'no', title: t('trade'), number: true, render: (row) => row.tradeNo },
    { key: 'title', title: t('contest'), render: (row) => <Title row={row} /> },
    { key: 'organizers', title: t('organizers'), render: (row) => row.organizers.join('、') || '—' },
    { key: 'stand', title: t('stand'), render: (row) => <Stand row={row} process={process} /> },
  ];
  return <DataTable label={t('gate')} rows={rows} columns={columns} rowKey={(row) => String(row.tradeNo)} />;
}

/** A body of the committee sees where a contest stands, not the contest. */
function Title({ row: { caseId, title, number } }: { row: Row }) {
  const can = useCan();
  if (caseId === null) return title;
  return (
    <div>
      {can('campaign.read') ? <Link to={`/contests/${caseId}`}>{title}</Link> : title}
      <div className="fine">{number}</div>
    </div>
  );
}

const tones: Readonly<Record<Row['stand'], Tone>> = { CONFIRMED: 'ok', RUNNING: 'warn', CANCELLED: 'plain', NOT_OPENED: 'warn' };

function Stand({ row: { tradeNo, stand, stageLabel }, process }: { row: Row; process: CampaignProcess }) {
  const t = useWords(processWords);
  const cancelled = process.cancelledTrades.find((one) => one.tradeNo === tradeNo);
  if (cancelled) return <Mark>{t('cancelledBecause', { reason: cancelled.reason })}</Mark>;
  return <Mark tone={tones[stand]}>{t(`stand.${stand}`, { stage: stageLabel ?? '' })}</Mark>;
}
