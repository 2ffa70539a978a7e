import { Form, Input, Select } from 'antd';
import type { Campaign, HostingApplication } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { inputOf, knownOf, valuesOf, type ApplicationValues } from './application-values.ts';
import { useFile, useRefile } from './hosting.api.ts';
import { hostingWords } from './hosting.words.ts';
import { OrganizerFields } from './organizer-fields.tsx';

interface Props {
  campaign: Campaign;
  /** One that was returned and is filed again; null for a new one. */
  application: HostingApplication | null;
  onClose: () => void;
}

/** An application as its paper says, with the day on which it came. */
export function FileDialog({ campaign, application, onClose }: Props) {
  const t = useWords(hostingWords);
  const file = useFile(campaign.id);
  const refile = useRefile(campaign.id, application?.id ?? '');
  const submit = async ({ tradeNo, ...values }: ApplicationValues) => {
    if (application) await refile.mutateAsync(inputOf(values));
    else await file.mutateAsync({ tradeNo, ...inputOf(values) });
    toast(t('filed'));
  };
  const title = application ? t('refileOf', { trade: application.trade }) : t('file');
  return (
    <FormDialog<ApplicationValues> title={title} open onClose={onClose} initial={valuesOf(application)} onSubmit={submit}>
      {application === null && <TradeField campaign={campaign} />}
      <ApplicantFields known={knownOf(application)} />
      <Form.Item
        noStyle
        shouldUpdate={(before: ApplicationValues, after: ApplicationValues) => before.applicantType !== after.applicantType}
      >
        {(form) => form.getFieldValue('applicantType') === 'OWN' && <OwnReason />}
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

/** Trades that have no contest yet. */
function TradeField({ campaign }: { campaign: Campaign }) {
  const t = useWords(hostingWords);
  const required = useRequired();
  const open = campaign.trades.filter(({ contest }) => contest === null);
  return (
    <Form.Item name="tradeNo" label={t('trade')} rules={required(t('trade'))}>
      <Select showSearch={{ optionFilterProp: 'label' }} options={open.map(({ no, name }) => ({ value: no, label: name }))} />
    </Form.Item>
  );
}

function ApplicantFields({ known }: { known: ReturnType<typeof knownOf> }) {
  const t = useWords(hostingWords);
  const required = useRequired();
  const types = (['INDUSTRY_AUTHORITY', 'ASSOCIATION', 'OWN'] as const).map((value) => ({ value, label: t(`type.${value}`) }));
  return (
    <>
      <Form.Item name="applicantType" label={t('applicantType')} rules={required(t('applicantType'))}>
        <Select options={types} />
      </Form.Item>
      <Form.Item name="applicantId" label={t('applicant')} rules={required(t('applicant'))}>
        <OrganizationSelect known={known} />
      </Form.Item>
      <OrganizerFields known={known} />
      <Form.Item name="receivedOn" label={t('receivedOn')} rules={required(t('receivedOn'))}>
        <CivilDateField />
      </Form.Item>
    </>
  );
}

function OwnReason() {
  const t = useWords(hostingWords);
  const required = useRequired();
  return (
    <Form.Item name="reason" label={t('ownReason')} rules={required(t('ownReason'))}>
      <Input maxLength={500} />
    </Form.Item>
  );
}
