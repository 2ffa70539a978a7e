import { Form, Select } from 'antd';
import { useState } from 'react';
import type { CampaignSummary, NewCollection } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useCollectionAct, usePlans } from './collection.api.ts';
import { collectionWords } from './collection.words.ts';

/** Opens a window from what the campaign's regulation asks for. */
export function NewWindowDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(collectionWords);
  const required = useRequired();
  const { items: campaigns } = useList<CampaignSummary>(['campaigns'], '/campaigns', { limit: 100 });
  const [campaignId, setCampaignId] = useState<string>();
  const { data: plans } = usePlans(campaignId);
  const open = useCollectionAct<NewCollection>((body) => ({ path: '/collections', body }));
  const options = (plans?.items ?? []).map(({ key, title, units, clause }) => ({ value: key, label: `${title}（${units}，${clause}）` }));
  return (
    <FormDialog<NewCollection>
      title={t('open')}
      open
      onClose={onClose}
      onSubmit={async ({ campaignId: campaign, plan, dueOn }) => {
        await open.mutateAsync({ campaignId: campaign, plan, dueOn, everybody: true });
        toast(t('done'));
      }}
    >
      <Form.Item name="campaignId" label={t('campaign')} rules={required(t('campaign'))}>
        <Select options={campaigns.map(({ id, title }) => ({ value: id, label: title }))} onChange={(id: string) => setCampaignId(id)} />
      </Form.Item>
      <Form.Item
        name="plan"
        label={t('plan')}
        rules={required(t('plan'))}
        extra={plans !== undefined && options.length === 0 ? t('noPlans') : undefined}
      >
        <Select options={options} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('dueOn')} rules={required(t('dueOn'))} extra={t('everybody')}>
        <CivilDateField />
      </Form.Item>
    </FormDialog>
  );
}
