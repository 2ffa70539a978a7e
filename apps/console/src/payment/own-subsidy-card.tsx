import { Form, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { OwnSubsidies, OwnSubsidy } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { paymentWords } from './payment.words.ts';
import { SubsidyFields } from './subsidy-fields.tsx';

const path = (contestId: string): string => `/contests/${contestId}/subsidies`;

/** 竞赛补助 of a contest for who organizes it: what was filed, the way to file, or why not yet. */
export function OwnSubsidyCard({ contestId }: { contestId: string }) {
  const t = useWords(paymentWords);
  const [filing, file] = useState(false);
  const { data } = useQuery<OwnSubsidies, ApiError>({
    queryKey: ['own-subsidies', contestId],
    queryFn: ({ signal }) => get<OwnSubsidies>(path(contestId), {}, signal),
  });
  if (data === undefined) return null;
  const { applications, refusals } = data;
  return (
    <section className="card" aria-labelledby="own-subsidy">
      <h2 id="own-subsidy">{t('subsidies')}</h2>
      {applications.length === 0 && <p>{t('noOwnSubsidy')}</p>}
      <ul className="actions">
        {applications.map(({ id, organization, status, decided, refusal, filed }) => (
          <li key={id}>
            <div className="row">
              <strong>{organization}</strong> <Mark>{t(`subsidy.${status}`)}</Mark>
              {decided !== null && <span>{`${t('decided')} ${decided}`}</span>} <span className="fine">{localTime(filed.at)}</span>
            </div>
            {refusal !== null && <div>{t('refusedFor', { reason: refusal })}</div>}
          </li>
        ))}
      </ul>
      <button type="button" className="btn" disabled={refusals.length > 0} onClick={() => file(true)}>
        {t('applySubsidy')}
      </button>
      <Reasons refusals={refusals} />
      {filing && <ApplyDialog contestId={contestId} own={data} onClose={() => file(false)} />}
    </section>
  );
}

function ApplyDialog({ contestId, own, onClose }: { contestId: string; own: OwnSubsidies; onClose: () => void }) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const apply = useCommand<unknown, OwnSubsidy>((body) => ({ path: path(contestId), body }), [['own-subsidies', contestId]]);
  const submit = async (values: OwnSubsidy) => {
    await apply.mutateAsync(values);
    toast(t('done'));
  };
  const [only] = own.organizations;
  const initial = own.organizations.length === 1 && only ? { organizationId: only.organizationId } : {};
  return (
    <FormDialog<OwnSubsidy> title={t('applySubsidy')} open initial={initial} onClose={onClose} onSubmit={submit}>
      <Form.Item name="organizationId" label={t('organization')} rules={required(t('organization'))}>
        <Select options={own.organizations.map(({ organizationId, name }) => ({ value: organizationId, label: name }))} />
      </Form.Item>
      <SubsidyFields names={['budget', 'finalAccount', 'account', 'bankName']} />
      <Form.Item name="fileId" label={t('applicationFile')} rules={required(t('applicationFile'))}>
        <FileField purpose="SUBSIDY_PAPER" caseId={contestId} />
      </Form.Item>
    </FormDialog>
  );
}
