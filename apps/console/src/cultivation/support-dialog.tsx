import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { NewSupport, PersonRecords } from '../api/cultivation-types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { cultivationPath, STALE } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';

interface Props {
  caseId: string;
  records: PersonRecords;
}

/** 制单: a payment of support that finance then checks and pays; a studio that was recognised stands among the uses. */
export function SupportButton(props: Props) {
  const t = useWords(cultivationWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('makeSupport')}
      </button>
      {open && <SupportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Entered {
  purpose: string;
  source: string;
  budgetYear: number;
  amount: string;
  reason?: string;
}

const STUDIO = 'studio:';

function SupportDialog({ caseId, records: { uses, sources, studios }, onClose }: Props & { onClose: () => void }) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  const make = useCommand<unknown, NewSupport>((body) => ({ path: `${cultivationPath(caseId)}/support`, body }), STALE);
  const purposes = [
    ...uses.map(({ code, label }) => ({ value: code, label })),
    ...studios.map(({ id, name }) => ({ value: `${STUDIO}${id}`, label: `${t('studio')}：${name}` })),
  ];
  return (
    <FormDialog<Entered>
      title={t('makeSupport')}
      open
      onClose={onClose}
      onSubmit={async ({ purpose, reason, ...input }) => {
        const of = purpose.startsWith(STUDIO) ? { studioId: purpose.slice(STUDIO.length) } : { use: purpose };
        await make.mutateAsync({ ...of, ...input, ...(reason ? { reason } : {}) });
        toast(t('made'));
      }}
    >
      <Form.Item name="purpose" label={t('use')} rules={required(t('use'))}>
        <Select options={purposes} />
      </Form.Item>
      <Form.Item name="source" label={t('source')} rules={required(t('source'))}>
        <Select options={sources.map(({ code, label }) => ({ value: code, label }))} />
      </Form.Item>
      <Form.Item name="budgetYear" label={t('year')} rules={required(t('year'))}>
        <InputNumber min={2020} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="amount" label={t('amount')} rules={required(t('amount'))}>
        <Input inputMode="decimal" maxLength={20} />
      </Form.Item>
      <Form.Item name="reason" label={t('reasonWhy')}>
        <Input.TextArea maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
