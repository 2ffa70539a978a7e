import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Scoring } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

type Conflict = Scoring['conflicts'][number];
interface Values {
  replacedBy?: string;
  reason: string;
}

/** 回避: who judges the candidate instead; a reserve must, while one is free. */
export function RecuseButton({ scoring, conflict }: { scoring: Scoring; conflict: Conflict }) {
  const t = useWords(scoringWords);
  const c = useWords(common);
  const say = useCodeWords(scoringWords, '');
  const required = useRequired();
  const [open, setOpen] = useState(false);
  const act = useScoringAct<unknown, Values>(scoring.caseId, ({ replacedBy, reason }) => ({
    path: `${scoringPath(scoring.caseId)}/recusals`,
    body: { expertId: conflict.expert.id, candidateId: conflict.candidate.id, reason, replacedBy: replacedBy ?? null },
  }));
  const [first] = conflict.replacements;
  return (
    <>
      <button type="button" className="btn btn-small" onClick={() => setOpen(true)}>
        {t('recuse')}
      </button>
      <FormDialog<Values>
        title={`${t('recuse')}：${conflict.expert.name} — ${conflict.candidate.name}`}
        open={open}
        onClose={() => setOpen(false)}
        initial={{ reason: say(conflict.conflict), ...(first && { replacedBy: first.id }) }}
        onSubmit={async (values) => {
          await act.mutateAsync(values);
          toast(t('recuse'));
        }}
      >
        <Form.Item name="replacedBy" label={t('replacedBy')}>
          <Select
            allowClear
            placeholder={t('nobody')}
            options={conflict.replacements.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={c('reason')} rules={required(c('reason'))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
