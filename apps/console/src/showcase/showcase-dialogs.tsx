import { Form, Input, Select } from 'antd';
import type { NewShowcaseNomination, Showcase, ShowcaseNomination } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useDecideNomination, useNominate } from './showcase.api.ts';
import { showcaseWords } from './showcase.words.ts';

/** What a unit recommends, from its paper. */
export function NominateDialog({ campaignId, forms, onClose }: { campaignId: string; forms: Showcase['forms']; onClose: () => void }) {
  const t = useWords(showcaseWords);
  const required = useRequired();
  const nominate = useNominate(campaignId);
  const submit = async ({ link, ...values }: NewShowcaseNomination) => {
    await nominate.mutateAsync(link ? { ...values, link } : values);
    toast(t('entered'));
  };
  const fields = [
    { key: 'organizationId', input: <OrganizationSelect /> },
    { key: 'name', input: <Input maxLength={50} /> },
    { key: 'bornOn', input: <CivilDateField /> },
    { key: 'trade', input: <Input maxLength={80} /> },
    { key: 'skill', input: <Input.TextArea rows={2} maxLength={500} /> },
    { key: 'form', input: <Select options={forms.map(({ key, label }) => ({ value: key, label }))} /> },
    { key: 'recommendedOn', input: <CivilDateField /> },
  ] as const;
  return (
    <FormDialog<NewShowcaseNomination> title={t('enter')} open onClose={onClose} onSubmit={submit}>
      {fields.map(({ key, input }) => (
        <Form.Item key={key} name={key} label={t(key)} rules={required(t(key))}>
          {input}
        </Form.Item>
      ))}
      <Form.Item name="link" label={t('link')}>
        <Input type="url" maxLength={500} placeholder="https://" />
      </Form.Item>
    </FormDialog>
  );
}

/** The office's word on one: taken as it is, turned down with a reason. */
export function VerdictDialog(props: {
  campaignId: string;
  nomination: ShowcaseNomination;
  verdict: 'TAKEN' | 'NOT_TAKEN';
  onClose: () => void;
}) {
  const { campaignId, nomination, verdict, onClose } = props;
  const { id, name } = nomination;
  const t = useWords(showcaseWords);
  const required = useRequired();
  const decide = useDecideNomination(campaignId, id);
  const isTaken = verdict === 'TAKEN';
  const submit = async ({ reason }: { reason?: string }) => {
    await decide.mutateAsync(reason ? { verdict, reason } : { verdict });
    toast(t('decided'));
  };
  return (
    <FormDialog<{ reason?: string }>
      title={isTaken ? t('takeOf', { name }) : t('refuseOf', { name })}
      open
      danger={!isTaken}
      onClose={onClose}
      onSubmit={submit}
    >
      <Form.Item name="reason" label={t('reason')} rules={isTaken ? [] : required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
