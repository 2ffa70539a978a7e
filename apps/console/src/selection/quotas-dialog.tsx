import { Form, Input, InputNumber } from 'antd';
import type { FormInstance } from 'antd';
import type { ActAnswer, DecideQuotas, QuotaProposal, QuotaQuestion, Selection } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { staleAfterAct } from './selection.api.ts';
import { selectionWords } from './selection.words.ts';

interface UnitValues {
  organizationId: string;
  figures?: Record<string, string>;
  quota?: number;
}
interface Values {
  total: number;
  units: UnitValues[];
  reason?: string;
}

/** 分配名额: figures of the four factors, what they come to, and what the office decides. */
export function QuotasDialog({ round, onClose }: { round: Selection; onClose: () => void }) {
  const t = useWords(selectionWords);
  const required = useRequired();
  const decide = useCommand<ActAnswer, DecideQuotas>((body) => ({ path: `/selections/${round.id}/quotas`, body }), staleAfterAct(round.id));
  return (
    <FormDialog<Values>
      title={t('decideQuotas')}
      open
      onClose={onClose}
      width={980}
      initial={initialOf(round)}
      onSubmit={async (values) => {
        await decide.mutateAsync(bodyOf(values));
        toast(t('quotasDecided'));
      }}
    >
      {(form) => (
        <>
          <Form.Item name="total" label={t('total')} rules={required(t('total'))}>
            <InputNumber min={1} max={9999} precision={0} controls={false} />
          </Form.Item>
          <Units round={round} />
          <Proposal round={round} form={form} />
          <Form.Item name="reason" label={t('reason')} extra={t('departs')}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function Units({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  return (
    <Form.List name="units">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="card">
              <UnitFields round={round} name={name} />
              <button type="button" className="btn btn-small" onClick={() => remove(name)}>
                {t('remove')}
              </button>
            </fieldset>
          ))}
          <button type="button" className="btn" onClick={() => add()}>
            {t('addUnit')}
          </button>
        </>
      )}
    </Form.List>
  );
}

function UnitFields({ round, name }: { round: Selection; name: number }) {
  const t = useWords(selectionWords);
  const required = useRequired();
  return (
    <div className="row">
      <Form.Item name={[name, 'organizationId']} label={t('unit')} rules={required(t('unit'))}>
        <OrganizationSelect known={round.units} />
      </Form.Item>
      {round.factors.map(({ code, label, weight }) => (
        <Form.Item key={code} name={[name, 'figures', code]} label={`${label}（${t('weight', { n: weight })}）`} rules={required(label)}>
          <Input maxLength={20} inputMode="decimal" />
        </Form.Item>
      ))}
      <Form.Item name={[name, 'quota']} label={t('decided')} rules={required(t('decided'))}>
        <InputNumber min={0} max={9999} precision={0} controls={false} />
      </Form.Item>
    </div>
  );
}

/** The arithmetic stands beside what is decided; taking it over is a click, deciding it is the office's. */
function Proposal({ round, form }: { round: Selection; form: FormInstance<Values> }) {
  const t = useWords(selectionWords);
  const ask = useCommand<QuotaProposal>(() => ({
    path: `/selections/${round.id}/quota-proposal`,
    body: questionOf(form.getFieldsValue(true) as Values),
  }));
  const takeOver = ({ units }: QuotaProposal): void => {
    const values = form.getFieldsValue(true) as Values;
    const quotaOf = (id: string) => units.find(({ organizationId }) => organizationId === id)?.proposed;
    form.setFieldsValue({ units: values.units.map((unit) => ({ ...unit, quota: quotaOf(unit.organizationId) ?? unit.quota ?? 0 })) });
  };
  return (
    <>
      <p>
        <button type="button" className="btn" disabled={ask.isPending} onClick={() => ask.mutate(undefined, { onSuccess: takeOver })}>
          {t('propose')}
        </button>
      </p>
      <ProblemView error={ask.error} />
      <ul>
        {(ask.data?.units ?? []).map((unit) => (
          <li key={unit.organizationId}>
            {unit.name}：{t('share')} {unit.share}　{t('exact')} {unit.exact}　{t('proposed')} {unit.proposed} {unit.tied && t('tied')}
          </li>
        ))}
      </ul>
    </>
  );
}

const questionOf = ({ total, units = [] }: Values): QuotaQuestion => ({
  total,
  units: units.map(({ organizationId, figures = {} }) => ({ organizationId, figures })),
});

const bodyOf = ({ total, units, reason }: Values): DecideQuotas => ({
  total,
  units: units.map(({ organizationId, figures = {}, quota = 0 }) => ({ organizationId, figures, quota })),
  ...(reason && { reason }),
});

const initialOf = ({ units, places, plan }: Selection): Partial<Values> => ({
  ...(places === null ? (plan === null ? {} : { total: plan.target }) : { total: places.total }),
  units: units.map(({ organizationId, figures, quota }) => ({ organizationId, figures, quota })),
  ...(places?.reason && { reason: places.reason }),
});
