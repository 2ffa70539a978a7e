import { useState } from 'react';
import type { Archive } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { SettleDialog, type Item } from './archive-dialogs.tsx';
import { archiveWords } from './archive.words.ts';

interface Asked {
  item: Item;
  how: 'SUPPLY' | 'WAIVE';
}

export function ArchiveList({ file }: { file: Archive }) {
  const t = useWords(archiveWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns: readonly Column<Item>[] = [
    { key: 'label', title: t('item'), render: ({ label }) => label },
    { key: 'clause', title: t('clause'), render: ({ clause }) => <Clause clause={clause} />, tight: true },
    { key: 'state', title: t('state'), render: ({ state, count }) => <Mark tone={tones[state]}>{t(`state.${state}`, { count })}</Mark> },
    { key: 'note', title: t('note'), render: (item) => <Note item={item} /> },
    {
      key: 'ways',
      title: t('ways'),
      render: (item) =>
        file.may.settle && item.state !== 'PRESENT' ? <Ways item={item} onAsk={(how) => setAsked({ item, how })} /> : null,
    },
  ];
  return (
    <>
      <DataTable label={t('list')} rows={file.items} columns={columns} rowKey={({ item }) => item} />
      {asked && <SettleDialog caseId={file.caseId} {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}

const tones = { PRESENT: 'ok', SUPPLIED: 'ok', WAIVED: 'info', MISSING: 'warn' } as const satisfies Record<Item['state'], Tone>;

function Note({ item: { settled, state } }: { item: Item }) {
  const t = useWords(archiveWords);
  if (settled === null || state === 'PRESENT') return null;
  return (
    <>
      {settled.fileId ? <FileLink fileId={settled.fileId} label={t('paper')} /> : settled.reason}
      <span className="fine"> {t('by', { name: settled.by, at: localTime(settled.at) })}</span>
    </>
  );
}

function Ways({ item, onAsk }: { item: Item; onAsk: (how: Asked['how']) => void }) {
  const t = useWords(archiveWords);
  return (
    <>
      <button type="button" className="btn" aria-label={t('supplyOf', { label: item.label })} onClick={() => onAsk('SUPPLY')}>
        {t('supply')}
      </button>{' '}
      <button type="button" className="btn" aria-label={t('waiveOf', { label: item.label })} onClick={() => onAsk('WAIVE')}>
        {t('waive')}
      </button>
    </>
  );
}
