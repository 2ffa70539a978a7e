import { Form, Input, Select } from 'antd';
import type { CommitteeRemoval, CommitteeRoster, NewCommitteeMember } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useEnterMember, useRemoveMember } from './committee.api.ts';
import { committeeWords } from './committee.words.ts';

type Posts = CommitteeRoster['posts'];

export function EnterDialog({ campaignId, posts, onClose }: { campaignId: string; posts: Readonly<Posts>; onClose: () => void }) {
  const t = useWords(committeeWords);
  const required = useRequired();
  const enter = useEnterMember(campaignId);
  const submit = async (values: NewCommitteeMember) => {
    await enter.mutateAsync(values);
    toast(t('entered'));
  };
  const free = posts.filter(({ count, members }) => count === null || members.length < count);
  return (
    <FormDialog<NewCommitteeMember> title={t('enter')} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="role" label={t('post')} rules={required(t('post'))}>
        <Select options={free.map(({ role, label }) => ({ value: role, label }))} />
      </Form.Item>
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="organization" label={t('organization')} rules={required(t('organization'))}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="post" label={t('ownPost')} rules={required(t('ownPost'))}>
        <Input maxLength={80} />
      </Form.Item>
    </FormDialog>
  );
}

export function RemoveDialog({
  campaignId,
  member: { id, name },
  onClose,
}: {
  campaignId: string;
  member: Posts[number]['members'][number];
  onClose: () => void;
}) {
  const t = useWords(committeeWords);
  const required = useRequired();
  const remove = useRemoveMember(campaignId, id);
  const submit = async (values: CommitteeRemoval) => {
    await remove.mutateAsync(values);
    toast(t('removed'));
  };
  return (
    <FormDialog<CommitteeRemoval> title={t('removeOf', { name })} open danger onClose={onClose} onSubmit={submit}>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
