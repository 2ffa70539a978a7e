import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ReminderHours as Hours } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan } from '../session/session.api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reminderWords } from './reminder.words.ts';

/** When reminders go out, and the way to change it. */
export function ReminderHours() {
  const t = useWords(reminderWords);
  const can = useCan();
  const [editing, edit] = useState(false);
  const { data } = useQuery<Hours, ApiError>({
    queryKey: ['reminder-hours'],
    queryFn: ({ signal }) => get<Hours>('/reminder-hours', {}, signal),
  });
  if (data === undefined) return null;
  return (
    <p className="fine">
      {t('hoursAre', { ...data })}{' '}
      {can('reminder.manage') && (
        <button type="button" className="btn-link" onClick={() => edit(true)}>
          {t('setHours')}
        </button>
      )}
      <HoursDialog hours={data} open={editing} onClose={() => edit(false)} />
    </p>
  );
}

function HoursDialog({ hours, open, onClose }: { hours: Hours; open: boolean; onClose: () => void }) {
  const t = useWords(reminderWords);
  const required = useRequired();
  const save = useCommand<Hours, Hours>((body) => ({ method: 'PUT', path: '/reminder-hours', body }), [['reminder-hours']]);
  return (
    <FormDialog<Hours>
      title={t('setHours')}
      open={open}
      onClose={onClose}
      initial={hours}
      onSubmit={async (values) => {
        await save.mutateAsync(values);
        toast(t('hoursSet'));
      }}
    >
      <Form.Item name="opens" label={t('opens')} extra={t('hoursHint')} rules={required(t('opens'))}>
        <Input maxLength={5} />
      </Form.Item>
      <Form.Item name="closes" label={t('closes')} rules={required(t('closes'))}>
        <Input maxLength={5} />
      </Form.Item>
    </FormDialog>
  );
}
