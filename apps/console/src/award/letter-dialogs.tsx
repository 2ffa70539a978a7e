import { Form, Input, Select } from 'antd';
import type { Honour, HonourAnswer, NewHonourLetter } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useRecordAnswer, useSendLetter } from './award.api.ts';
import { awardWords } from './award.words.ts';

interface Props {
  campaignId: string;
  caseId: string;
  onClose: () => void;
}

/** 函 with the names of one honour that no earlier one had. */
export function LetterDialog({ campaignId, caseId, honour, onClose }: Props & { honour: Honour }) {
  const t = useWords(awardWords);
  const required = useRequired();
  const send = useSendLetter(campaignId);
  const submit = async (values: Omit<NewHonourLetter, 'honour'>) => {
    await send.mutateAsync({ ...values, honour: honour.key });
    toast(t('done'));
  };
  return (
    <FormDialog<Omit<NewHonourLetter, 'honour'>> title={t('sendOf', { name: honour.label })} open onClose={onClose} onSubmit={submit}>
      <p>{t('unsent', { n: honour.unsent })}</p>
      <Form.Item name="number" label={t('letterNumber')} rules={required(t('letterNumber'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="sentOn" label={t('sentOn')} rules={required(t('sentOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="fileId" label={t('scan')}>
        <FileField purpose="HONOUR_PAPER" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}

/** What the body answered, and whom it takes. */
export function AnswerDialog({
  campaignId,
  caseId,
  letter,
  nature,
  onClose,
}: Props & { letter: Honour['letters'][number]; nature: Honour['nature'] }) {
  const t = useWords(awardWords);
  const required = useRequired();
  const record = useRecordAnswer(campaignId, letter.id);
  const names = letter.candidates.map(({ key, name, title }) => ({ value: key, label: `${name} ${title}` }));
  const submit = async ({ chosen = [], ...values }: Partial<HonourAnswer>) => {
    await record.mutateAsync({ ...values, chosen } as HonourAnswer);
    toast(t('done'));
  };
  return (
    <FormDialog<HonourAnswer> title={t('answerOf', { number: letter.number })} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="on" label={t('answeredOn')} rules={required(t('answeredOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="text" label={t('answerText')} rules={required(t('answerText'))}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="chosen" label={t(`chosen.${nature}`)}>
        <Select mode="multiple" options={names} />
      </Form.Item>
      <Form.Item name="fileId" label={t('scan')}>
        <FileField purpose="HONOUR_PAPER" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}
