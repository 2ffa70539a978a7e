import { Checkbox, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { UnitPackage } from '../api/types.ts';
import { EitherWayDialog } from '../paper-decision/either-way-dialog.tsx';
import type { PaperPlace } from '../paper-decision/paper-dialog.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { unitPath, useCollectionAct } from './collection.api.ts';
import { collectionWords } from './collection.words.ts';

/** The acts that a dialog asks about, and their routes; the items have buttons of their own. */
const routes = {
  'package.handIn': 'hand-in',
  'package.registerReceipt': 'receipt',
  'package.confirmReceipt': 'receipt-confirmation',
  'package.rejectReceipt': 'receipt-rejection',
  'package.accept': 'acceptance',
  'package.giveBack': 'return',
  'package.extend': 'extension',
  'package.excuse': 'excuse',
} as const;
type Act = keyof typeof routes;
/** The office's decisions, which may be signed on paper; a receipt has two clerks of its own. */
const onPaper: readonly Act[] = ['package.accept', 'package.giveBack', 'package.extend', 'package.excuse'];
const isAct = (act: string): act is Act => Object.hasOwn(routes, act);

/** What this person may do with the package; what is not possible yet says why. */
export function PackageActions({ found }: { found: UnitPackage }) {
  const [chosen, setChosen] = useState<{ act: Act; label: string } | null>(null);
  const { caseId, organizationId, version } = found;
  const t = useWords(collectionWords);
  const place: PaperPlace = { id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' };
  const send = useCollectionAct<{ act: Act; values: object }>(({ act, values }) => ({
    path: `${unitPath(caseId, organizationId)}/${routes[act]}`,
    body: { version, ...values },
  }));
  return (
    <>
      {found.actions.map(
        ({ act, label, allowed, refusals }) =>
          isAct(act) && (
            <button
              key={act}
              type="button"
              className="btn"
              disabled={!allowed}
              title={refusals.map(({ message }) => message).join(' ')}
              onClick={() => setChosen({ act, label })}
            >
              {label}
            </button>
          ),
      )}
      {chosen && (
        <EitherWayDialog<Record<string, unknown>>
          title={chosen.label}
          onClose={() => setChosen(null)}
          paper={
            onPaper.includes(chosen.act)
              ? { act: chosen.act, place, input: (values) => ({ organizationId, version, ...values }) }
              : undefined
          }
          onSubmit={async (values) => {
            await send.mutateAsync({
              act: chosen.act,
              values: chosen.act === 'package.registerReceipt' ? { onPaper: [], ...values } : values,
            });
            toast(t('done'));
          }}
        >
          <Fields act={chosen.act} found={found} />
        </EitherWayDialog>
      )}
    </>
  );
}

function Fields({ act, found }: { act: Act; found: UnitPackage }) {
  const t = useWords(collectionWords);
  switch (act) {
    case 'package.handIn':
      return (
        <Form.Item name="lateReason" label={t('lateReason')} extra={t('lateReasonHint')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      );
    case 'package.registerReceipt':
      return <ReceiptFields found={found} />;
    case 'package.giveBack':
      return <Reasoned more={<DayField name="dueOn" label={t('supplementBy')} />} />;
    case 'package.extend':
      return (
        <Reasoned
          more={
            <>
              <AuthorityField />
              <DayField name="until" label={t('until')} />
            </>
          }
        />
      );
    case 'package.rejectReceipt':
    case 'package.excuse':
      return <Reasoned more={null} />;
    default:
      return null;
  }
}

function Reasoned({ more }: { more: ReactNode }) {
  const c = useWords(common);
  const required = useRequired();
  return (
    <>
      <Form.Item name="reason" label={c('reason')} rules={required(c('reason'))}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      {more}
    </>
  );
}

function DayField({ name, label }: { name: string; label: string }) {
  const required = useRequired();
  return (
    <Form.Item name={name} label={label} rules={required(label)}>
      <CivilDateField />
    </Form.Item>
  );
}

function AuthorityField() {
  const t = useWords(collectionWords);
  const required = useRequired();
  return (
    <Form.Item name="authority" label={t('authority')} rules={required(t('authority'))}>
      <Input maxLength={200} />
    </Form.Item>
  );
}

/** Paper, a disc or a mail that came to the office: its day, how it came, what is there, the proof. */
function ReceiptFields({ found }: { found: UnitPackage }) {
  const t = useWords(collectionWords);
  const required = useRequired();
  return (
    <>
      <DayField name="receivedOn" label={t('receivedOn')} />
      <Form.Item name="channel" label={t('how')} rules={required(t('how'))}>
        <Select options={(['HAND', 'POST', 'EMAIL'] as const).map((value) => ({ value, label: t(`how.${value}`) }))} />
      </Form.Item>
      <Form.Item name="onPaper" label={t('onPaper')}>
        <Checkbox.Group options={found.items.map(({ key, label }) => ({ value: key, label }))} />
      </Form.Item>
      <Form.Item name="fileId" label={t('proof')} rules={required(t('proof'))}>
        <FileField purpose="RECEIPT_PROOF" caseId={found.caseId} />
      </Form.Item>
    </>
  );
}
