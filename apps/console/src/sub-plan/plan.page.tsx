import { Form } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ActAnswer, Contest, ContestFront } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { staleAfterAct, useContest } from '../contest/contest.api.ts';
import { HeldDraft } from '../draft/take-over.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { DocumentFields, MatterFields, PaperFields, WorkGroupsField } from './plan-fields.tsx';
import { PeopleFields } from './plan-people.tsx';
import { planOf, valuesOf, type PlanValues } from './plan-values.ts';
import { planWords } from './sub-plan.words.ts';
import { WeightFields } from './weight-fields.tsx';

/** 子竞赛方案 of a contest: written here as it grows, handed in when it lacks nothing. */
export function PlanPage() {
  const { id = '' } = useParams();
  const t = useWords(planWords);
  const query = useContest(id);
  return (
    <Await query={query}>
      {(contest) => (
        <Page title={`${contest.title} · ${t('title')}`} crumbs={[{ to: `/contests/${id}`, label: contest.title }]}>
          {contest.front && <PlanForm key={contest.front.plan?.version ?? 0} contest={contest} front={contest.front} />}
        </Page>
      )}
    </Await>
  );
}

function PlanForm({ contest, front }: { contest: Contest; front: ContestFront }) {
  const t = useWords(planWords);
  const [form] = Form.useForm<PlanValues>();
  const [touched, setTouched] = useState(false);
  const writable = contest.actions.some(({ act, allowed }) => act === 'writePlan' && allowed);
  const [takesOver, takeOver] = useState(false);
  const version = front.plan?.version ?? 0;
  const save = useCommand<ActAnswer, PlanValues>(
    (values) => ({
      path: `/contests/${contest.caseId}/plan`,
      body: { version, plan: planOf(values), ...(takesOver && { takeOver: true }) },
    }),
    staleAfterAct(contest.caseId),
  );
  return (
    <Form<PlanValues>
      form={form}
      name="plan"
      layout="vertical"
      className="card"
      disabled={!writable}
      initialValues={valuesOf(front)}
      onValuesChange={() => setTouched(true)}
      onFinish={(values) => save.mutate(values, { onSuccess: () => toast(t('saved')) })}
    >
      {version > 0 && <p className="fine">{t('version', { n: version })}</p>}
      {!writable && <p className="notice">{t('readOnly')}</p>}
      {writable && <HeldDraft hold={front.plan?.hold ?? null} takesOver={takesOver} onTakeOver={() => takeOver(true)} />}
      <MatterFields asks={front.asks} />
      <PeopleFields />
      <WorkGroupsField asks={front.asks} />
      <DocumentFields front={front} caseId={contest.caseId} />
      <PaperFields asks={front.asks} />
      <WeightFields usual={front.asks.weights} />
      <ProblemView error={save.error} />
      {writable && (
        <button type="submit" className="btn btn-primary" disabled={save.isPending}>
          {t('save')}
        </button>
      )}
      {writable && <HandIn contest={contest} version={version} touched={touched} />}
    </Form>
  );
}

/** What is handed in is what is saved; what it lacks is named, one by one. */
function HandIn({ contest, version, touched }: { contest: Contest; version: number; touched: boolean }) {
  const t = useWords(planWords);
  const action = contest.actions.find(({ act }) => act === 'submitPlan');
  const handIn = useCommand<ActAnswer>(
    () => ({ path: `/contests/${contest.caseId}/plan/hand-in`, body: { version } }),
    staleAfterAct(contest.caseId),
  );
  if (!action) return null;
  return (
    <section className="hand-in" aria-label={t('handIn')}>
      {action.refusals.length > 0 && <p>{t('missing')}</p>}
      <Reasons refusals={action.refusals} />
      <ProblemView error={handIn.error} />
      {touched && action.allowed && <p className="fine">{t('unsaved')}</p>}
      <button
        type="button"
        className="btn"
        disabled={!action.allowed || touched || handIn.isPending}
        onClick={() => handIn.mutate(undefined, { onSuccess: () => toast(t('handedInNow')) })}
      >
        {t('handIn')}
      </button>
    </section>
  );
}
