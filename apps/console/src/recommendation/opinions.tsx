import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Candidate, RecordOpinion } from '../api/types.ts';
import { useNow } from '../session/session.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localDate } from '../ui/format.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Mark } from '../ui/mark.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { candidatePath, useUnitAct } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';
import { FileLink } from '../ui/file-link.tsx';

type Opinion = NonNullable<Candidate['opinions']>[number];
interface Props {
  roundId: string;
  candidate: Candidate;
}

/** 征求意见: whom the office asked about a candidate, and what they answered. Open ones go before the party group. */
export function Opinions({ roundId, candidate, opinions }: Props & { opinions: readonly Opinion[] }) {
  const t = useWords(recommendationWords);
  const [asked, record] = useState<Partial<Opinion> | null>(null);
  const button = (label: string, opinion: Partial<Opinion>) => (
    <button type="button" className="btn btn-small" onClick={() => record(opinion)}>
      {label}
    </button>
  );
  const columns: Column<Opinion>[] = [
    { key: 'body', title: t('opinionBody'), render: (row) => row.body },
    { key: 'askedOn', title: t('askedOn'), tight: true, render: (row) => row.askedOn },
    { key: 'dueOn', title: t('answerDueOn'), tight: true, render: (row) => <DueOn opinion={row} /> },
    { key: 'answer', title: t('answer'), render: (row) => <Answer answer={row.answer} /> },
    {
      key: 'record',
      title: '',
      render: (row) => (candidate.may.recordOpinions && row.answer === null ? button(t('recordAnswer'), row) : null),
    },
  ];
  return (
    <section className="card" aria-label={t('opinions')}>
      <h2>{t('opinions')}</h2>
      {opinions.length > 0 && <DataTable label={t('opinions')} rows={opinions} columns={columns} rowKey={(row) => row.body} />}
      {candidate.may.recordOpinions && button(t('askOpinion'), {})}
      {asked && <OpinionDialog roundId={roundId} candidate={candidate} asked={asked} onClose={() => record(null)} />}
    </section>
  );
}

/** The day by which the answer was asked for, marked once it has passed without one. */
function DueOn({ opinion: { dueOn, answer } }: { opinion: Opinion }) {
  const t = useWords(recommendationWords);
  const today = localDate(new Date(useNow()).toISOString());
  if (dueOn === null) return null;
  return (
    <>
      {dueOn} {answer === null && dueOn < today && <Mark tone="danger">{t('answerOverdue')}</Mark>}
    </>
  );
}

function Answer({ answer }: Pick<Opinion, 'answer'>) {
  const t = useWords(recommendationWords);
  if (answer === null) return <Mark tone="warn">{t('awaited')}</Mark>;
  return (
    <>
      {answer.on} {answer.text} <FileLink fileId={answer.fileId} label={t('scan')} />
    </>
  );
}

interface Values {
  body: string;
  askedOn: string;
  dueOn?: string;
  on?: string;
  text?: string;
  fileId?: string;
}

/** Asked first, answered later: a body that was asked already is not named again. */
function OpinionDialog({ roundId, candidate, asked, onClose }: Props & { asked: Partial<Opinion>; onClose: () => void }) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  const answers = asked.body !== undefined;
  const save = useUnitAct<RecordOpinion>(roundId, (body) => ({
    path: `${candidatePath(roundId, candidate.organizationId, candidate.id)}/opinion`,
    body,
  }));
  return (
    <FormDialog<Values>
      title={t(answers ? 'recordAnswer' : 'askOpinion')}
      open
      onClose={onClose}
      initial={{
        ...(asked.body && { body: asked.body }),
        ...(asked.askedOn && { askedOn: asked.askedOn }),
        ...(asked.dueOn && { dueOn: asked.dueOn }),
      }}
      onSubmit={async ({ body, askedOn, dueOn, on = '', text = '', fileId = '' }) => {
        await save.mutateAsync({
          version: candidate.version,
          body,
          askedOn,
          ...(dueOn && { dueOn }),
          ...(answers && { answer: { on, text, fileId } }),
        });
        toast(t('saved'));
      }}
    >
      <Form.Item name="body" label={t('opinionBody')} rules={required(t('opinionBody'))}>
        <Input maxLength={80} disabled={answers} placeholder={t('opinionExample')} />
      </Form.Item>
      <Form.Item name="askedOn" label={t('askedOn')} rules={required(t('askedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="dueOn" label={t('answerDueOn')}>
        <CivilDateField disabled={answers} />
      </Form.Item>
      {answers && <AnswerFields caseId={candidate.caseId} />}
    </FormDialog>
  );
}

function AnswerFields({ caseId }: { caseId: string }) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name="on" label={t('answeredOn')} rules={required(t('answeredOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="text" label={t('answer')} rules={required(t('answer'))}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="fileId" label={t('scan')} rules={required(t('scan'))}>
        <FileField purpose="OPINION_REPLY" caseId={caseId} />
      </Form.Item>
    </>
  );
}
