import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { MarkCorrection, Scoring } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

type Correction = Scoring['corrections'][number];

/** Numbered corrections after the opening, each with a reason and two signatures. */
export function CorrectionsSection({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const c = useWords(common);
  const [filing, setFiling] = useState(false);
  const columns: Column<Correction>[] = [
    { key: 'no', title: '#', number: true, render: (row) => row.no },
    { key: 'expert', title: t('expert'), render: (row) => row.expert.name },
    { key: 'candidate', title: t('candidate'), render: (row) => row.candidate.name },
    { key: 'mark', title: t('item'), tight: true, render: (row) => `${itemName(scoring, row.item)} ${row.before} → ${row.after}` },
    { key: 'reason', title: c('reason'), render: (row) => row.reason },
    { key: 'by', title: t('filedBy'), render: (row) => [row.by, row.secondBy].filter(Boolean).join('、') },
    { key: 'status', title: t('state'), render: (row) => t(row.status) },
    { key: 'act', title: '', render: (row) => scoring.may.settle && row.status === 'FILED' && <Settle scoring={scoring} no={row.no} /> },
  ];
  return (
    <>
      <h2>{t('corrections')}</h2>
      {scoring.corrections.length > 0 && (
        <DataTable label={t('corrections')} rows={scoring.corrections} columns={columns} rowKey={(row) => String(row.no)} />
      )}
      {scoring.may.correct && (
        <button type="button" className="btn" onClick={() => setFiling(true)}>
          {t('correct')}
        </button>
      )}
      {filing && <CorrectionDialog scoring={scoring} onClose={() => setFiling(false)} />}
    </>
  );
}

const itemName = ({ items }: Scoring, code: string): string => items.find((item) => item.code === code)?.name ?? code;

function Settle({ scoring, no }: { scoring: Scoring; no: number }) {
  const t = useWords(scoringWords);
  const settle = useScoringAct<unknown, boolean>(scoring.caseId, (accept) => ({
    path: `${scoringPath(scoring.caseId)}/corrections/${String(no)}/settlement`,
    body: { accept },
  }));
  const button = (accept: boolean, label: string) => (
    <button type="button" className="btn btn-small" disabled={settle.isPending} onClick={() => settle.mutate(accept)}>
      {label}
    </button>
  );
  return (
    <>
      {button(true, t('settle'))} {button(false, t('refuse'))}
      <ProblemView error={settle.error} />
    </>
  );
}

function CorrectionDialog({ scoring, onClose }: { scoring: Scoring; onClose: () => void }) {
  const t = useWords(scoringWords);
  const c = useWords(common);
  const required = useRequired();
  const file = useScoringAct<unknown, MarkCorrection>(scoring.caseId, (body) => ({
    path: `${scoringPath(scoring.caseId)}/corrections`,
    body,
  }));
  const judges = scoring.panels.flatMap(({ members, reserves }) => [...members, ...reserves]).filter(({ sealed }) => sealed);
  const options = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog<MarkCorrection>
      title={t('correct')}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        await file.mutateAsync(values);
        toast(t('correct'));
      }}
    >
      <Form.Item name="expertId" label={t('expert')} rules={required(t('expert'))}>
        <Select options={options(judges)} />
      </Form.Item>
      <Form.Item name="candidateId" label={t('candidate')} rules={required(t('candidate'))}>
        <Select showSearch optionFilterProp="label" options={options(scoring.candidates)} />
      </Form.Item>
      <Form.Item name="item" label={t('item')} rules={required(t('item'))}>
        <Select options={scoring.items.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="before" label={t('before')} rules={required(t('before'))}>
        <Input maxLength={6} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="after" label={t('after')} rules={required(t('after'))}>
        <Input maxLength={6} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="reason" label={c('reason')} rules={required(c('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
