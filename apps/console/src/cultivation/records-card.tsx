import { Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Cultivation, NewRecord, PersonRecords } from '../api/cultivation-types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan } from '../session/session.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { Clause } from '../ui/clause.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { cultivationPath, STALE, useRecords } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';
import { RecordEndButton } from './record-end.tsx';
import { RECORD_KINDS } from './record-kinds.ts';
import { StudioButton } from './studio-dialog.tsx';
import { SupportButton } from './support-dialog.tsx';

/** What is on record of a person beside his stages, and his honours across years: for office and auditor. */
export function RecordsCard({ cultivation }: { cultivation: Cultivation }) {
  const t = useWords(cultivationWords);
  const can = useCan();
  const query = useRecords(cultivation.id, can('craftsman.read'));
  const [adding, setAdding] = useState(false);
  if (!can('craftsman.read')) return null;
  return (
    <section className="card" aria-label={t('records')}>
      <h2>{t('records')}</h2>
      <Await query={query}>{(records) => <Records caseId={cultivation.id} records={records} />}</Await>
      {can('cultivation.manage') && (
        <div className="row">
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {t('addRecord')}
          </button>
          <StudioButton caseId={cultivation.id} />
          {query.data && <SupportButton caseId={cultivation.id} records={query.data} />}
        </div>
      )}
      {adding && <RecordDialog caseId={cultivation.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Records({ caseId, records: { records, studios, honours } }: { caseId: string; records: PersonRecords }) {
  const t = useWords(cultivationWords);
  const mayEnd = useCan()('cultivation.manage');
  return (
    <>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            {record.on} <strong>{record.label}</strong> {record.title} {record.note && <span className="fine">{record.note}</span>}{' '}
            <Clause clause={record.clause} /> {record.endedOn && <span className="fine">{t('until', { day: record.endedOn })}</span>}
            {mayEnd && record.lasting && record.endedOn === null && <RecordEndButton caseId={caseId} record={record} />}
          </li>
        ))}
        {studios.map(({ id, name, appliedOn, recognisedOn, reference }) => (
          <li key={id}>
            {recognisedOn} <strong>{t('studio')}</strong> {name} <span className="fine">{reference}</span>{' '}
            {appliedOn !== null && <span className="fine">{t('appliedThen', { day: appliedOn })}</span>}
          </li>
        ))}
      </ul>
      <h3>{t('honours')}</h3>
      <ul>
        {honours.map(({ year, what, title, href }) => (
          <li key={`${href} ${what}`}>
            {year} {what} <Link to={href}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function RecordDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords(cultivationWords);
  const kind = useCodeWords(cultivationWords, 'record.');
  const required = useRequired();
  const add = useCommand<unknown, NewRecord>((body) => ({ path: `${cultivationPath(caseId)}/records`, body }), STALE);
  return (
    <FormDialog<NewRecord>
      title={t('addRecord')}
      open
      onClose={onClose}
      onSubmit={async ({ note, lasting = false, ...input }) => {
        await add.mutateAsync({ ...input, lasting, ...(note ? { note } : {}) });
        toast(t('recorded'));
      }}
    >
      <Form.Item name="kind" label={t('recordKind')} rules={required(t('recordKind'))}>
        <Select options={RECORD_KINDS.map((value) => ({ value, label: kind(value) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('recordOn')} rules={required(t('recordOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="title" label={t('recordTitle')} rules={required(t('recordTitle'))}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="note" label={t('recordNote')}>
        <Input.TextArea maxLength={2000} />
      </Form.Item>
      <Form.Item name="lasting" label={t('lasting')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  );
}
