import { useState } from 'react';
import type { ReminderLine, Urging } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { Addresses } from './addresses.tsx';
import { CallDialog } from './call-dialog.tsx';
import { Done, Due, People } from './line-parts.tsx';
import { reminderWords } from './reminder.words.ts';
import { UrgeDialog } from './urge-dialog.tsx';
import { useUrging } from './urging.api.ts';

/** What waits in a case and with whom, the buttons to urge and to register a call, and what was done before. */
export function UrgingSection({ caseId }: { caseId: string }) {
  const t = useWords(reminderWords);
  const query = useUrging(caseId);
  return (
    <section aria-labelledby="urging">
      <h2 id="urging">{t('urging')}</h2>
      <Await query={query}>{(urging) => <UrgingView caseId={caseId} urging={urging} />}</Await>
    </section>
  );
}

type Chosen = { line: ReminderLine | null; what: 'URGE' | 'CALL' } | null;

function UrgingView({ caseId, urging }: { caseId: string; urging: Urging }) {
  const t = useWords(reminderWords);
  const can = useCan()('reminder.manage');
  const [chosen, choose] = useState<Chosen>(null);
  const close = () => choose(null);
  const manage: Column<ReminderLine> = {
    key: 'manage',
    title: t('urge'),
    render: (line) => <Buttons line={line} onChoose={(what) => choose({ line, what })} />,
  };
  const columns: Column<ReminderLine>[] = [
    { key: 'task', title: t('task'), render: (line) => <strong>{line.label}</strong> },
    { key: 'people', title: t('people'), render: (line) => <People line={line} /> },
    { key: 'due', title: t('due'), render: (line) => <Due line={line} /> },
    { key: 'urged', title: t('urged'), render: (line) => <Done line={line} /> },
    ...(can ? [manage] : []),
  ];
  return (
    <>
      <Addresses addresses={urging.addresses} />
      {urging.lines.length > 0 && <DataTable label={t('urging')} rows={urging.lines} columns={columns} rowKey={(line) => line.taskId} />}
      {can && (
        <p className="row">
          {urging.lines.length > 0 && (
            <button type="button" className="btn" onClick={() => choose({ line: null, what: 'URGE' })}>
              {t('urgeAll')}
            </button>
          )}
          <button type="button" className="btn" onClick={() => choose({ line: null, what: 'CALL' })}>
            {t('call')}
          </button>
        </p>
      )}
      <Records urging={urging} />
      <UrgeDialog caseId={caseId} line={chosen?.line ?? null} open={chosen?.what === 'URGE'} onClose={close} />
      <CallDialog caseId={caseId} lines={urging.lines} line={chosen?.line ?? null} open={chosen?.what === 'CALL'} onClose={close} />
    </>
  );
}

function Buttons({ line, onChoose }: { line: ReminderLine; onChoose: (what: 'URGE' | 'CALL') => void }) {
  const t = useWords(reminderWords);
  return (
    <>
      <button
        type="button"
        className="btn btn-small"
        aria-label={t('urgeOf', { label: line.label })}
        disabled={line.urgeableFrom !== null || line.people.length === 0}
        onClick={() => onChoose('URGE')}
      >
        {t('urge')}
      </button>{' '}
      <button type="button" className="btn-link" aria-label={t('callOf', { label: line.label })} onClick={() => onChoose('CALL')}>
        {t('call')}
      </button>
      {line.urgeableFrom && <div className="fine">{t('again', { at: localTime(line.urgeableFrom) })}</div>}
    </>
  );
}

interface Entry {
  id: string;
  at: string;
  what: string;
  by: string;
}

/** Urges and calls in one list, newest first. */
function Records({ urging: { urges, calls } }: { urging: Urging }) {
  const t = useWords(reminderWords);
  const urged = urges.map(({ id, at, by, label, to, note }): Entry => {
    const people = to.map(({ name, mailed }) => (mailed ? name : `${name}（${t('noAddress')}）`)).join('、');
    return { id, at, by, what: [t('urgedTo', { label, people }), note].filter(Boolean).join(' · ') };
  });
  const called = calls.map(({ id, calledAt, by, calledName, numberMask, channel, answer, promisedOn }): Entry => {
    const people = [calledName, numberMask].filter(Boolean).join(' ');
    const promise = promisedOn && `${t('promised')} ${promisedOn}`;
    return {
      id,
      at: calledAt,
      by,
      what: [t('calledTo', { channel: t(`channel.${channel}`), people, answer }), promise].filter(Boolean).join(' · '),
    };
  });
  const entries = [...urged, ...called].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const columns: Column<Entry>[] = [
    { key: 'when', title: t('when'), tight: true, render: (entry) => localTime(entry.at) },
    { key: 'what', title: t('what'), render: (entry) => entry.what },
    { key: 'by', title: t('by'), tight: true, render: (entry) => entry.by },
  ];
  return entries.length === 0 ? null : <DataTable label={t('records')} rows={entries} columns={columns} rowKey={(entry) => entry.id} />;
}
