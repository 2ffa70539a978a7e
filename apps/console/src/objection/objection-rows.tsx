import { Link } from 'react-router';
import type { ObjectionSummary } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { objectionPath, useObjections } from './objection.api.ts';
import { objectionWords } from './objection.words.ts';

interface Props {
  noticeId: string;
  standing: string;
  /** The notice is said elsewhere on the page. */
  named?: boolean;
}

/** Objections in the order in which they came; who objects stands in no list. */
export function ObjectionRows({ noticeId, standing, named = false }: Props) {
  const t = useWords(objectionWords);
  const { items, query } = useObjections(noticeId, standing);
  return (
    <>
      <Await query={query}>{() => (items.length === 0 ? <Empty title={t('empty')} /> : <Rows items={items} named={named} />)}</Await>
      <LoadMore query={query} />
    </>
  );
}

function Rows({ items, named }: { items: readonly ObjectionSummary[]; named: boolean }) {
  const t = useWords(objectionWords);
  const notice: Column<ObjectionSummary> = { key: 'notice', title: t('notice'), render: (row) => row.noticeTitle };
  const columns: Column<ObjectionSummary>[] = [
    { key: 'no', title: t('receiptNo'), tight: true, render: (row) => <Link to={objectionPath(row.id)}>{row.receiptNo}</Link> },
    ...(named ? [] : [notice]),
    { key: 'person', title: t('person'), render: (row) => row.personName },
    {
      key: 'channel',
      title: t('channel'),
      tight: true,
      render: (row) => `${t(`channel.${row.channel}`)}，${t(`kind.${row.objectorKind}`)}`,
    },
    { key: 'at', title: t('receivedAt'), tight: true, render: (row) => localTime(row.receivedAt) },
    { key: 'timely', title: t('timely'), tight: true, render: (row) => <Timely objection={row} /> },
    { key: 'standing', title: t('standing'), tight: true, render: (row) => row.standingLabel },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

export function Timely({ objection: { inTime } }: { objection: Pick<ObjectionSummary, 'inTime'> }) {
  const t = useWords(objectionWords);
  return <Mark tone={inTime ? 'ok' : 'warn'}>{t(inTime ? 'inTime' : 'late')}</Mark>;
}
