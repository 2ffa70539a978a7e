import { Form, Input, Select } from 'antd';
import type { NewOrganization, Organization, OrganizationChange } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { PersonSelect } from '../person/person-select.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { organizationKinds, organizationWords } from './organization.words.ts';

type Values = NewOrganization & Pick<OrganizationChange, 'superiorId'>;

/** A new organization, or the changeable parts of one; the name is that of the seal and stays. */
export function OrganizationDialog({
  open,
  onClose,
  organization,
}: {
  open: boolean;
  onClose: () => void;
  organization: Organization | null;
}) {
  const t = useWords(organizationWords);
  const required = useRequired();
  const save = useCommand<Organization, Values>(
    ({ name, uscc, superiorId, ...rest }) =>
      organization
        ? {
            method: 'PATCH',
            path: `/organizations/${organization.id}`,
            body: { ...rest, superiorId: superiorId ?? null, ...(uscc && { uscc }) },
          }
        : { path: '/organizations', body: { name, ...rest, ...(uscc && { uscc }) } },
    [['organizations']],
  );
  return (
    <FormDialog<Values>
      title={organization ? t('editTitle', { name: organization.name }) : t('add')}
      open={open}
      onClose={onClose}
      initial={
        organization
          ? { ...organization, uscc: organization.uscc ?? '', superiorId: organization.superior?.personId ?? null }
          : { kind: 'ENTERPRISE', aliases: [] }
      }
      onSubmit={async (values) => {
        await save.mutateAsync(values);
        toast(organization ? t('saved') : t('added'));
      }}
    >
      {!organization && (
        <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
          <Input maxLength={80} />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('kind')}>
        <Select options={organizationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="aliases" label={t('aliases')} extra={t('aliasesHint')}>
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="uscc" label={t('uscc')} extra={t('usccHint')}>
        <Input maxLength={30} />
      </Form.Item>
      {organization && (
        <Form.Item name="superiorId" label={t('superior')} extra={t('superiorHint')}>
          <PersonSelect known={organization.superior} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
