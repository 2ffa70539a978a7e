import { Form, Input } from 'antd';
import type { Delegation } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { delegationWords } from './delegation.words.ts';

export function RevokeDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const t = useWords(delegationWords);
  const revoke = useCommand<Delegation, { reason?: string }>(
    ({ reason }) => ({ path: `/delegations/${delegation.id}/revocation`, body: reason?.trim() ? { reason: reason.trim() } : {} }),
    [['delegations']],
  );
  return (
    <FormDialog<{ reason?: string }>
      title={t('revokeTitle', { deputy: delegation.deputy, absent: delegation.absent })}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        await revoke.mutateAsync(values);
        toast(t('revoked'));
      }}
      okText={t('revoke')}
      danger
    >
      <Form.Item name="reason" label={t('revokeReason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
