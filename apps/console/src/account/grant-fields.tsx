import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { isForOrganization } from '@jiangcheng/domain/access/actor';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CampaignSummary, Page, Role } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { useCan } from '../session/session.api.ts';
import { useRequired } from '../ui/rules.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { accountWords, roles } from './account.words.ts';

export interface GrantValues {
  role: Role;
  grantOrganizationId?: string;
  grantCampaignId?: string;
}

export const grantOf = ({ role, grantOrganizationId, grantCampaignId }: GrantValues) => ({
  role,
  ...(grantOrganizationId && { organizationId: grantOrganizationId }),
  ...(grantCampaignId && { campaignId: grantCampaignId }),
});

/** A role and where it holds: an organizer and a team unit act for one organization; any role may be limited to one campaign. */
export function GrantFields() {
  const t = useWords(accountWords);
  const c = useWords(common);
  const required = useRequired();
  return (
    <>
      <Form.Item name="role" label={t('role')} rules={required(t('role'))}>
        <Select options={roles.map((role) => ({ value: role, label: c(`role.${role}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: GrantValues, b: GrantValues) => a.role !== b.role}>
        {({ getFieldValue }) =>
          isForOrganization(getFieldValue('role') as Role) && (
            <Form.Item name="grantOrganizationId" label={t('scopeOrganization')} rules={required(t('scopeOrganization'))}>
              <OrganizationSelect />
            </Form.Item>
          )
        }
      </Form.Item>
      <CampaignField />
    </>
  );
}

/** Campaigns are listed for those who may read them; an administrator grants for all. */
function CampaignField() {
  const t = useWords(accountWords);
  const enabled = useCan()('campaign.read');
  const { data } = useQuery<Page<CampaignSummary>, ApiError>({
    queryKey: ['campaigns', 'select'],
    queryFn: () => get('/campaigns', { limit: 200 }),
    enabled,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Form.Item name="grantCampaignId" label={t('scopeCampaign')}>
      <Select allowClear placeholder={t('everywhere')} options={data.items.map(({ id, title }) => ({ value: id, label: title }))} />
    </Form.Item>
  );
}
