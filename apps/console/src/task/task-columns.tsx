import type { Task } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import type { Column } from '../ui/data-table.tsx';
import { DueCell } from '../ui/due-cell.tsx';
import { localTime } from '../ui/format.ts';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { ClaimButtons, type ClaimVerb } from './claim-buttons.tsx';
import type { InboxTab } from './inbox-tabs.ts';
import { taskWords } from './task.words.ts';

const shown = {
  TODO: ['due', 'where', 'who', 'holder', 'basis', 'claim'],
  UNCLAIMED: ['due', 'where', 'who', 'holder', 'basis', 'claim'],
  DONE: ['closed', 'where', 'who'],
  COPIED: ['copy', 'where'],
  OPENED: ['status', 'due', 'who', 'holder'],
  CONSIGNED: ['holder', 'status', 'due'],
} as const satisfies Record<InboxTab, readonly string[]>;

/** What each tab shows beside the task itself. */
export function useTaskColumns(tab: InboxTab): Column<Task>[] {
  const columns = useColumns();
  return shown[tab].map((key) => columns[key]);
}

function useColumns() {
  const t = useWords(taskWords);
  const c = useWords(common);
  const can = useCan();
  const stage = useCodeWords(common, 'stage.');
  const column = (key: Parameters<typeof t>[0], render: Column<Task>['render'], tight = false): Column<Task> => ({
    key,
    title: t(key),
    tight,
    render,
  });
  return {
    due: column('due', (task) => <DueCell due={{ ...task, done: task.status !== 'OPEN' }} />),
    where: column('where', (task) => `${stage(task.stage)} · ${c('round', { n: task.round })}`, true),
    who: column('who', (task) => task.organizationName ?? c('none')),
    holder: column('holder', (task) => task.claimedBy ?? task.personName ?? task.postName ?? c('none')),
    basis: column('basis', (task) => (task.clause ? <Clause clause={task.clause} bare /> : c('none')), true),
    claim: column(
      'claim',
      (task) => (
        <ClaimButtons taskId={task.id} label={task.label} verbs={can('task.claim') ? verbsOf(task) : []} ofApproval={task.ofApproval} />
      ),
      true,
    ),
    closed: column('closed', (task) => (task.closedAt ? localTime(task.closedAt) : c('none'))),
    status: column('status', (task) => t(`status.${task.status}`), true),
    copy: column('copy', (task) => task.copy && <Copy {...task.copy} />),
  };
}

const verbsOf = ({ claimable, claimedByMe }: Task): ClaimVerb[] => (claimedByMe ? ['RELEASE'] : claimable ? ['CLAIM'] : []);

function Copy({ from, note, at }: NonNullable<Task['copy']>) {
  return (
    <div>
      {from} <span className="fine">{localTime(at)}</span>
      {note && <div>{note}</div>}
    </div>
  );
}
