import { Form, Input, InputNumber, Select } from 'antd';
import type { Deadline, DeadlineAction } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { deadlineWords } from './deadline.words.ts';
import { useUnit } from './use-unit.ts';

type Act = DeadlineAction['act'];

export const firstInput = (act: Act): Record<string, unknown> => (act === 'extendDeadline' ? { days: 5 } : {});

interface Props {
  deadline: Deadline;
  act: Act;
  /** The name under which the fields stand in a form that has others. */
  below?: string;
}

/** The day or the number of days, why, and on whose word. */
export function DeadlineFields({ deadline, act, below }: Props) {
  const t = useWords(deadlineWords);
  const required = useRequired();
  const path = (name: string) => (below === undefined ? name : [below, name]);
  return (
    <>
      {act === 'extendDeadline' ? (
        <Extension deadline={deadline} path={path} />
      ) : (
        <Form.Item name={path('on')} label={t(`on.${act}`)} rules={required(t(`on.${act}`))}>
          <CivilDateField />
        </Form.Item>
      )}
      <Form.Item name={path('reason')} label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name={path('authority')} label={t('authority')} rules={required(t('authority'))}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

/** Granted to everybody, or to the one organization that is under it. */
function Extension({ deadline, path }: { deadline: Deadline; path: (name: string) => string | string[] }) {
  const t = useWords(deadlineWords);
  const required = useRequired();
  const label = t('days', { unit: useUnit()(deadline.unit) });
  const { participant } = deadline;
  return (
    <>
      <Form.Item name={path('days')} label={label} rules={required(label)}>
        <InputNumber min={1} max={366} precision={0} />
      </Form.Item>
      {participant !== null && (
        <Form.Item name={path('grantedTo')} label={t('grantedTo')}>
          <Select allowClear placeholder={t('everybody')} options={[{ value: participant.id, label: participant.name }]} />
        </Form.Item>
      )}
    </>
  );
}
