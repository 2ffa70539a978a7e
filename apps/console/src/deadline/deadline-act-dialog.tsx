import { Form } from 'antd';
import type { ActAnswer, Deadline, DeadlineAction } from '../api/types.ts';
import { inputBody } from '../contest/act-fields.tsx';
import { useCommand } from '../api/use-command.ts';
import { staleAfterPaper } from '../paper-decision/stale.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { DeadlineFields, firstInput } from './deadline-fields.tsx';
import { deadlineWords } from './deadline.words.ts';

interface Props {
  caseId: string;
  deadline: Deadline;
  action: DeadlineAction;
  onClose: () => void;
}

/** The office suspends, resumes or extends: always with its reason and on whose word. */
export function DeadlineActDialog({ caseId, deadline, action, onClose }: Props) {
  const t = useWords(deadlineWords);
  const act = useCommand<ActAnswer, unknown>((body) => ({ path: action.href, body }), staleAfterPaper(caseId));
  return (
    <FormDialog<Record<string, unknown>>
      title={action.label}
      open
      onClose={onClose}
      initial={firstInput(action.act)}
      onSubmit={async (values) => {
        await act.mutateAsync(inputBody(values));
        toast(t('done', { label: action.label }));
      }}
    >
      <p className="fine">{t('told')}</p>
      <DeadlineFields deadline={deadline} act={action.act} />
      <Form.Item name="fileId" label={t('scan')}>
        <FileField purpose="PAPER_DECISION" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}
