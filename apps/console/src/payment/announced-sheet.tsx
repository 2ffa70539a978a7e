import { Form, Input, Select } from 'antd';
import type { AnnouncedResult, Payments } from '../api/types.ts';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import type { useResult } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

interface Sheet {
  payments: Payments;
  contestId: string | undefined;
  result: ReturnType<typeof useResult>;
  onChoose: (contestId: string) => void;
}

/** Which announced result is corrected, and its sheet. */
export function AnnouncedSheet({ payments, contestId, result, onChoose }: Sheet) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const contests = payments.contests.map(({ contestId: value, title }) => ({ value, label: title }));
  return (
    <>
      <Form.Item name="contestId" label={t('contestId')} rules={required(t('contestId'))}>
        <Select options={contests} onChange={onChoose} />
      </Form.Item>
      {contestId !== undefined && <Await query={result}>{({ entries }) => <Marks entries={entries} />}</Await>}
    </>
  );
}

/** The sheet, each cell as announced until it is changed. */
function Marks({ entries }: { entries: AnnouncedResult['entries'] }) {
  const t = useWords(paymentWords);
  const statuses = (['PRESENT', 'ABSENT', 'DISQUALIFIED', 'WITHDRAWN'] as const).map((value) => ({ value, label: t(`entry.${value}`) }));
  return (
    <fieldset>
      <legend className="fine">{t('marksHint')}</legend>
      {entries.map(({ key, name, theory, practice, status }) => (
        <div key={key} className="corrected-row">
          <span>{name}</span>
          <Form.Item name={['marks', key, 'theory']} initialValue={theory ?? ''} noStyle>
            <Input aria-label={`${name} ${t('theory')}`} />
          </Form.Item>
          <Form.Item name={['marks', key, 'practice']} initialValue={practice ?? ''} noStyle>
            <Input aria-label={`${name} ${t('practice')}`} />
          </Form.Item>
          <Form.Item name={['marks', key, 'status']} initialValue={status} noStyle>
            <Select aria-label={`${name} ${t('status')}`} options={statuses} />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}
