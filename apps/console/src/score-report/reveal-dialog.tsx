import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Reveal, Revealed, Winner } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { winnerWords } from './winner.words.ts';

export type RevealField = Reveal['field'];

/** One field in clear, for a reason that is recorded; it is kept nowhere and goes with the dialog. */
export function RevealDialog({
  caseId,
  winner,
  field,
  onClose,
}: {
  caseId: string;
  winner: Winner;
  field: RevealField;
  onClose: () => void;
}) {
  const t = useWords(winnerWords);
  const c = useWords(common);
  const required = useRequired();
  const [shown, show] = useState<Revealed | null>(null);
  const reveal = useCommand<Revealed, Reveal>((body) => ({
    path: `/contests/${caseId}/score-report/winners/${winner.entryKey}/reveal`,
    body,
  }));
  const title = t('revealOf', { field: t(field), name: winner.name });
  if (shown) {
    return (
      <Modal title={title} open onCancel={onClose} onOk={onClose} okText={c('close')} cancelButtonProps={{ hidden: true }} destroyOnHidden>
        <p className="deadline-due">{t('revealed', { field: t(field), value: shown.value })}</p>
      </Modal>
    );
  }
  return (
    <FormDialog<{ reason: string }>
      title={title}
      open
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        show(await reveal.mutateAsync({ field, reason }));
        return false;
      }}
      okText={t('reveal')}
    >
      <p className="fine">{t('revealHint')}</p>
      <Form.Item name="reason" label={t('revealReason')} rules={required(t('revealReason'))}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
