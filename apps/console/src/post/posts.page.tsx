import { useState } from 'react';
import type { Post } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { useCan } from '../session/session.api.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { PostDialog } from './post-dialog.tsx';
import { PostTable } from './post-table.tsx';
import { postWords } from './post.words.ts';

export function PostsPage() {
  const t = useWords(postWords);
  const can = useCan();
  const { items, query } = useList<Post>(['posts'], '/posts');
  const [edited, edit] = useState<Post | 'NEW' | null>(null);
  const close = useCommand<unknown, Post>(({ id }) => ({ path: `/posts/${id}/closure` }), [['posts']]);
  const closePost = (post: Post) => close.mutate(post, { onSuccess: () => toast(t('closed')) });
  const add = can('post.manage') && (
    <button type="button" className="btn btn-primary" onClick={() => edit('NEW')}>
      {t('add')}
    </button>
  );
  return (
    <Page title={t('title')} actions={add}>
      <p className="fine">{t('hint')}</p>
      <ProblemView error={close.error} />
      <Await query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={t('empty')} hint={t('emptyHint')} />
          ) : (
            <PostTable posts={items} onEdit={edit} onClose={closePost} />
          )
        }
      </Await>
      <LoadMore query={query} />
      {edited !== null && <PostDialog post={edited === 'NEW' ? null : edited} onClose={() => edit(null)} />}
    </Page>
  );
}
