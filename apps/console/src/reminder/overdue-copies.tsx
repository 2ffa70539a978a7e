import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { OverdueCopies as Copies, Post, SetOverdueCopies } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { useCan } from '../session/session.api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reminderWords } from './reminder.words.ts';

const KEY = ['overdue-copies'];

/** Which post gets a copy of each overdue mail, and the way to change it; the week's list goes to the head all the same. */
export function OverdueCopies() {
  const t = useWords(reminderWords);
  const can = useCan();
  const [editing, edit] = useState(false);
  const { data } = useQuery<Copies, ApiError>({ queryKey: KEY, queryFn: ({ signal }) => get<Copies>('/overdue-copies', {}, signal) });
  if (data === undefined) return null;
  return (
    <p className="fine">
      {data.name === null ? t('copiesToHead') : t('copiesTo', { name: data.name })}{' '}
      {can('reminder.manage') && (
        <button type="button" className="btn-link" onClick={() => edit(true)}>
          {t('setCopies')}
        </button>
      )}
      {editing && <CopiesDialog postId={data.postId} onClose={() => edit(false)} />}
    </p>
  );
}

function CopiesDialog({ postId, onClose }: { postId: string | null; onClose: () => void }) {
  const t = useWords(reminderWords);
  const { items } = useList<Post>(['posts'], '/posts');
  const save = useCommand<Copies, SetOverdueCopies>((body) => ({ method: 'PUT', path: '/overdue-copies', body }), [KEY]);
  return (
    <FormDialog<{ postId?: string }>
      title={t('setCopies')}
      open
      onClose={onClose}
      initial={postId === null ? {} : { postId }}
      onSubmit={async (values) => {
        await save.mutateAsync({ postId: values.postId ?? null });
        toast(t('copiesSet'));
      }}
    >
      <Form.Item name="postId" label={t('copiesPost')} extra={t('copiesHint')}>
        <Select allowClear options={items.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </FormDialog>
  );
}
