import { Form, Input, Radio } from 'antd';
import type { BankReturn, Payment, PaymentBatch } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { MoneyReasonDialog } from './money-reason-dialog.tsx';
import { saveBytes, saveText } from './save-text.ts';
import { useMoneyAct, useSheet } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

interface Props {
  campaignId: string;
  caseId: string;
  batch: PaymentBatch;
  onClose: () => void;
}

/** The form of an act on a list. */
export function BatchDialog({ act, ...props }: Props & { act: string }) {
  switch (act) {
    case 'pay':
      return <PayDialog {...props} />;
    case 'exportSheet':
      return <SheetDialog {...props} />;
    case 'void':
      return <VoidDialog {...props} />;
    default:
      return <CheckDialog {...props} />;
  }
}

const useBatchAct = <Body,>({ campaignId, batch }: Props, step: string) =>
  useMoneyAct<Body>(campaignId, `payments/batches/${batch.id}/${step}`);

function CheckDialog(props: Props) {
  const t = useWords(paymentWords);
  const check = useBatchAct<object>(props, 'check');
  const { gross, lines } = props.batch;
  const submit = async () => {
    await check.mutateAsync({});
    toast(t('done'));
  };
  return (
    <FormDialog<object> title={t('act.check')} open onClose={props.onClose} onSubmit={submit}>
      <p>
        {t('payees')} {lines.length}，{t('gross')} {gross}
      </p>
    </FormDialog>
  );
}

function VoidDialog({ campaignId, batch, onClose }: Props) {
  const title = useWords(paymentWords)('act.void');
  return <MoneyReasonDialog title={title} campaignId={campaignId} path={`payments/batches/${batch.id}/void`} onClose={onClose} />;
}

function PayDialog(props: Props) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const pay = useBatchAct<Payment>(props, 'payment');
  const submit = async (values: Payment) => {
    await pay.mutateAsync(values);
    toast(t('done'));
  };
  return (
    <FormDialog<Payment> title={t('act.pay')} open onClose={props.onClose} onSubmit={submit}>
      <Form.Item name="on" label={t('paidOn')} rules={required(t('paidOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="voucherNo" label={t('voucherNo')} rules={required(t('voucherNo'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="voucherFileId" label={t('voucherFile')} rules={required(t('voucherFile'))}>
        <FileField purpose="PAYMENT_VOUCHER" caseId={props.caseId} />
      </Form.Item>
      {props.batch.kind === 'SUBSIDY' && (
        <Form.Item name="receiptFileId" label={t('receiptFile')} rules={required(t('receiptFile'))}>
          <FileField purpose="PAYMENT_RECEIPT" caseId={props.caseId} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function SheetDialog({ campaignId, batch, onClose }: Props) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const sheet = useSheet(campaignId, batch.id);
  const submit = async ({ reason, kind }: { reason: string; kind: 'XLSX' | 'CSV' }) => {
    const { fileName, csv, workbook } = await sheet.mutateAsync({ reason });
    if (kind === 'XLSX') saveBytes(workbook.fileName, workbook.base64, XLSX);
    else saveText(fileName, csv, 'text/csv;charset=utf-8');
  };
  return (
    <FormDialog<{ reason: string; kind: 'XLSX' | 'CSV' }>
      title={t('act.exportSheet')}
      open
      initial={{ kind: 'XLSX' }}
      onClose={onClose}
      onSubmit={submit}
    >
      <Form.Item name="kind" label={t('sheetKind')}>
        <Radio.Group options={['XLSX', 'CSV']} />
      </Form.Item>
      <Form.Item name="reason" label={t('sheetReason')} rules={required(t('sheetReason'))} extra={t('sheetHint')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

/** 退汇. */
export function BounceDialog({
  campaignId,
  line,
  onClose,
}: {
  campaignId: string;
  line: PaymentBatch['lines'][number];
  onClose: () => void;
}) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const bounce = useMoneyAct<BankReturn>(campaignId, `payments/lines/${line.id}/return`);
  const submit = async (values: BankReturn) => {
    await bounce.mutateAsync(values);
    toast(t('done'));
  };
  return (
    <FormDialog<BankReturn> title={t('of', { act: t('act.bounce'), name: line.payee })} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="on" label={t('returnedOn')} rules={required(t('returnedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="reason" label={t('bankReason')} rules={required(t('bankReason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
