import { useState } from 'react';
import type { Awards, Nomination } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { awardWords } from './award.words.ts';
import { CertificateDialog } from './certificate-dialog.tsx';
import { mayAct } from './may-act.ts';

/** Who is nominated for which certificate, the numbers that were issued, and who gets none. */
export function Certificates({ campaignId, awards }: { campaignId: string; awards: Awards }) {
  const t = useWords(awardWords);
  const [nomination, choose] = useState<Nomination | null>(null);
  const records = mayAct(awards, 'recordCertificates');
  const columns: Column<Nomination>[] = [
    { key: 'contest', title: t('contest'), render: ({ title }) => title },
    { key: 'name', title: t('name'), render: ({ name }) => <strong>{name}</strong> },
    { key: 'rank', title: t('rank'), number: true, render: ({ rank }) => rank },
    { key: 'level', title: t('level'), render: (row) => <CertificateLevel row={row} /> },
    { key: 'clause', title: t('clause'), render: ({ clause }) => <Clause clause={clause} bare /> },
    { key: 'number', title: t('number'), render: (row) => <NumberCell row={row} onRecord={records ? () => choose(row) : null} /> },
  ];
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates')}</h2>
      {awards.certificateBasis !== null && <p className="fine">{t('byHostHint', { basis: awards.certificateBasis })}</p>}
      {awards.nominations.length === 0 ? (
        <p className="fine">{t('noCertificates')}</p>
      ) : (
        <DataTable
          label={t('certificates')}
          rows={awards.nominations}
          columns={columns}
          rowKey={({ contestId, entry }) => contestId + entry}
        />
      )}
      <Withheld rows={awards.withheld} />
      <Groundless rows={awards.groundless} />
      {nomination && <CertificateDialog campaignId={campaignId} nomination={nomination} onClose={() => choose(null)} />}
    </section>
  );
}

function CertificateLevel({ row: { by, level, given } }: { row: Nomination }) {
  const t = useWords(awardWords);
  if (by === 'HOST') return given === null ? t('byHost') : t(`given.${given.kind}`, { level: given.level });
  return level === null ? t('special') : t('levelOf', { level });
}

function NumberCell({ row: { number, issuedOn, name }, onRecord }: { row: Nomination; onRecord: (() => void) | null }) {
  const t = useWords(awardWords);
  return (
    <>
      {number !== null && `${number}（${issuedOn ?? ''}）`}
      {onRecord && (
        <button type="button" className="btn btn-small" aria-label={t('recordOf', { name })} onClick={onRecord}>
          {number === null ? t('record') : t('correct')}
        </button>
      )}
      {number === null && !onRecord && '—'}
    </>
  );
}

function Withheld({ rows }: { rows: Awards['withheld'] }) {
  const t = useWords(awardWords);
  if (rows.length === 0) return null;
  const columns: Column<Awards['withheld'][number]>[] = [
    { key: 'contest', title: t('contest'), render: ({ title }) => title },
    { key: 'name', title: t('name'), render: ({ name }) => name },
    { key: 'rank', title: t('rank'), number: true, render: ({ rank }) => rank },
    {
      key: 'why',
      title: t('why'),
      render: ({ refusal }) => (
        <>
          {refusal.message} <Clause clause={refusal.clause} />
        </>
      ),
    },
  ];
  return (
    <details>
      <summary>
        {t('withheld')}（{rows.length}）
      </summary>
      <DataTable label={t('withheld')} rows={rows} columns={columns} rowKey={({ contestId, entry }) => contestId + entry} />
    </details>
  );
}

function Groundless({ rows }: { rows: Awards['groundless'] }) {
  const t = useWords(awardWords);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('groundless')}</h3>
      <ul>
        {rows.map(({ number, issuedOn }) => (
          <li key={number}>
            {number}（{issuedOn}）
          </li>
        ))}
      </ul>
    </>
  );
}
