import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { NewOfficeUrge, OfficeUrging } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { localTime } from '../ui/format.ts';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reminderWords } from './reminder.words.ts';

type Waiting = OfficeUrging['tasks'][number];
const keyOf = (caseId: string) => ['office-urging', caseId] as const;

/** What of the case waits at the office, for its organizer, who may urge it; nobody's name is in it. */
export function OfficeUrgingCard({ caseId }: { caseId: string }) {
  const t = useWords(reminderWords);
  const [chosen, choose] = useState<Waiting | null>(null);
  const query = useQuery<OfficeUrging, ApiError>({
    queryKey: keyOf(caseId),
    queryFn: ({ signal }) => get<OfficeUrging>(`/cases/${caseId}/office-urging`, {}, signal),
  });
  return (
    <Await query={query}>
      {({ tasks }) =>
        tasks.length > 0 && (
          <section className="card" aria-labelledby="office-urging">
            <h2 id="office-urging">{t('office')}</h2>
            <ul className="actions">
              {tasks.map((task) => (
                <Line key={task.taskId} task={task} onUrge={() => choose(task)} />
              ))}
            </ul>
            {chosen && <Dialog caseId={caseId} task={chosen} onClose={() => choose(null)} />}
          </section>
        )
      }
    </Await>
  );
}

function Line({ task, onUrge }: { task: Waiting; onUrge: () => void }) {
  const t = useWords(reminderWords);
  const { label, openedAt, urges, urgedAt, urgeableFrom } = task;
  return (
    <li className="row">
      <strong>{label}</strong>
      <span className="fine">{t('since', { at: localTime(openedAt) })}</span>
      <button type="button" className="btn btn-small" aria-label={t('urgeOf', { label })} disabled={urgeableFrom !== null} onClick={onUrge}>
        {t('urge')}
      </button>
      {urgedAt && <span className="fine">{`${t('urged')} ${t('times', { at: localTime(urgedAt), n: urges })}`}</span>}
      {urgeableFrom && <span className="fine">{t('again', { at: localTime(urgeableFrom) })}</span>}
    </li>
  );
}

function Dialog({ caseId, task, onClose }: { caseId: string; task: Waiting; onClose: () => void }) {
  const t = useWords(reminderWords);
  const send = useCommand<OfficeUrging, NewOfficeUrge>((body) => ({ path: `/cases/${caseId}/office-urges`, body }), [keyOf(caseId)]);
  return (
    <FormDialog<{ note?: string }>
      title={t('urgeOf', { label: task.label })}
      open
      onClose={onClose}
      onSubmit={async ({ note }) => {
        await send.mutateAsync({ taskId: task.taskId, ...(note && { note }) });
        toast(t('urgeDone'));
      }}
    >
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
