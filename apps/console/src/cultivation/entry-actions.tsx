import { Form, Input } from 'antd';
import { useState } from 'react';
import type { PaySupport, ReturnSupport } from '../api/cultivation-types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan } from '../session/session.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { cultivationPath, STALE } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';
import type { Entry } from './ledger-tables.tsx';

type Step = 'check' | 'pay' | 'return';
const DIALOGS = { check: CheckDialog, pay: PayDialog, return: ReturnDialog } as const;

/** What comes next of an entry: one checks it, another notes its payment, and later what came back unspent. */
function stepOf({ checkedBy, paid, returned, stoppedOn }: Entry): Step | null {
  if (stoppedOn !== null || returned !== null) return null;
  if (paid !== null) return 'return';
  return checkedBy === null ? 'check' : 'pay';
}

/** Finance's next step with an entry. */
export function EntryActions({ entry }: { entry: Entry }) {
  const t = useWords(cultivationWords);
  const can = useCan();
  const [open, setOpen] = useState(false);
  const step = stepOf(entry);
  if (step === null || !can('support.finance')) return null;
  const { no, caseId } = entry;
  const label = t(`${step}EntryOf`, { no });
  const Dialog = DIALOGS[step];
  return (
    <>
      <button type="button" className="btn btn-small" aria-label={label} onClick={() => setOpen(true)}>
        {t(`${step}Entry`)}
      </button>
      {open && <Dialog path={`${cultivationPath(caseId)}/support/${no}`} title={label} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  path: string;
  title: string;
  onClose: () => void;
}

function CheckDialog({ path, title, onClose }: DialogProps) {
  const submit = useStep<object>(`${path}/check`);
  return (
    <FormDialog<object> title={title} open onClose={onClose} onSubmit={() => submit({})}>
      <p>{title}</p>
    </FormDialog>
  );
}

function PayDialog({ path, title, onClose }: DialogProps) {
  const t = useWords(cultivationWords);
  const submit = useStep<PaySupport>(`${path}/payment`);
  return (
    <FormDialog<PaySupport> title={title} open onClose={onClose} onSubmit={submit}>
      <DayAndVoucher day={t('paidOn')} />
    </FormDialog>
  );
}

function ReturnDialog({ path, title, onClose }: DialogProps) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  const submit = useStep<ReturnSupport>(`${path}/return`);
  return (
    <FormDialog<ReturnSupport> title={title} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="amount" label={t('amount')} rules={required(t('amount'))}>
        <Input inputMode="decimal" maxLength={20} />
      </Form.Item>
      <DayAndVoucher day={t('returnedOn')} />
    </FormDialog>
  );
}

function DayAndVoucher({ day }: { day: string }) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name="on" label={day} rules={required(day)}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="voucher" label={t('voucher')} rules={required(t('voucher'))}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

function useStep<B extends object>(path: string): (body: B) => Promise<void> {
  const t = useWords(cultivationWords);
  const step = useCommand<unknown, B>((body) => ({ path, body }), STALE);
  return async (body) => {
    await step.mutateAsync(body);
    toast(t('done'));
  };
}
