import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Campaign, NewCampaign, Pack, Page } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { campaignWords } from './campaign.words.ts';

interface Values {
  pack: string;
  year: number;
  title?: string;
  stage?: string;
}
const idOf = ({ regulation, edition }: Pack): string => `${regulation}/${edition}`;

/** A campaign keeps its pack's edition for life. */
export function NewCampaignDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(campaignWords);
  const packs = useQuery<Pack[], ApiError>({
    queryKey: ['packs'],
    queryFn: async ({ signal }) => listed(await get<Pack[] | Page<Pack>>('/packs', {}, signal)),
  });
  const navigate = useNavigate();
  const create = useCommand<Campaign, NewCampaign>((body) => ({ path: '/campaigns', body }), [['campaigns']]);
  const submit = async ({ pack, year, title, stage }: Values) => {
    const chosen = packs.data?.find((one) => idOf(one) === pack);
    if (!chosen) return;
    const campaign = await create.mutateAsync({
      regulation: chosen.regulation,
      edition: chosen.edition,
      year,
      ...(title && { title }),
      ...(stage && { stage }),
    });
    toast(t('created'));
    await navigate(`/campaigns/${campaign.id}`);
  };
  return (
    <FormDialog<Values> title={t('create')} open onClose={onClose} onSubmit={submit}>
      <Await query={packs}>{(data) => <PackFields packs={data} />}</Await>
    </FormDialog>
  );
}

const listed = (answer: Pack[] | Page<Pack>): Pack[] => (Array.isArray(answer) ? answer : answer.items);

function PackFields({ packs }: { packs: readonly Pack[] }) {
  const t = useWords(campaignWords);
  const required = useRequired();
  const first = packs[0];
  const chosen: unknown = Form.useWatch('pack');
  const stages = packs.find((one) => idOf(one) === chosen)?.stages ?? [];
  return (
    <>
      <Form.Item name="pack" label={t('pack')} rules={required(t('pack'))} initialValue={first && idOf(first)}>
        <Select
          options={packs.map((pack) => ({
            value: idOf(pack),
            label: t('packOption', { title: pack.title, docNo: pack.docNo, n: pack.tradeCount }),
          }))}
        />
      </Form.Item>
      {stages.length > 0 && (
        <Form.Item name="stage" label={t('stage')} rules={required(t('stage'))} extra={t('stageHint')}>
          <Select options={stages.map(({ code, label }) => ({ value: code, label }))} />
        </Form.Item>
      )}
      <Form.Item name="year" label={t('year')} rules={required(t('year'))} initialValue={first && (Number(first.edition) || undefined)}>
        <InputNumber min={2020} max={2100} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name="title" label={t('name')} extra={t('nameHint')}>
        <Input maxLength={120} />
      </Form.Item>
    </>
  );
}
