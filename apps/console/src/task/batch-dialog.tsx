import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { BatchAnswer, Task, TaskBatch } from '../api/types.ts';
import { useSchema } from '../forms/schema-item.tsx';
import { ColleagueSelect } from '../post/colleague-select.tsx';
import { ReturnFields } from '../score-report/review-dialogs.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useBatch, verbsFor, type BatchVerb } from './batch.api.ts';
import { batchWords } from './batch.words.ts';

interface Values {
  verb: BatchVerb;
  to?: string;
  dueOn?: string;
  text?: string;
  reasonCode?: string;
  correctionDays?: number | null;
}

interface Props {
  tasks: readonly Task[];
  onDone: (answer: BatchAnswer) => void;
  onClose: () => void;
}

/** One verb with one reason for many tasks. */
export function BatchDialog({ tasks, onDone, onClose }: Props) {
  const t = useWords(batchWords);
  const send = useBatch();
  const verbs = verbsFor(tasks);
  const [verb, choose] = useState<BatchVerb>(verbs.includes('agree') ? 'agree' : 'claim');
  return (
    <FormDialog<Values>
      title={t('title', { n: tasks.length })}
      open
      onClose={onClose}
      initial={{ verb }}
      okText={t(`verb.${verb}`)}
      danger={verb === 'return'}
      onSubmit={async (values) => onDone(await send.mutateAsync({ tasks: tasks.map(({ id }) => id), act: actOf(values) }))}
    >
      <Form.Item name="verb" label={t('verb')} extra={verbs.includes('agree') ? undefined : t('notAll')}>
        <Select<BatchVerb> options={verbs.map((value) => ({ value, label: t(`verb.${value}`) }))} onChange={choose} />
      </Form.Item>
      <VerbFields verb={verb} caseId={tasks[0]?.caseId ?? ''} />
    </FormDialog>
  );
}

function actOf({ verb, to = '', dueOn, text, reasonCode, correctionDays }: Values): TaskBatch['act'] {
  const said = text?.trim() ? { text } : {};
  switch (verb) {
    case 'claim':
    case 'release':
      return { verb };
    case 'agree':
      return { verb, ...said };
    case 'transfer':
      return { verb, to, ...(dueOn && { dueOn }), ...said };
    case 'return':
      return { verb, to: null, text: text ?? '', ...(reasonCode && { reasonCode }), ...(correctionDays && { correctionDays }) };
  }
}

function VerbFields({ verb, caseId }: { verb: BatchVerb; caseId: string }) {
  const t = useWords(batchWords);
  const required = useRequired();
  if (verb === 'claim' || verb === 'release') return null;
  if (verb === 'return') return <CodedReturn caseId={caseId} />;
  return (
    <>
      {verb === 'transfer' && (
        <>
          <Form.Item name="to" label={t('to')} rules={required(t('to'))}>
            <ColleagueSelect />
          </Form.Item>
          <Form.Item name="dueOn" label={t('dueOn')}>
            <CivilDateField />
          </Form.Item>
        </>
      )}
      <Form.Item name="text" label={t('opinion')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
}

/** The reasons are the regulation's, the same for every case of it. */
function CodedReturn({ caseId }: { caseId: string }) {
  const schema = useSchema(`/contests/${caseId}/actions/return/schema`);
  return <Await query={schema}>{(data) => <ReturnFields schema={data} />}</Await>;
}
