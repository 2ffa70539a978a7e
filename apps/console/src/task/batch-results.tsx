import { Modal } from 'antd';
import type { BatchAnswer, Task } from '../api/types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { RefusalList } from '../ui/problem-view.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { batchWords } from './batch.words.ts';

type Result = BatchAnswer['results'][number];
const tones = { DONE: 'ok', REFUSED: 'warn', NOT_FOUND: 'plain', CONFLICT: 'warn' } as const satisfies Record<Result['outcome'], Tone>;

/** What came of each task, what was not done first. */
export function BatchResults({ tasks, answer, onClose }: { tasks: readonly Task[]; answer: BatchAnswer; onClose: () => void }) {
  const t = useWords(batchWords);
  const c = useWords(common);
  const { results, done } = answer;
  const rows = [...results].sort((a, b) => Number(a.outcome === 'DONE') - Number(b.outcome === 'DONE'));
  const named = (id: string) => tasks.find((task) => task.id === id);
  return (
    <Modal
      title={t('results')}
      open
      onCancel={onClose}
      width={720}
      footer={
        <button type="button" className="btn btn-primary" onClick={onClose}>
          {c('close')}
        </button>
      }
    >
      <p role="status">{t('counts', { done, left: results.length - done })}</p>
      <DataTable<Result>
        label={t('results')}
        rows={rows}
        rowKey={({ taskId }) => taskId}
        columns={[
          { key: 'task', title: t('task'), render: ({ taskId }) => <TaskName task={named(taskId)} /> },
          {
            key: 'outcome',
            title: t('outcome'),
            render: ({ outcome, refusals }) => (
              <>
                <Mark tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Mark>
                <RefusalList refusals={refusals} />
              </>
            ),
          },
        ]}
      />
    </Modal>
  );
}

function TaskName({ task }: { task: Task | undefined }) {
  return (
    <div>
      <strong>{task?.label}</strong>
      <div>{task?.title}</div>
      <div className="fine">{task?.number}</div>
    </div>
  );
}
