import { Form, Input, Radio } from 'antd';
import type { Action, Contest, NewPaperDecision, PaperDecision } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { ActFields, initialInput, inputBody } from '../contest/act-fields.tsx';
import { staleAfterAct } from '../contest/contest.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { paperWords } from './paper.words.ts';

type Values = Pick<NewPaperDecision, 'kind' | 'decider' | 'decidedOn' | 'opinion' | 'reason' | 'fileId'> & { input?: unknown };

/** A decision that was signed on paper: the act's own fields, who decided and when, and the scan. */
export function PaperDialog({ contest, action, onClose }: { contest: Contest; action: Action; onClose: () => void }) {
  const t = useWords(paperWords);
  const register = useCommand<PaperDecision, Values>(({ input, opinion, reason, ...rest }) => {
    const body = {
      caseId: contest.caseId,
      act: action.act,
      input: inputBody(input),
      ...rest,
      ...(opinion && { opinion }),
      ...(reason && { reason }),
    };
    return { path: '/paper-decisions', body };
  }, staleAfterAct(contest.caseId));
  return (
    <FormDialog<Values>
      title={t('dialog', { label: action.label })}
      open
      onClose={onClose}
      width={640}
      initial={{ kind: 'PAPER', input: initialInput(contest, action.act) }}
      onSubmit={async (values) => {
        await register.mutateAsync(values);
        toast(t('registered'));
      }}
    >
      <p className="fine">{t('hint')}</p>
      <ActFields contest={contest} act={action.act} />
      <PaperFields caseId={contest.caseId} />
    </FormDialog>
  );
}

function PaperFields({ caseId }: { caseId: string }) {
  const t = useWords(paperWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group options={(['PAPER', 'BACKFILL'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name={['decider', 'name']} label={t('deciderName')} rules={required(t('deciderName'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={['decider', 'post']} label={t('deciderPost')} rules={required(t('deciderPost'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['decider', 'body']} label={t('deciderBody')} rules={required(t('deciderBody'))}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="decidedOn" label={t('decidedOn')} rules={required(t('decidedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="opinion" label={t('opinion')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <BackfillReason />
      <Form.Item name="fileId" label={t('scan')} rules={required(t('scan'))}>
        <FileField purpose="PAPER_DECISION" caseId={caseId} />
      </Form.Item>
    </>
  );
}

function BackfillReason() {
  const t = useWords(paperWords);
  const required = useRequired();
  return (
    <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.kind !== b.kind}>
      {({ getFieldValue }) =>
        getFieldValue('kind') === 'BACKFILL' && (
          <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )
      }
    </Form.Item>
  );
}
