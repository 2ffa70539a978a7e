import { Form, Input, Radio } from 'antd';
import type { CalendarDay } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { localChange, type LocalValues } from './change-body.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { changeWords } from './change.words.ts';
import { DocumentFields } from './notice-dialog.tsx';

const KINDS = ['LOCAL_OFF', 'LOCAL_WORK'] as const;

/** Days off or worked by a local document; they count before the national ones. */
export function LocalDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useWords(changeWords);
  const required = useRequired();
  return (
    <ChangeDialog<LocalValues>
      year={year}
      title={t('localTitle', { year })}
      initial={{ dayKind: 'LOCAL_OFF' }}
      toChange={localChange}
      onClose={onClose}
    >
      <Form.Item name="dayKind" label={t('dayKind')}>
        <Radio.Group options={KINDS.map((kind) => ({ value: kind, label: t(`dayKind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="from" label={t('from')} rules={required(t('from'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="to" label={t('to')} rules={required(t('to'))}>
        <CivilDateField />
      </Form.Item>
      <DocumentFields />
      <ReasonItem />
    </ChangeDialog>
  );
}

export function RemoveLocalDialog({ year, day, onClose }: { year: number; day: CalendarDay; onClose: () => void }) {
  const t = useWords(changeWords);
  return (
    <ChangeDialog<{ reason: string }>
      year={year}
      title={t('removeLocalOf', { date: day.date, name: day.name })}
      initial={{}}
      toChange={({ reason }) => ({ kind: 'LOCAL_REMOVED', dates: [day.date], reason })}
      onClose={onClose}
    >
      <ReasonItem />
    </ChangeDialog>
  );
}

function ReasonItem() {
  const t = useWords(changeWords);
  const required = useRequired();
  return (
    <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}
