import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { ActNotes } from '../act/act-notes.tsx';
import type { Action, Contest, FilePurpose, NewPaperDecision, PaperDecision } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { ActFields, initialInput, inputBody } from '../contest/act-fields.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { DeciderFields } from './decider-fields.tsx';
import { paperWords } from './paper.words.ts';
import { staleAfterPaper } from './stale.ts';

type Values = Pick<NewPaperDecision, 'kind' | 'decider' | 'decidedOn' | 'opinion' | 'reason' | 'fileId' | 'checkCode'> & {
  input?: unknown;
};

/** A decision on a contest that was signed on paper: with the fields of the act. */
export function PaperDialog({ contest, action, onClose }: { contest: Contest; action: Action; onClose: () => void }) {
  return (
    <PaperForm caseId={contest.caseId} action={action} initial={initialInput(contest, action.act)} onClose={onClose}>
      <ActNotes action={action} />
      <ActFields contest={contest} act={action.act} />
    </PaperForm>
  );
}

interface PaperFormProps {
  caseId: string;
  action: { act: string; label: string };
  initial: unknown;
  /** What the input says beside its fields. */
  also?: Readonly<Record<string, unknown>>;
  /** Whether it may have been done long ago, and is entered afterwards. */
  backfill?: boolean;
  onClose: () => void;
  /** The act's own fields, below `input`. */
  children: ReactNode;
}

/** A decision that was signed on paper: the act's own fields, who decided and when, and the scan. */
export function PaperForm({ caseId, action, initial, also, backfill = true, onClose, children }: PaperFormProps) {
  const t = useWords(paperWords);
  const register = useCommand<PaperDecision, Values>(({ input, opinion, reason, checkCode, ...rest }) => {
    const body = {
      caseId,
      act: action.act,
      input: { ...inputBody(input), ...also },
      ...rest,
      ...(opinion && { opinion }),
      ...(reason && { reason }),
      ...(checkCode && { checkCode }),
    };
    return { path: '/paper-decisions', body };
  }, staleAfterPaper(caseId));
  return (
    <FormDialog<Values>
      title={t('dialog', { label: action.label })}
      open
      onClose={onClose}
      width={640}
      initial={{ kind: 'PAPER', input: initial }}
      onSubmit={async (values) => {
        await register.mutateAsync(backfill ? values : { ...values, kind: 'PAPER' });
        toast(t('registered'));
      }}
    >
      <p className="fine">{t('hint')}</p>
      {children}
      <PaperFields place={{ id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' }} backfill={backfill} />
    </FormDialog>
  );
}

/** Where a paper belongs, and as what its scan is brought there. */
export interface PaperPlace {
  id: string;
  of: 'caseId' | 'campaignId';
  purpose: FilePurpose;
}

/** Who decided, when, with what opinion, and the scan. */
export function PaperFields({ place, backfill }: { place: PaperPlace; backfill: boolean }) {
  const t = useWords(paperWords);
  const required = useRequired();
  return (
    <>
      {backfill && (
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group options={(['PAPER', 'BACKFILL'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        </Form.Item>
      )}
      <DeciderFields />
      <Form.Item name="opinion" label={t('opinion')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <BackfillReason />
      <Form.Item name="fileId" label={t('scan')} rules={required(t('scan'))}>
        <FileField purpose={place.purpose} {...{ [place.of]: place.id }} />
      </Form.Item>
      <Form.Item name="checkCode" label={t('checkCode')} extra={t('checkCodeHint')}>
        <Input maxLength={20} />
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
