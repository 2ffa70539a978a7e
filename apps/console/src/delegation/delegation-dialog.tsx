import { Form, Input, Select } from 'antd';
import type { Delegation, NewDelegation } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { ColleagueSelect } from '../post/colleague-select.tsx';
import { useSession } from '../session/session.api.ts';
import { useInboxSummary } from '../task/inbox.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { delegationWords } from './delegation.words.ts';

/** One's own absence; the head of the office enters anybody's. */
export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(delegationWords);
  const required = useRequired();
  const { data: session } = useSession();
  const { data: summary } = useInboxSummary();
  const enter = useCommand<Delegation, NewDelegation>((body) => ({ path: '/delegations', body }), [['delegations'], ['session']]);
  return (
    <FormDialog<NewDelegation>
      title={t('add')}
      open
      onClose={onClose}
      onSubmit={async ({ kinds, absentId, ...values }) => {
        await enter.mutateAsync({ ...values, ...(absentId && { absentId }), ...(kinds && kinds.length > 0 && { kinds }) });
        toast(t('entered'));
      }}
    >
      {session?.grants.some(({ role }) => role === 'OFFICE_HEAD') && (
        <Form.Item name="absentId" label={t('absent')} extra={t('absentHint')}>
          <ColleagueSelect allowClear />
        </Form.Item>
      )}
      <Form.Item name="deputyId" label={t('deputy')} rules={required(t('deputy'))}>
        <ColleagueSelect />
      </Form.Item>
      <Form.Item name="fromOn" label={t('from')} rules={required(t('from'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="toOn" label={t('to')} rules={required(t('to'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="kinds" label={t('kinds')}>
        <Select
          mode="multiple"
          placeholder={t('allKinds')}
          options={(summary?.kinds ?? []).map(({ kind, label }) => ({ value: kind, label }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
