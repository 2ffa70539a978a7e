import { Form, Select } from 'antd';
import type { Talent, TalentPool } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { usePlaceTalent } from './talent.api.ts';
import { talentWords } from './talent.words.ts';

/** In which stage of growth the office sees somebody. */
export function PlaceDialog(props: { campaignId: string; talent: Talent; stages: TalentPool['stages']; onClose: () => void }) {
  const { campaignId, talent, stages, onClose } = props;
  const t = useWords(talentWords);
  const required = useRequired();
  const place = usePlaceTalent(campaignId);
  const { contestId, entry, name } = talent;
  const submit = async ({ stage }: { stage: string }) => {
    await place.mutateAsync({ contestId, entry, stage });
    toast(t('placed'));
  };
  return (
    <FormDialog<{ stage: string }> title={t('placeOf', { name })} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="stage" label={t('growth')} rules={required(t('growth'))}>
        <Select options={stages.map(({ key, label }) => ({ value: key, label }))} />
      </Form.Item>
    </FormDialog>
  );
}
