import { Form, Input, Select } from 'antd';
import type { HostingApplication, OwnHosting } from '../api/types.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { knownOf, organizersOf, organizerValuesOf, type OrganizerValues } from './application-values.ts';
import { useFileOwn } from './hosting.api.ts';
import { hostingWords } from './hosting.words.ts';
import { OrganizerFields } from './organizer-fields.tsx';

/** What is applied for: a free trade of a campaign, or `again` the trade of an application that was returned. */
export interface Applying {
  campaignId: string;
  trades: OwnHosting['offers'][number]['trades'];
  again: HostingApplication | null;
}

interface Values extends OrganizerValues {
  tradeNo?: number;
  applicantId: string;
  applicantType: 'INDUSTRY_AUTHORITY' | 'ASSOCIATION';
  note?: string;
  fileId: string;
}

/** 办赛申请 with its sealed paper. */
export function ApplyDialog({ own, applying, onClose }: { own: OwnHosting; applying: Applying; onClose: () => void }) {
  const t = useWords(hostingWords);
  const required = useRequired();
  const { campaignId, trades, again } = applying;
  const file = useFileOwn(campaignId, again?.id ?? null);
  const submit = async ({ lead, others, note, ...values }: Values) => {
    await file.mutateAsync({ ...values, organizers: organizersOf({ lead, others }), ...(note ? { note } : {}) });
    toast(t('applied'));
  };
  return (
    <FormDialog<Values>
      title={again ? t('applyAgainOf', { trade: again.trade }) : t('apply')}
      open
      onClose={onClose}
      initial={initialOf(own, again)}
      onSubmit={submit}
    >
      {again === null && (
        <Form.Item name="tradeNo" label={t('trade')} rules={required(t('trade'))}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={trades.map(({ no, name }) => ({ value: no, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="applicantId" label={t('applicant')} rules={required(t('applicant'))}>
        <Select options={own.organizations.map(({ organizationId, name }) => ({ value: organizationId, label: name }))} />
      </Form.Item>
      <Form.Item name="applicantType" label={t('applicantType')} rules={required(t('applicantType'))}>
        <Select options={(['INDUSTRY_AUTHORITY', 'ASSOCIATION'] as const).map((value) => ({ value, label: t(`type.${value}`) }))} />
      </Form.Item>
      <OrganizerFields known={knownOf(again)} />
      <Form.Item name="fileId" label={t('paper')} rules={required(t('paper'))}>
        <FileField purpose="HOSTING_PAPER" campaignId={campaignId} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

function initialOf({ organizations }: OwnHosting, again: HostingApplication | null): Partial<Values> {
  const [only] = organizations;
  const first = organizations.length === 1 && only ? { applicantId: only.organizationId } : {};
  if (again === null) return first;
  const { applicantId, applicantType, organizers, note, fileId } = again;
  return {
    applicantId,
    ...(applicantType === 'OWN' ? {} : { applicantType }),
    ...organizerValuesOf(organizers),
    ...(note ? { note } : {}),
    ...(fileId ? { fileId } : {}),
  };
}
