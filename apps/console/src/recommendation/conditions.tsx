import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Candidate } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EitherWayDialog } from '../paper-decision/either-way-dialog.tsx';
import { Mark } from '../ui/mark.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { placeOf, rowOf } from './candidate-paper.ts';
import { candidatePath, useUnitAct } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';

type Condition = Candidate['conditions'][number];
interface Props {
  roundId: string;
  candidate: Candidate;
}

/** How a candidate stands to each condition of articles 3 and 4; the office grants exceptions from what is barred in principle. */
export function Conditions({ roundId, candidate }: Props) {
  const t = useWords(recommendationWords);
  const [excepted, except] = useState<Condition | null>(null);
  const columns: Column<Condition>[] = [
    { key: 'condition', title: t('condition'), render: (row) => row.label },
    { key: 'verdict', title: t('verdict'), render: (row) => <Verdict condition={row} /> },
    { key: 'clause', title: '', render: (row) => <Clause clause={row.clause} /> },
    {
      key: 'except',
      title: '',
      render: (row) =>
        candidate.may.review && row.verdict === 'NEEDS_REASON' ? (
          <button type="button" className="btn btn-small" onClick={() => except(row)}>
            {t('except')}
          </button>
        ) : null,
    },
  ];
  return (
    <section className="card" aria-label={t('conditions')}>
      <h2>{t('conditions')}</h2>
      <DataTable label={t('conditions')} rows={candidate.conditions} columns={columns} rowKey={(row) => row.key} />
      {excepted && <ExceptionDialog roundId={roundId} candidate={candidate} condition={excepted} onClose={() => except(null)} />}
    </section>
  );
}

function Verdict({ condition: { verdict, exception } }: { condition: Condition }) {
  const t = useWords(recommendationWords);
  const tone = verdict === 'MET' ? 'ok' : verdict === 'EXCUSED' ? 'info' : verdict === 'NEEDS_REASON' ? 'warn' : 'danger';
  return (
    <>
      <Mark tone={tone}>{t(`verdict.${verdict}`)}</Mark>{' '}
      {exception && <span className="fine">{`${exception.by}：${exception.reason}`}</span>}
    </>
  );
}

function ExceptionDialog({ roundId, candidate, condition, onClose }: Props & { condition: Condition; onClose: () => void }) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  const grant = useUnitAct<{ reason: string }>(roundId, ({ reason }) => ({
    path: `${candidatePath(roundId, candidate.organizationId, candidate.id)}/exception`,
    body: bodyOf(reason),
  }));
  const bodyOf = (reason: string) => ({ version: candidate.version, key: condition.key, reason });
  return (
    <EitherWayDialog<{ reason: string }>
      title={t('except')}
      onClose={onClose}
      paper={{ act: 'candidate.except', place: placeOf(candidate), input: ({ reason }) => ({ ...rowOf(candidate), ...bodyOf(reason) }) }}
      onSubmit={async (values) => {
        await grant.mutateAsync(values);
        toast(t('saved'));
      }}
    >
      <p>{condition.label}</p>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </EitherWayDialog>
  );
}
