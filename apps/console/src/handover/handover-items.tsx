import type { Handover } from '../api/types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { RefusalList } from '../ui/problem-view.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { handoverWords } from './handover.words.ts';

type Item = Handover['items'][number];

export const goesOver = ({ refusals }: Item): boolean => refusals.length === 0;

/** What goes over and what stays, one by one; what stays comes first, with why. */
export function HandoverItems({ items }: { items: readonly Item[] }) {
  const t = useWords(handoverWords);
  const c = useWords(common);
  const goes = items.filter(goesOver);
  const stays = items.filter((item) => !goesOver(item));
  return (
    <section aria-live="polite" aria-label={t('items')}>
      <p>{t('counts', { goes: goes.length, stays: stays.length })}</p>
      <DataTable<Item>
        label={t('items')}
        rows={[...stays, ...goes]}
        rowKey={({ kind, id, name }) => `${kind} ${id} ${name}`}
        columns={[
          { key: 'what', title: t('what'), tight: true, render: ({ kind }) => t(`kind.${kind}`) },
          { key: 'name', title: t('name'), render: ({ name }) => name },
          {
            key: 'detail',
            title: t('detail'),
            render: ({ kind, detail }) => (kind === 'POST' && detail ? t('seat', { seat: detail }) : (detail ?? c('none'))),
          },
          { key: 'result', title: t('result'), render: (item) => <Result item={item} /> },
        ]}
      />
    </section>
  );
}

function Result({ item }: { item: Item }) {
  const t = useWords(handoverWords);
  if (goesOver(item)) return <Mark tone="ok">{t('goes')}</Mark>;
  return (
    <>
      <Mark tone="warn">{t('stays')}</Mark>
      <RefusalList refusals={item.refusals} />
    </>
  );
}
