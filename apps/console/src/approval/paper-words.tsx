import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Approval, ApprovalSigner } from '../api/types.ts';
import { actWords } from '../act/act.words.ts';
import { PaperForm } from '../paper-decision/paper-dialog.tsx';
import { paperWords } from '../paper-decision/paper.words.ts';
import { useCan } from '../session/session.api.ts';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';

type PaperAct = Approval['paperActs'][number];

/** Words that were signed on paper at the node that is open: registered by one clerk, confirmed by a second. */
export function PaperWords({ approval }: { approval: Approval }) {
  const t = useWords(paperWords);
  const c = useWords(actWords);
  const can = useCan();
  const [open, setOpen] = useState<PaperAct | null>(null);
  if (approval.paperActs.length === 0 || !can('paper.register')) return null;
  const seats = open === null ? [] : seatsOf(approval, open);
  return (
    <>
      <div className="row" role="group" aria-label={t('wordTitle')}>
        <span className="fine">{c('paper')}</span>
        {approval.paperActs.map((action) => (
          <button key={action.act} type="button" className="btn btn-small" onClick={() => setOpen(action)}>
            {action.label}
          </button>
        ))}
      </div>
      {open && (
        <PaperForm
          key={open.act}
          caseId={approval.caseId}
          action={open}
          initial={{ signer: seats[0]?.key }}
          backfill={false}
          onClose={() => setOpen(null)}
        >
          <SeatField seats={seats} />
          {open.act === 'returnInApproval' && <TargetField approval={approval} />}
          {open.act !== 'agreeInApproval' && <ReasonField />}
        </PaperForm>
      )}
    </>
  );
}

const seatsOf = ({ nodes }: Approval, { signers: keys }: PaperAct): ApprovalSigner[] =>
  nodes.flatMap(({ participants }) => participants.flatMap(({ signers }) => signers)).filter(({ key }) => keys.includes(key));

function SeatField({ seats }: { seats: readonly ApprovalSigner[] }) {
  const t = useWords(paperWords);
  const required = useRequired();
  return (
    <Form.Item name={['input', 'signer']} label={t('seat')} rules={required(t('seat'))}>
      <Select options={seats.map(({ key, address, holder, word }) => ({ value: key, label: word?.by ?? holder ?? address }))} />
    </Form.Item>
  );
}

function TargetField({ approval: { returnTargets } }: { approval: Approval }) {
  const t = useWords(paperWords);
  const required = useRequired();
  const options = returnTargets.flatMap(({ to, label }) => (to === null ? [] : [{ value: to, label }]));
  return (
    <Form.Item name={['input', 'to']} label={t('returnTo')} rules={required(t('returnTo'))} initialValue={options[0]?.value}>
      <Select options={options} />
    </Form.Item>
  );
}

function ReasonField() {
  const t = useWords(paperWords);
  const required = useRequired();
  return (
    <Form.Item name={['input', 'text']} label={t('wordText')} rules={required(t('wordText'))}>
      <Input.TextArea rows={3} maxLength={1000} />
    </Form.Item>
  );
}
