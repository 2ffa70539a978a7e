import { useState } from 'react';
import type { CommitteeRoster } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useCommittee } from './committee.api.ts';
import { committeeWords } from './committee.words.ts';
import { EnterDialog, RemoveDialog } from './committee-dialogs.tsx';

type Post = CommitteeRoster['posts'][number];
type Member = Post['members'][number];

/** 组委会名单: each post of the document with who holds it (附2). */
export function CommitteeTab({ campaignId }: { campaignId: string }) {
  const query = useCommittee(campaignId);
  return <Await query={query}>{({ posts }) => <View campaignId={campaignId} posts={posts} />}</Await>;
}

function View({ campaignId, posts }: { campaignId: string; posts: readonly Post[] }) {
  const t = useWords(committeeWords);
  const manages = useCan()('campaign.manage');
  const [entering, enter] = useState(false);
  const [leaving, leave] = useState<Member | null>(null);
  return (
    <>
      <p className="fine">{t('hint')}</p>
      {manages && (
        <div className="filters">
          <button type="button" className="btn btn-primary" onClick={() => enter(true)}>
            {t('enter')}
          </button>
        </div>
      )}
      {posts.map((post) => (
        <PostCard key={post.role} post={post} onRemove={manages ? leave : null} />
      ))}
      {entering && <EnterDialog campaignId={campaignId} posts={posts} onClose={() => enter(false)} />}
      {leaving && <RemoveDialog campaignId={campaignId} member={leaving} onClose={() => leave(null)} />}
    </>
  );
}

function PostCard({ post: { label, clause, count, members }, onRemove }: { post: Post; onRemove: ((member: Member) => void) | null }) {
  const t = useWords(committeeWords);
  const columns: Column<Member>[] = [
    { key: 'name', title: t('name'), tight: true, render: (row) => <strong>{row.name}</strong> },
    { key: 'organization', title: t('organization'), render: (row) => row.organization },
    { key: 'post', title: t('ownPost'), render: (row) => row.post },
    ...(onRemove === null ? [] : [{ key: 'do', title: t('do'), render: (row: Member) => <RemoveButton row={row} onRemove={onRemove} /> }]),
  ];
  return (
    <section className="card" aria-label={label}>
      <h2>
        {label} <Filled n={members.length} count={count} /> <Clause clause={clause} />
      </h2>
      {members.length === 0 ? (
        <p className="fine">{t('nobody')}</p>
      ) : (
        <DataTable label={label} rows={members} columns={columns} rowKey={({ id }) => id} />
      )}
    </section>
  );
}

/** Without a number nobody is missing. */
function Filled({ n, count }: { n: number; count: number | null }) {
  const t = useWords(committeeWords);
  if (count === null) return <Mark tone="plain">{t('held', { n })}</Mark>;
  return <Mark tone={n < count ? 'warn' : 'ok'}>{t('filled', { n, count })}</Mark>;
}

function RemoveButton({ row, onRemove }: { row: Member; onRemove: (member: Member) => void }) {
  const t = useWords(committeeWords);
  return (
    <button type="button" className="btn btn-small" aria-label={t('removeOf', { name: row.name })} onClick={() => onRemove(row)}>
      {t('remove')}
    </button>
  );
}
