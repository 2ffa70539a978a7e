import type { Post } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { postWords } from './post.words.ts';

interface Props {
  posts: readonly Post[];
  onEdit: (post: Post) => void;
  onClose: (post: Post) => void;
}

export function PostTable({ posts, onEdit, onClose }: Props) {
  const t = useWords(postWords);
  const c = useWords(common);
  const can = useCan();
  const names = (post: Post, seat: 'A' | 'B') => post.members.filter((member) => member.seat === seat).map(({ name }) => name);
  const columns: Column<Post>[] = [
    { key: 'name', title: t('name'), render: (post) => <strong>{post.name}</strong> },
    { key: 'a', title: t('seatA'), render: (post) => names(post, 'A').join('、') },
    { key: 'b', title: t('seatB'), render: (post) => names(post, 'B').join('、') || c('none') },
    { key: 'duties', title: t('duties'), render: (post) => <Duties post={post} /> },
    { key: 'open', title: t('openTasks'), number: true, render: (post) => post.openTasks },
  ];
  const change: Column<Post> = {
    key: 'change',
    title: t('edit'),
    render: (post) => (
      <span className="row">
        <button type="button" className="btn btn-small" aria-label={t('editTitle', { name: post.name })} onClick={() => onEdit(post)}>
          {t('edit')}
        </button>
        <button type="button" className="btn btn-small" aria-label={t('closeTitle', { name: post.name })} onClick={() => onClose(post)}>
          {t('close')}
        </button>
      </span>
    ),
  };
  return (
    <DataTable label={t('title')} rows={posts} columns={can('post.manage') ? [...columns, change] : columns} rowKey={({ id }) => id} />
  );
}

function Duties({ post }: { post: Post }) {
  const t = useWords(postWords);
  const c = useWords(common);
  if (post.duties.length === 0) return c('none');
  return post.duties.map(({ campaignId, campaign, tradeNo, trade }) => (
    <div key={`${campaignId} ${String(tradeNo)}`}>
      {tradeNo === null ? t('allTrades', { campaign }) : t('oneTrade', { campaign, no: tradeNo, trade: trade ?? '' })}
    </div>
  ));
}
