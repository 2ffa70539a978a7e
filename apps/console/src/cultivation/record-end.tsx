import { Form } from 'antd';
import { useState } from 'react';
import type { PersonRecords, RecordEnd } from '../api/cultivation-types.ts';
import { useCommand } from '../api/use-command.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { cultivationPath, STALE } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';

interface Props {
  caseId: string;
  record: PersonRecords['records'][number];
}

/** What lasts (讲师, 推荐使用, a contact) goes on until somebody notes the day on which it ended. */
export function RecordEndButton({ caseId, record }: Props) {
  const t = useWords(cultivationWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-small" aria-label={t('endRecordOf', { title: record.title })} onClick={() => setOpen(true)}>
        {t('endRecord')}
      </button>
      {open && <RecordEndDialog caseId={caseId} record={record} onClose={() => setOpen(false)} />}
    </>
  );
}

function RecordEndDialog({ caseId, record: { id, label, title, on }, onClose }: Props & { onClose: () => void }) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  const end = useCommand<unknown, RecordEnd>((body) => ({ path: `${cultivationPath(caseId)}/records/${id}/end`, body }), STALE);
  return (
    <FormDialog<RecordEnd>
      title={t('endRecordOf', { title })}
      open
      onClose={onClose}
      onSubmit={async (body) => {
        await end.mutateAsync(body);
        toast(t('recorded'));
      }}
    >
      <p>{t('endRecordHint', { label, day: on })}</p>
      <Form.Item name="on" label={t('endedOn')} rules={required(t('endedOn'))}>
        <CivilDateField />
      </Form.Item>
    </FormDialog>
  );
}
