import { Form, Input } from 'antd';
import type { NewAccount, OneTimeLink } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { accountWords } from './account.words.ts';
import { GrantFields, grantOf, type GrantValues } from './grant-fields.tsx';

type Values = Omit<NewAccount, 'grants'> & GrantValues;

/** Empty fields are left out: the API takes an address or none, not an empty one. */
function bodyOf({ role, grantOrganizationId, grantCampaignId, ...person }: Values): NewAccount {
  const filled = Object.fromEntries(Object.entries(person).filter(([, value]) => value)) as Omit<NewAccount, 'grants'>;
  return {
    ...filled,
    grants: [grantOf({ role, ...(grantOrganizationId && { grantOrganizationId }), ...(grantCampaignId && { grantCampaignId }) })],
  };
}

export function InviteDialog({ open, onClose, onLink }: { open: boolean; onClose: () => void; onLink: (link: OneTimeLink) => void }) {
  const t = useWords(accountWords);
  const required = useRequired();
  const invite = useCommand<OneTimeLink, NewAccount>((body) => ({ path: '/accounts', body }), [['accounts']]);
  return (
    <FormDialog<Values>
      title={t('invite')}
      open={open}
      onClose={onClose}
      onSubmit={async (values) => onLink(await invite.mutateAsync(bodyOf(values)))}
    >
      <p className="fine">{t('inviteHint')}</p>
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="login" label={t('login')} extra={t('loginForm')} rules={required(t('login'))}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('email')}>
        <Input type="email" maxLength={254} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="organizationId" label={t('organization')}>
        <OrganizationSelect allowClear />
      </Form.Item>
      <Form.Item name="post" label={t('post')}>
        <Input maxLength={60} />
      </Form.Item>
      <GrantFields />
    </FormDialog>
  );
}
