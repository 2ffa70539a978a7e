import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Reveal, Revealed, Winner } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FactsDialog } from '../ui/facts-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
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
  const required = useRequired();
  const [shown, show] = useState<Revealed | null>(null);
  const reveal = useCommand<Revealed, Reveal>((body) => ({
    path: `/contests/${caseId}/score-report/winners/${winner.entryKey}/reveal`,
    body,
  }));
  const title = t('revealOf', { field: t(field), name: winner.name });
  if (shown) return <FactsDialog title={title} items={[[t(field), shown.value]]} onClose={onClose} />;
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
