import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ExtraAwards } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { useWords } from '../words/define-words.ts';
import { ExtraAwardDialog, WithdrawDialog } from './extra-award-dialog.tsx';
import { extraAwardWords } from './extra-award.words.ts';

type Award = ExtraAwards['awards'][number];

/** 个人优秀奖 and 团体奖 of a contest, apart from its own awards: they count nowhere (000-58). */
export function ExtraAwardsCard({ contestId }: { contestId: string }) {
  const t = useWords(extraAwardWords);
  const [recording, record] = useState(false);
  const [leaving, withdraw] = useState<Award | null>(null);
  const { data } = useQuery<ExtraAwards, ApiError>({
    queryKey: ['extra-awards', contestId],
    queryFn: ({ signal }) => get<ExtraAwards>(`/contests/${contestId}/extra-awards`, {}, signal),
  });
  if (data === undefined || (data.awards.length === 0 && !data.may.record)) return null;
  const columns: Column<Award>[] = [
    { key: 'kind', title: t('kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'name', title: t('name'), render: ({ name }) => name },
    { key: 'winner', title: t('winner'), render: ({ winner }) => winner },
    { key: 'by', title: t('awardedBy'), render: ({ awardedBy, awardedOn }) => `${awardedBy} ${awardedOn}` },
    { key: 'document', title: t('document'), render: ({ document, fileId }) => <FileLink fileId={fileId} label={document} /> },
    ...(data.may.record
      ? [{ key: 'withdraw', title: '', render: (award: Award) => <WithdrawButton award={award} onClick={withdraw} /> }]
      : []),
  ];
  return (
    <section className="card" aria-labelledby="extra-awards">
      <h2 id="extra-awards">{t('title')}</h2>
      <p className="fine">{t('hint')}</p>
      {data.awards.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <DataTable label={t('title')} rows={data.awards} columns={columns} rowKey={({ id }) => id} />
      )}
      {data.may.record && (
        <button type="button" className="btn" onClick={() => record(true)}>
          {t('record')}
        </button>
      )}
      {leaving && <WithdrawDialog contestId={contestId} award={leaving} onClose={() => withdraw(null)} />}
      {recording && <ExtraAwardDialog contestId={contestId} onClose={() => record(false)} />}
    </section>
  );
}

function WithdrawButton({ award, onClick }: { award: Award; onClick: (award: Award) => void }) {
  const t = useWords(extraAwardWords);
  const { winner, name } = award;
  return (
    <button type="button" className="btn btn-small" aria-label={t('withdrawOf', { winner, name })} onClick={() => onClick(award)}>
      {t('withdraw')}
    </button>
  );
}
