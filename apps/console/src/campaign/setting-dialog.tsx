import { Form, Input, InputNumber, Select } from 'antd';
import type { Setting, SettingChange } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { plain } from '../ui/format.ts';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useChangeSetting } from './campaign.api.ts';
import { campaignWords } from './campaign.words.ts';
import { settingText } from './setting-text.ts';

/** Another value for this campaign, always with its reason. */
export function SettingDialog({ path, setting, onClose }: { path: string; setting: Setting; onClose: () => void }) {
  const t = useWords(campaignWords);
  const required = useRequired();
  const change = useChangeSetting(path, setting.key);
  const initial = { value: setting.value } as Partial<SettingChange>;
  return (
    <FormDialog<SettingChange>
      title={t('changeOf', { label: setting.label })}
      open
      onClose={onClose}
      initial={initial}
      onSubmit={async (values) => {
        await change.mutateAsync(values);
        toast(t('changed'));
      }}
    >
      <p className="fine">
        {t('default')}：{settingText(setting, setting.default)}　{t('source')}：{setting.source}
      </p>
      <Form.Item name="value" label={t('value')} rules={required(t('value'))}>
        {controlFor(setting)}
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

/** The listed values, a number, a yes or no, or a text, as the default is. */
function controlFor(setting: Setting) {
  const { allowed, default: preset } = setting;
  if (allowed) return <Select options={allowed.map((value) => ({ value: value as string, label: settingText(setting, value) }))} />;
  if (typeof preset === 'number') return <InputNumber />;
  if (typeof preset === 'boolean') return <Select options={[true, false].map((value) => ({ value, label: plain(value) }))} />;
  return <Input maxLength={200} />;
}
