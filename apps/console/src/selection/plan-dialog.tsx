import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ActAnswer, PlanRound, Selection, Timetable } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { staleAfterAct } from './selection.api.ts';
import { plannedStages, stageWords } from './stages.ts';
import { selectionWords } from './selection.words.ts';
import { TimetableTable } from './timetable-table.tsx';

interface Days {
  from?: string;
  to?: string;
}
interface Values {
  target: number;
  requirements: string;
  issuerId: string;
  days: Record<string, Days>;
}

/** 部署: how many, by whom, and the time table, whose feasibility is shown before it is decided. */
export function PlanDialog({ round, onClose }: { round: Selection; onClose: () => void }) {
  const t = useWords(selectionWords);
  const required = useRequired();
  const plan = useCommand<ActAnswer, PlanRound>((body) => ({ path: `/selections/${round.id}/plan`, body }), staleAfterAct(round.id));
  return (
    <FormDialog<Values>
      title={t('planRound')}
      open
      onClose={onClose}
      width={880}
      initial={initialOf(round)}
      onSubmit={async (values) => {
        await plan.mutateAsync(bodyOf(values));
        toast(t('planned'));
      }}
    >
      {(form) => (
        <>
          <Form.Item name="target" label={t('target')} rules={required(t('target'))}>
            <InputNumber min={1} max={9999} precision={0} controls={false} />
          </Form.Item>
          <Form.Item name="issuerId" label={t('issuer')} rules={required(t('issuer'))}>
            <OrganizationSelect known={round.plan === null ? [] : [round.plan.issuer]} />
          </Form.Item>
          <Form.Item name="requirements" label={t('requirements')} rules={required(t('requirements'))}>
            <Input.TextArea rows={3} maxLength={4000} />
          </Form.Item>
          <StageDays />
          <Feasibility roundId={round.id} timetable={() => timetableOf(form.getFieldsValue(true) as Values)} />
        </>
      )}
    </FormDialog>
  );
}

function StageDays() {
  const t = useWords(selectionWords);
  const required = useRequired();
  const stage = useWords(stageWords);
  return (
    <>
      {plannedStages.map((key) => (
        <div key={key} className="row">
          <Form.Item name={['days', key, 'from']} label={`${stage(key)} ${t('from')}`} rules={required(t('from'))}>
            <CivilDateField />
          </Form.Item>
          <Form.Item name={['days', key, 'to']} label={`${stage(key)} ${t('to')}`} rules={required(t('to'))}>
            <CivilDateField />
          </Form.Item>
        </div>
      ))}
    </>
  );
}

function Feasibility({ roundId, timetable }: { roundId: string; timetable: () => PlanRound['timetable'] }) {
  const t = useWords(selectionWords);
  const [shown, show] = useState<Timetable | null>(null);
  const ask = useCommand<Timetable>(() => ({ path: `/selections/${roundId}/timetable-preview`, body: { timetable: timetable() } }));
  return (
    <>
      <button type="button" className="btn" disabled={ask.isPending} onClick={() => ask.mutate(undefined, { onSuccess: show })}>
        {t('check')}
      </button>
      <ProblemView error={ask.error} />
      {shown && <TimetableTable timetable={shown} />}
    </>
  );
}

const timetableOf = ({ days = {} }: Partial<Values>): PlanRound['timetable'] =>
  plannedStages.map((stage) => ({ stage, from: days[stage]?.from ?? '', to: days[stage]?.to ?? '' }));

const bodyOf = (values: Values): PlanRound => ({
  target: values.target,
  requirements: values.requirements,
  issuerId: values.issuerId,
  timetable: timetableOf(values),
});

function initialOf({ plan }: Selection): Partial<Values> {
  if (plan === null) return {};
  const days = Object.fromEntries(plan.timetable.stages.map(({ stage, from, to }) => [stage, { from, to }]));
  return { target: plan.target, requirements: plan.requirements, issuerId: plan.issuer.organizationId, days };
}
