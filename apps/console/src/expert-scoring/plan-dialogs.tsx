import { Form, Input, Select } from 'antd';
import type { Scoring } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { InstantField } from '../ui/instant-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { ExpertSelect } from './expert-select.tsx';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

interface Props {
  scoring: Scoring;
  onClose: () => void;
}

interface Plan {
  chairId: string;
  dueAt: string;
}

/** Who presides, and until when is scored. */
export function PlanDialog({ scoring: { caseId, plan }, onClose }: Props) {
  const t = useWords(scoringWords);
  const required = useRequired();
  const save = useScoringAct<Scoring, Plan>(caseId, (body) => ({ path: `${scoringPath(caseId)}/plan`, body }));
  return (
    <FormDialog<Plan>
      title={t('plan')}
      open
      onClose={onClose}
      {...(plan && { initial: { chairId: plan.chair.id, dueAt: plan.dueAt } })}
      onSubmit={async (values) => {
        await save.mutateAsync(values);
        toast(t('saved'));
      }}
    >
      <Form.Item name="chairId" label={t('chair')} rules={required(t('chair'))}>
        <ExpertSelect />
      </Form.Item>
      <Form.Item name="dueAt" label={t('dueAt')} rules={required(t('dueAt'))}>
        <InstantField />
      </Form.Item>
    </FormDialog>
  );
}

interface Envelope {
  expertId: string;
  receivedOn: string;
  supervisor: string;
}

/** A printed sheet that came in its sealed envelope. */
export function EnvelopeDialog({ scoring: { caseId, panels }, onClose }: Props) {
  const t = useWords(scoringWords);
  const required = useRequired();
  const save = useScoringAct<Scoring, Envelope>(caseId, (body) => ({ path: `${scoringPath(caseId)}/envelopes`, body }));
  const judges = panels
    .flatMap(({ members, reserves }) => [...members, ...reserves])
    .filter(({ sealed, candidates }) => !sealed && candidates > 0);
  return (
    <FormDialog<Envelope>
      title={t('envelope')}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        await save.mutateAsync(values);
        toast(t('saved'));
      }}
    >
      <Form.Item name="expertId" label={t('expert')} rules={required(t('expert'))}>
        <Select options={judges.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="receivedOn" label={t('receivedOn')} rules={required(t('receivedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="supervisor" label={t('supervisor')} rules={required(t('supervisor'))}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
