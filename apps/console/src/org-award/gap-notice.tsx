import { Form, Input } from 'antd';
import { useState } from 'react';
import type { OrgAward } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { useAwardAct } from './org-award.api.ts';
import { orgAwardWords } from './org-award.words.ts';

/** The tier that the table skips: one ruling of the campaign, with its reason, which every unit then shares (rules §9-6). */
export function GapNotice({ award: { gap, campaignId } }: { award: OrgAward }) {
  const t = useWords(orgAwardWords);
  const c = useWords(common);
  const required = useRequired();
  const can = useCan();
  const [ruling, setRuling] = useState(false);
  const rule = useAwardAct<{ value: string; reason: string }>((body) => ({
    path: `/campaigns/${campaignId}/settings/RUBRIC_GAP_SCORE`,
    body,
  }));
  if (gap.points !== null) return <p className="fine">{t('gapRuled', { points: gap.points })}</p>;
  if (!gap.needed) return null;
  return (
    <div className="notice">
      {t('gapNeeded')}{' '}
      {can('campaign.manage') && (
        <button type="button" className="btn" onClick={() => setRuling(true)}>
          {t('rule')}
        </button>
      )}
      {ruling && (
        <FormDialog<{ value: string; reason: string }>
          title={t('rule')}
          open
          onClose={() => setRuling(false)}
          onSubmit={(values) => rule.mutateAsync(values)}
        >
          <Form.Item name="value" label={t('gapPoints')} rules={required(t('gapPoints'))}>
            <Input maxLength={3} inputMode="decimal" />
          </Form.Item>
          <Form.Item name="reason" label={c('reason')} rules={required(c('reason'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </FormDialog>
      )}
    </div>
  );
}
