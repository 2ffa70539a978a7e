import { Form, Input, InputNumber } from 'antd';
import { ActList } from '../act/act-list.tsx';
import type { Action, OrgAward } from '../api/types.ts';
import { inputBody } from '../contest/act-fields.tsx';
import { PaperForm } from '../paper-decision/paper-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { useAwardAct } from './org-award.api.ts';
import { orgAwardWords } from './org-award.words.ts';

/** What this person may do with the award now, on screen or from paper; what is not possible yet says why. */
export function AwardActions({ award: { caseId, actions } }: { award: OrgAward }) {
  return (
    <ActList
      actions={actions}
      dialog={(way, action, close) =>
        way === 'ACT' ? (
          <ActDialog action={action} onClose={close} />
        ) : (
          <PaperForm caseId={caseId} action={action} initial={{}} backfill={false} onClose={close}>
            {action.act === 'returnProposal' && <Fields act={action.act} />}
          </PaperForm>
        )
      }
    />
  );
}

function ActDialog({ action: { act, label, href }, onClose }: { action: Action; onClose: () => void }) {
  const command = useAwardAct<object>((body) => ({ path: href, body }));
  return (
    <FormDialog<{ input?: object }> title={label} open onClose={onClose} onSubmit={({ input }) => command.mutateAsync(inputBody(input))}>
      <Fields act={act} />
    </FormDialog>
  );
}

function Fields({ act }: { act: string }) {
  const t = useWords(orgAwardWords);
  const c = useWords(common);
  const required = useRequired();
  if (act === 'proposeAwards')
    return (
      <Form.Item name={['input', 'count']} label={t('count')} extra={t('countHint')} rules={required(t('count'))}>
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
    );
  const approves = act === 'approveAwards';
  return (
    <Form.Item
      name={['input', approves ? 'opinion' : 'reason']}
      label={approves ? t('opinion') : c('reason')}
      rules={approves ? [] : required(c('reason'))}
    >
      <Input.TextArea rows={3} maxLength={500} />
    </Form.Item>
  );
}
