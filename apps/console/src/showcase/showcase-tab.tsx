import { useState } from 'react';
import type { Showcase, ShowcaseNomination } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useShowcase } from './showcase.api.ts';
import { NominateDialog, VerdictDialog } from './showcase-dialogs.tsx';
import { showcaseWords } from './showcase.words.ts';

interface Deciding {
  nomination: ShowcaseNomination;
  verdict: 'TAKEN' | 'NOT_TAKEN';
}

/** “绝活”展示: what units recommend to the region, and whom the office takes (003/附3). */
export function ShowcaseTab({ campaignId }: { campaignId: string }) {
  const query = useShowcase(campaignId);
  return <Await query={query}>{(show) => <View campaignId={campaignId} show={show} />}</Await>;
}

function View({ campaignId, show: { theme, clause, born, forms, nominations } }: { campaignId: string; show: Showcase }) {
  const t = useWords(showcaseWords);
  const manages = useCan()('campaign.manage');
  const [entering, enter] = useState(false);
  const [deciding, decide] = useState<Deciding | null>(null);
  const columns = useColumns(manages ? decide : null);
  return (
    <section aria-labelledby="showcase">
      <h2 id="showcase">
        {theme} <Clause clause={clause} />
      </h2>
      <p className="fine">
        {t('hint', { onOrAfter: born.onOrAfter })} <Clause clause={born.clause} />
      </p>
      {manages && (
        <div className="filters">
          <button type="button" className="btn btn-primary" onClick={() => enter(true)}>
            {t('enter')}
          </button>
        </div>
      )}
      {nominations.length === 0 ? (
        <Empty title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <DataTable label={t('title')} rows={nominations} columns={columns} rowKey={({ id }) => id} />
      )}
      {entering && <NominateDialog campaignId={campaignId} forms={forms} onClose={() => enter(false)} />}
      {deciding && <VerdictDialog campaignId={campaignId} {...deciding} onClose={() => decide(null)} />}
    </section>
  );
}

type Decide = (deciding: Deciding) => void;

function useColumns(decide: Decide | null): Column<ShowcaseNomination>[] {
  const t = useWords(showcaseWords);
  return [
    { key: 'name', title: t('name'), tight: true, render: ({ name }) => <strong>{name}</strong> },
    { key: 'bornOn', title: t('bornOn'), tight: true, render: ({ bornOn }) => bornOn },
    { key: 'organization', title: t('organizationId'), render: ({ organization }) => organization },
    { key: 'skill', title: t('skill'), render: ({ trade, skill }) => `${trade}：${skill}` },
    { key: 'form', title: t('form'), render: (row) => <FormCell row={row} /> },
    { key: 'on', title: t('recommendedOn'), tight: true, render: ({ recommendedOn }) => recommendedOn },
    { key: 'result', title: t('result'), render: (row) => <ResultCell row={row} decide={decide} /> },
  ];
}

function FormCell({ row: { form, link, name } }: { row: ShowcaseNomination }) {
  const t = useWords(showcaseWords);
  return (
    <>
      {form.label}{' '}
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer" aria-label={t('openOf', { name })}>
          {t('open')}
        </a>
      )}
    </>
  );
}

function ResultCell({ row, decide }: { row: ShowcaseNomination; decide: Decide | null }) {
  const t = useWords(showcaseWords);
  const { verdict, reason, name } = row;
  if (verdict !== null) return [t(`verdict.${verdict}`), ...(reason === null ? [] : [t('because', { reason })])].join('。');
  if (decide === null) return t('waiting');
  return (
    <>
      <button
        type="button"
        className="btn btn-small"
        aria-label={t('takeOf', { name })}
        onClick={() => decide({ nomination: row, verdict: 'TAKEN' })}
      >
        {t('take')}
      </button>{' '}
      <button
        type="button"
        className="btn btn-small"
        aria-label={t('refuseOf', { name })}
        onClick={() => decide({ nomination: row, verdict: 'NOT_TAKEN' })}
      >
        {t('refuse')}
      </button>
    </>
  );
}
