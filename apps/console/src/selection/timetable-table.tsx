import type { Timetable } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { selectionWords } from './selection.words.ts';

type Row = Timetable['stages'][number];

/** The time table to the announcement: which stage cannot hold, and why. */
export function TimetableTable({ timetable }: { timetable: Timetable }) {
  const t = useWords(selectionWords);
  const columns: Column<Row>[] = [
    { key: 'stage', title: t('stage'), render: (row) => row.label },
    { key: 'days', title: t('days'), render: ({ from, to }) => t('fromTo', { from, to }) },
    { key: 'workingDays', title: t('workingDays'), number: true, render: (row) => row.workingDays },
    { key: 'earliest', title: t('earliest'), tight: true, render: (row) => row.earliestEnd },
    { key: 'holds', title: t('notes'), render: (row) => <Notes stage={row} /> },
  ];
  return <DataTable label={t('timetable')} rows={timetable.stages} columns={columns} rowKey={(row) => row.stage} />;
}

function Notes({ stage: { holds, marks } }: { stage: Row }) {
  const t = useWords(selectionWords);
  return (
    <>
      <Mark tone={holds ? 'ok' : 'danger'}>{t(holds ? 'holds' : 'doesNotHold')}</Mark>
      {marks.map(({ code, message }) => (
        <div key={code} className="fine">
          {message}
        </div>
      ))}
    </>
  );
}
