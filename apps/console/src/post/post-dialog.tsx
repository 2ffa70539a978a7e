import { Form, Input, Select } from 'antd';
import type { CampaignSummary, Post, PostInput } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { ColleagueSelect } from './colleague-select.tsx';
import { inputOf, valuesOf, type PostValues } from './post-values.ts';
import { postWords } from './post.words.ts';

/** A new post, or one as a whole. */
export function PostDialog({ post, onClose }: { post: Post | null; onClose: () => void }) {
  const t = useWords(postWords);
  const required = useRequired();
  const { items: campaigns } = useList<CampaignSummary>(['campaigns'], '/campaigns');
  const save = useCommand<Post, PostInput>(
    (body) => (post ? { method: 'PUT', path: `/posts/${post.id}`, body } : { path: '/posts', body }),
    [['posts']],
  );
  const known = post?.members ?? [];
  return (
    <FormDialog<PostValues>
      title={post ? t('editTitle', { name: post.name }) : t('add')}
      open
      onClose={onClose}
      initial={valuesOf(post)}
      onSubmit={async (values) => {
        await save.mutateAsync(inputOf(values, post));
        toast(t('saved'));
      }}
    >
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="a" label={t('seatA')} rules={required(t('seatA'))}>
        <ColleagueSelect known={known} />
      </Form.Item>
      <Form.Item name="b" label={t('seatB')}>
        <ColleagueSelect known={known} multiple />
      </Form.Item>
      <Form.Item name="campaignId" label={t('campaign')}>
        <Select allowClear options={campaigns.map(({ id, title }) => ({ value: id, label: title }))} />
      </Form.Item>
      <Form.Item name="tradeNos" label={t('tradeNos')} extra={t('tradeNosHint')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
