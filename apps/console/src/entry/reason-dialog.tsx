import { Form, Input, Select } from 'antd';
import { EitherWayDialog, type OnPaper } from '../paper-decision/either-way-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { entryWords } from './entry.words.ts';

export interface Reasoned {
  reason: string;
  rule?: string;
}

interface Props {
  title: string;
  hint?: string;
  /** The rules to choose from, where the decision rests on one. */
  rules?: readonly { key: string; label: string }[];
  danger?: boolean;
  /** Of a decision that may come on paper. */
  paper?: OnPaper<Reasoned> | undefined;
  onSubmit: (values: Reasoned) => Promise<unknown>;
  onClose: () => void;
}

/** A decision about entries that needs its reason, and where asked for the rule it rests on. */
export function ReasonDialog({ title, hint, rules, danger = false, paper, onSubmit, onClose }: Props) {
  const t = useWords(entryWords);
  const c = useWords(common);
  const required = useRequired();
  return (
    <EitherWayDialog<Reasoned> title={title} onClose={onClose} danger={danger} paper={paper} onSubmit={onSubmit}>
      {rules && (
        <Form.Item name="rule" label={t('rule')} rules={required(t('rule'))}>
          <Select options={rules.map(({ key, label }) => ({ value: key, label }))} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={c('reason')} rules={required(c('reason'))} extra={hint}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </EitherWayDialog>
  );
}
