import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Handover, NewHandover } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { ColleagueSelect } from '../post/colleague-select.tsx';
import { useSession } from '../session/session.api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { goesOver, HandoverItems } from './handover-items.tsx';
import { handoverWords } from './handover.words.ts';

type Values = Pick<NewHandover, 'fromId' | 'toId' | 'reason'>;
const peopleIn = ({ fromId, toId }: Values) => ({ ...(fromId && { fromId }), toId });
const STALE = [['delegations'], ['posts'], ['tasks'], ['contests'], ['session']];

/** In two steps: what would go over, then the same done. Whoever chooses other people after the preview sees a new one first. */
export function HandoverDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(handoverWords);
  const { data: session } = useSession();
  const look = useCommand<Handover, ReturnType<typeof peopleIn>>((body) => ({ path: '/handovers/preview', body }));
  const handOver = useCommand<Handover, NewHandover>((body) => ({ path: '/handovers', body }), STALE);
  const [seen, see] = useState<{ people: string; preview: Handover } | null>(null);
  const submit = async (values: Values) => {
    const people = JSON.stringify(peopleIn(values));
    if (seen?.people !== people) {
      see(null);
      see({ people, preview: await look.mutateAsync(peopleIn(values)) });
      return false;
    }
    // What changed meanwhile is looked at anew.
    see(null);
    const { items } = await handOver.mutateAsync({ ...peopleIn(values), reason: values.reason, seen: seen.preview.seen });
    toast(t('done', { n: items.filter(goesOver).length }));
    return true;
  };
  return (
    <FormDialog<Values> title={t('title')} open onClose={onClose} onSubmit={submit} width={820} okText={seen ? t('confirm') : t('preview')}>
      <p className="fine">{t('hint')}</p>
      <Fields forOthers={session?.grants.some(({ role }) => role === 'OFFICE_HEAD') ?? false} />
      {seen && <HandoverItems items={seen.preview.items} />}
    </FormDialog>
  );
}

function Fields({ forOthers }: { forOthers: boolean }) {
  const t = useWords(handoverWords);
  const c = useWords(common);
  const required = useRequired();
  return (
    <>
      {forOthers && (
        <Form.Item name="fromId" label={t('from')} extra={t('fromHint')}>
          <ColleagueSelect allowClear />
        </Form.Item>
      )}
      <Form.Item name="toId" label={t('to')} rules={required(t('to'))}>
        <ColleagueSelect />
      </Form.Item>
      <Form.Item name="reason" label={c('reason')} rules={required(c('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}
