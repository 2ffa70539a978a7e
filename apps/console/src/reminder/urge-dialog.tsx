import { Form, Input } from 'antd';
import type { NewUrge, ReminderLine, Urging } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reminderWords } from './reminder.words.ts';
import { URGING_KEY } from './urging.api.ts';

interface Props {
  caseId: string;
  /** Null for all tasks of the case. */
  line: Pick<ReminderLine, 'taskId' | 'label'> | null;
  open: boolean;
  onClose: () => void;
}

export function UrgeDialog({ caseId, line, open, onClose }: Props) {
  const t = useWords(reminderWords);
  const send = useCommand<Urging, NewUrge>(
    (body) => ({ path: `/cases/${caseId}/urges`, body }),
    [URGING_KEY, ['reminder-lists'], ['mails']],
  );
  return (
    <FormDialog<{ note?: string }>
      title={line ? t('urgeOf', { label: line.label }) : t('urgeAll')}
      open={open}
      onClose={onClose}
      onSubmit={async ({ note }) => {
        await send.mutateAsync({ ...(line && { taskId: line.taskId }), ...(note && { note }) });
        toast(t('urgeDone'));
      }}
    >
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
