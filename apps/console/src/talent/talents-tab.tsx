import { useState } from 'react';
import type { Talent, TalentPool } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { PlaceDialog } from './place-dialog.tsx';
import { talentSheet, useTalents } from './talent.api.ts';
import { TalentFilters, talentFilterNames } from './talent-filters.tsx';
import { talentWords } from './talent.words.ts';

type Asked = Record<(typeof talentFilterNames)[number], string>;

/** 青年技能人才数据库: whom the campaign's circulars rank (003/六.3). */
export function TalentsTab({ campaignId }: { campaignId: string }) {
  const filter = useFilter();
  const asked = Object.fromEntries(talentFilterNames.map((name) => [name, filter.value(name)])) as Asked;
  const query = useTalents(campaignId, asked);
  return <Await query={query}>{(pool) => <View campaignId={campaignId} pool={pool} asked={asked} />}</Await>;
}

function View({ campaignId, pool, asked }: { campaignId: string; pool: TalentPool; asked: Asked }) {
  const t = useWords(talentWords);
  const [placing, place] = useState<Talent | null>(null);
  const places = pool.actions.some(({ act, allowed }) => act === 'placeTalent' && allowed);
  const { talents, total, stages, clause } = pool;
  const columns = useColumns(places ? place : null);
  return (
    <section aria-label={t('title')}>
      <p className="fine">
        {t('hint')} <Clause clause={clause} />
      </p>
      <div className="filters">
        <TalentFilters pool={pool} />
        <a className="btn" href={talentSheet(campaignId, asked)}>
          {t('export')}
        </a>
      </div>
      <p className="fine">{t('of', { n: talents.length, total })}</p>
      {talents.length === 0 ? (
        <Empty title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <DataTable label={t('title')} rows={talents} columns={columns} rowKey={({ contestId, entry }) => contestId + entry} />
      )}
      {placing && <PlaceDialog campaignId={campaignId} talent={placing} stages={stages} onClose={() => place(null)} />}
    </section>
  );
}

function useColumns(place: ((talent: Talent) => void) | null): Column<Talent>[] {
  const t = useWords(talentWords);
  return [
    { key: 'name', title: t('name'), tight: true, render: ({ name }) => <strong>{name}</strong> },
    { key: 'bornOn', title: t('bornOn'), tight: true, render: ({ bornOn }) => bornOn ?? '—' },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
    { key: 'contest', title: t('contest'), render: ({ title, group }) => `${title}（${t(`group.${group}`)}）` },
    { key: 'rank', title: t('rank'), number: true, render: ({ rank }) => rank },
    { key: 'honours', title: t('honours'), render: ({ honours }) => honours.map(({ label }) => label).join('、') || '—' },
    { key: 'certificate', title: t('certificate'), render: ({ certificate }) => certificate ?? '—' },
    { key: 'stage', title: t('growth'), render: (row) => <StageCell row={row} place={place} /> },
    { key: 'circular', title: t('circular'), render: ({ circularNumber }) => circularNumber },
  ];
}

function StageCell({ row, place }: { row: Talent; place: ((talent: Talent) => void) | null }) {
  const t = useWords(talentWords);
  if (!row.staged) return '—';
  return (
    <>
      {row.stage?.label ?? (place === null && t('nowhere'))}{' '}
      {place && (
        <button type="button" className="btn btn-small" aria-label={t('placeOf', { name: row.name })} onClick={() => place(row)}>
          {t('place')}
        </button>
      )}
    </>
  );
}
