import { Form, Input } from 'antd';
import { useState } from 'react';
import type { PaySupport } from '../api/cultivation-types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan, useNow } from '../session/session.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Page } from '../ui/page.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await, Empty } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { cultivationPath, ledgerSheet, STALE, useLedger } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';
import { LedgerTables, type Entry } from './ledger-tables.tsx';

/** 经费台账 of the house: finance checks and pays here, the office and 经审会 read. */
export function SupportPage() {
  const t = useWords(cultivationWords);
  const { value, change } = useFilter();
  const thisYear = new Date(useNow()).getFullYear();
  const year = Number(value('year')) || thisYear;
  const query = useLedger(year);
  return (
    <Page
      title={t('support')}
      actions={
        <a className="btn" href={ledgerSheet(year)}>
          {t('exportLedger')}
        </a>
      }
    >
      <div className="filters">
        <label>
          {t('year')}{' '}
          <input
            className="input"
            type="number"
            min={2020}
            max={2100}
            value={year}
            onChange={(event) => change({ year: event.currentTarget.value })}
          />
        </label>
      </div>
      <Await query={query}>
        {(ledger) =>
          ledger.sources.length === 0 && ledger.entries.length === 0 ? (
            <Empty title={t('noEntries')} />
          ) : (
            <LedgerTables ledger={ledger} actions={(entry) => <EntryActions entry={entry} />} />
          )
        }
      </Await>
    </Page>
  );
}

/** What finance may still do with an entry: one checks it, another notes its payment. */
function EntryActions({ entry: { no, caseId, checkedBy, paid, stoppedOn } }: { entry: Entry }) {
  const t = useWords(cultivationWords);
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can('support.finance') || paid !== null || stoppedOn !== null) return null;
  const path = `${cultivationPath(caseId)}/support/${no}`;
  const label = t(checkedBy === null ? 'checkEntryOf' : 'payEntryOf', { no });
  return (
    <>
      <button type="button" className="btn btn-small" aria-label={label} onClick={() => setOpen(true)}>
        {t(checkedBy === null ? 'checkEntry' : 'payEntry')}
      </button>
      {open && checkedBy === null && <CheckDialog path={path} title={label} onClose={() => setOpen(false)} />}
      {open && checkedBy !== null && <PayDialog path={path} title={label} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  path: string;
  title: string;
  onClose: () => void;
}

function CheckDialog({ path, title, onClose }: DialogProps) {
  const t = useWords(cultivationWords);
  const check = useCommand<unknown, object>((body) => ({ path: `${path}/check`, body }), STALE);
  const submit = async (): Promise<void> => {
    await check.mutateAsync({});
    toast(t('done'));
  };
  return (
    <FormDialog<object> title={title} open onClose={onClose} onSubmit={submit}>
      <p>{title}</p>
    </FormDialog>
  );
}

function PayDialog({ path, title, onClose }: DialogProps) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  const pay = useCommand<unknown, PaySupport>((body) => ({ path: `${path}/payment`, body }), STALE);
  const submit = async (body: PaySupport): Promise<void> => {
    await pay.mutateAsync(body);
    toast(t('done'));
  };
  return (
    <FormDialog<PaySupport> title={title} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="on" label={t('paidOn')} rules={required(t('paidOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="voucher" label={t('voucher')} rules={required(t('voucher'))}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
