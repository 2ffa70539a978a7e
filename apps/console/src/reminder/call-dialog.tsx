import { Form, Input, Select } from 'antd';
import type { NewCall, ReminderLine, Urging } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useNow } from '../session/session.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { minuteOf } from '../ui/format.ts';
import { InstantField } from '../ui/instant-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reminderWords } from './reminder.words.ts';
import { URGING_KEY } from './urging.api.ts';

interface Props {
  caseId: string;
  lines: readonly ReminderLine[];
  line: ReminderLine | null;
  open: boolean;
  onClose: () => void;
}

type Values = NewCall & { who: string };
const OTHER = 'OTHER';
const channels = ['PHONE', 'WECHAT', 'IN_PERSON'] as const;

/** Who was reached, when and how, what the answer was and for when it was promised. */
export function CallDialog({ caseId, lines, line, open, onClose }: Props) {
  const t = useWords(reminderWords);
  const required = useRequired();
  const now = minuteOf(useNow());
  const people = [...new Map((line ? [line] : lines).flatMap((each) => each.people).map((person) => [person.personId, person])).values()];
  const send = useCommand<Urging, NewCall>((body) => ({ path: `/cases/${caseId}/calls`, body }), [URGING_KEY, ['reminder-lists']]);
  return (
    <FormDialog<Values>
      title={line ? t('callOf', { label: line.label }) : t('call')}
      open={open}
      onClose={onClose}
      initial={{ who: people[0]?.personId ?? OTHER, channel: 'PHONE', calledAt: now }}
      onSubmit={async (values) => {
        await send.mutateAsync(bodyOf(values, line));
        toast(t('callDone'));
      }}
    >
      <Form.Item name="who" label={t('called')}>
        <Select
          options={[...people.map(({ personId, name }) => ({ value: personId, label: name })), { value: OTHER, label: t('other') }]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.who !== after.who}>
        {({ getFieldValue }) =>
          getFieldValue('who') === OTHER && (
            <Form.Item name="calledName" label={t('calledName')} rules={required(t('calledName'))}>
              <Input maxLength={50} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="calledAt" label={t('calledAt')} rules={required(t('calledAt'))}>
        <InstantField latest={now} />
      </Form.Item>
      <Form.Item name="channel" label={t('channel')}>
        <Select options={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
      </Form.Item>
      <Form.Item name="number" label={t('number')} extra={t('numberHint')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="answer" label={t('answer')} rules={required(t('answer'))}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="promisedOn" label={t('promised')}>
        <CivilDateField />
      </Form.Item>
    </FormDialog>
  );
}

const bodyOf = ({ who, calledName, number, promisedOn, ...rest }: Values, line: ReminderLine | null): NewCall => ({
  ...rest,
  ...(line && { taskId: line.taskId }),
  ...(who === OTHER ? { calledName } : { personId: who }),
  ...(number && { number }),
  ...(promisedOn && { promisedOn }),
});
