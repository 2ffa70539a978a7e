import type { ContestDay } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

type Draw = NonNullable<ContestDay['draw']>;

/** Start numbers and codes, with what anybody needs to draw again. */
export function DrawCard({ day: { asks, draw } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  const asked = asks.lots || asks.codes;
  return (
    <section className="card" aria-labelledby="draw">
      <h2 id="draw">{t('draw')}</h2>
      {draw === null ? <p>{asked ? t('notDrawn') : t('notAsked')}</p> : <Drawn draw={draw} />}
    </section>
  );
}

function Drawn({ draw: { seed, fileId, lots } }: { draw: Draw }) {
  const t = useWords(dayWords);
  const c = useWords(common);
  const columns: Column<Draw['lots'][number]>[] = [
    { key: 'no', title: t('no'), number: true, render: ({ no }) => no },
    { key: 'code', title: t('code'), tight: true, render: ({ code }) => code ?? c('none') },
    { key: 'name', title: t('name'), tight: true, render: ({ name }) => name },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
  ];
  return (
    <>
      <p className="fine">
        {fileId === null ? t('byMachine', { seed: seed ?? t('seedKept') }) : <FileLink fileId={fileId} label={t('onPaper')} />}
      </p>
      <DataTable label={t('draw')} rows={lots} columns={columns} rowKey={({ no }) => String(no)} />
    </>
  );
}
